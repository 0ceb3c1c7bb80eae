package plenary.collect.verify;

import plenary.collect.verify.Difference.Kind;

/** What a difference means for whoever relies on the archive, and what to do about it. */
public enum Meaning {
    SEALED_DATA(
            Kind.DAMAGE,
            "records of a sealed submission are not those that were accepted; every number made of it from now on is in doubt",
            "restore the sealed folder from a copy, or collect the drop into a new archive and take the folder from there: the same bytes are sealed"),
    RECEIPT(
            Kind.DAMAGE,
            "a receipt does not say what it said when the submission was sealed",
            "restore it from a copy; the country holds one in its returned folder"),
    SENT(
            Kind.DAMAGE,
            "what a country sent is not what was checked; the sealed records are not concerned",
            "restore the drop from a copy, or ask the country to send it again"),
    MANIFEST(
            Kind.DAMAGE,
            "the revision may not be the one that was frozen; what was made of it cannot be made again for certain",
            "restore the manifest from a copy"),
    CONFIGURATION(
            Kind.DAMAGE,
            "the configuration beside a manifest is not the one that was frozen; its tables cannot be made again",
            "restore the file from a copy, or from the history of the configuration"),
    COMPUTED(
            Kind.DAMAGE,
            "what readers get is not what was computed, or its list of contents is not; numbers read from it are in doubt",
            "delete this folder of the revision, then run plenary indicators or plenary report again: the same bytes come"),
    POINTER(Kind.DAMAGE, "readers are led to a revision that was not published", "run plenary publish for the edition"),
    AUDIT(
            Kind.DAMAGE,
            "the record of who decided what was changed after it was written",
            "compare it with the copies that countries hold; their entries and hashes tell which one was changed"),
    CERTIFICATE(
            Kind.DAMAGE,
            "records that were to be deleted are there, or the certificate of their deletion was changed",
            "run plenary delete for the submission again"),
    KEPT_VALUES(
            Kind.DAMAGE,
            "facility values that are kept to save time cannot be read",
            "delete the file; the next plenary indicators makes it again"),
    NOT_COMPLETE(
            Kind.LEFTOVER,
            "a folder that no reader looks at, left by a run that was stopped",
            "start that command again, or delete the folder"),
    STRAY(Kind.LEFTOVER, "a file that Plenary did not write here; nothing reads it", "look at it, then delete it"),
    UNFINISHED(
            Kind.LEFTOVER,
            "work in progress, or left by a run that was stopped",
            "nothing; the same command goes on with it or clears it away");

    private final Kind kind;
    private final String words;
    private final String remedy;

    Meaning(Kind kind, String words, String remedy) {
        this.kind = kind;
        this.words = words;
        this.remedy = remedy;
    }

    Kind kind() {
        return kind;
    }

    String words() {
        return words;
    }

    String remedy() {
        return remedy;
    }
}
