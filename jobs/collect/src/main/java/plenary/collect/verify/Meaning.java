package plenary.collect.verify;

import plenary.collect.verify.Difference.Severity;

/** What a difference means and what to do about it, by the kind of thing that differs. */
enum Meaning {
    SENT(
            Severity.DAMAGE,
            "what was sealed cannot be checked against what was sent; the sealed rows and all numbers stand",
            "restore the file from a backup, or ask the country for the submission again and lay it in its place"),
    SEALED_FILE(
            Severity.DAMAGE,
            "rows of this submission were changed after it was sealed; tables computed from now on would be wrong",
            "restore the file from a backup; or collect the drop in an empty archive and copy the file from there, which has the same bytes"),
    SEALED_COUNT(
            Severity.DAMAGE,
            "a record is in neither file or in both: the receipt does not account for every record",
            "withdraw the submission and collect it again; tell who made this archive"),
    RECEIPT(
            Severity.DAMAGE,
            "it no longer says what was accepted; the files of this folder are checked by the copy in returned/ if that is whole",
            "copy the receipt from returned/<country>/<drop>/<dataset>/, or restore it from a backup"),
    IN_NO_LOG(
            Severity.DAMAGE,
            "nobody recorded that this submission was accepted: it was put here by hand, or entries of the log were taken away",
            "compare the log with the country's copy of it: plenary verify --audit; until then trust no number that is made of it"),
    RETURNED(
            Severity.DAMAGE,
            "the country cannot read what became of its submission; no number is touched",
            "delete the folder of the drop under returned/ and run: plenary collect"),
    KEPT_VALUES(
            Severity.DAMAGE,
            "kept facility values cannot be read; the next computation would stop at them",
            "delete the folder; it is made again by: plenary indicators"),
    MANIFEST(
            Severity.DAMAGE,
            "it no longer says what this revision was made of; its inputs and configuration were not checked by it",
            "restore it from a backup; else freeze a new revision: plenary edition"),
    CONF(
            Severity.DAMAGE,
            "tables and report of this revision made again would follow other rules than those that were decided",
            "restore the file from a backup or from the history of conf/, where a file with this SHA-256 lies"),
    TABLE(
            Severity.DAMAGE,
            "the table was changed after it was computed; do not cite numbers of this revision from it",
            "delete tables/ and countries/ of the revision and run: plenary indicators; what it makes has the same bytes"),
    REPORT(
            Severity.DAMAGE,
            "the page was changed after it was rendered; readers may see what was never computed",
            "delete report/ of the revision and run: plenary report; what it makes has the same bytes"),
    COPY(
            Severity.DAMAGE,
            "readers download other numbers than those of the table",
            "delete report/ of the revision and run: plenary report"),
    CURRENT(
            Severity.DAMAGE,
            "readers are led to another revision than the one that was published last, or to none",
            "run: plenary publish"),
    ENTRY(
            Severity.DAMAGE,
            "who decided what cannot be proved from here on by this log alone",
            "restore the entry from a backup, or from the copy that the country holds"),
    UNRECORDED(
            Severity.DAMAGE,
            "an entry of the log was taken away, or this was made by hand",
            "restore the log from a backup, or from a copy that somebody holds"),
    STILL_THERE(
            Severity.DAMAGE,
            "records that a certificate says are gone are in the archive",
            "run again: plenary delete"),
    CERTIFICATE(
            Severity.DAMAGE,
            "it no longer says which files were deleted on purpose",
            "restore it from a backup, or from the copy that the country holds"),
    STRAY(
            Severity.DAMAGE,
            "a folder that never changes holds a file that was not there when it was finished",
            "find out who laid it there; then delete it"),
    UNFINISHED(
            Severity.LEFTOVER,
            "a run was stopped here before it had finished; nothing reads it",
            "start the same command again, or delete it"),
    UNUSED(
            Severity.LEFTOVER,
            "kept for a submission that is not sealed here; nothing reads it",
            "delete it, to have the space"),
    UNKNOWN(
            Severity.LEFTOVER,
            "it is none of the archive's files; nothing reads it",
            "move it out of the archive, or delete it");

    final Severity severity;
    final String means;
    final String remedy;

    Meaning(Severity severity, String means, String remedy) {
        this.severity = severity;
        this.means = means;
        this.remedy = remedy;
    }
}
