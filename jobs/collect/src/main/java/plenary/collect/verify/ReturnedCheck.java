package plenary.collect.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import plenary.collect.governance.CountryLog;
import plenary.collect.governance.State;
import plenary.schemas.annotation.AnnotatedCopies;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Receipt;
import plenary.schemas.change.ChangesFiles;

/** What a country was told about a drop: findings, and a receipt a table. */
final class ReturnedCheck {

    private static final List<String> FILES =
            List.of("collected.json", "findings.csv", "findings.html", "findings.json", "validation-report.json");

    private final Inspection inspection;
    private final AuditLogs logs;

    ReturnedCheck(Inspection inspection, AuditLogs logs) {
        this.inspection = inspection;
        this.logs = logs;
    }

    void check() {
        Path all = inspection.archive().returned();
        for (String country : inspection.foldersIn(all)) {
            for (String drop : inspection.foldersIn(all.resolve(country))) {
                Path folder = all.resolve(country).resolve(drop);
                inspection.look(folder, Meaning.RETURNED, () -> check(country, folder));
            }
        }
    }

    private void check(String country, Path folder) {
        for (String name : FILES) {
            Path file = folder.resolve(name);
            inspection.name(file);
            if (!inspection.isThere(file) && !inspection.isDeleted(file)) {
                inspection.differs(inspection.place(file), "nothing", "a file beside the others", Meaning.RETURNED);
            }
        }
        // Only a submission that has another before it has these.
        List.of(ChangesFiles.JSON, ChangesFiles.PAGE).forEach(name -> inspection.name(folder.resolve(name)));
        recorded(country, folder);
        copies(folder);
        for (String dataset : inspection.foldersIn(folder)) {
            if (!dataset.equals(AnnotatedCopies.FOLDER)) {
                receipt(country, folder.resolve(dataset));
            }
        }
    }

    private void copies(Path folder) {
        Path file = folder.resolve("collected.json");
        if (inspection.isThere(file)) {
            JsonFile.tree(file)
                    .path("annotated")
                    .forEachEntry((path, hash) -> inspection.holds(
                            folder.resolve(AnnotatedCopies.FOLDER).resolve(path),
                            hash.asString(),
                            "collected.json",
                            Meaning.RETURNED));
        }
    }

    /** The log ends the way of a drop of which nothing was sealed, so its last entry can be missed there alone. */
    private void recorded(String country, Path folder) {
        Path file = folder.resolve("collected.json");
        Path log = inspection.archive().auditOfCountry(country);
        if (!inspection.isThere(file) || logs.isBroken(log)) {
            return;
        }
        boolean isSealed = !JsonFile.tree(file).path("sealedIds").isEmpty();
        String event = (isSealed ? State.VALIDATED : State.RETURNED).name();
        if (logs.last(log, event, CountryLog.subjectOf(folder.getFileName().toString()))
                .isEmpty()) {
            inspection.differs(
                    inspection.place(file),
                    "what came of a drop of which the log does not know",
                    "an entry %s of it in audit/%s".formatted(event, log.getFileName()),
                    Meaning.UNRECORDED);
        }
    }

    private void receipt(String country, Path table) {
        Path file = table.resolve("receipt.json");
        if (!inspection.isThere(file)) {
            return;
        }
        inspection.json(file, Receipt.class, Meaning.RETURNED).ifPresent(receipt -> {
            Path log = inspection.archive().auditOfCountry(country);
            Optional<AuditEntry> accepted = logs.last(log, State.ACCEPTED.name(), receipt.id());
            if (receipt.sequence() > 0) {
                accepted.ifPresent(entry -> inspection.holds(
                        file, entry.detail("receiptSha256"), AuditLogs.name(log, entry), Meaning.RETURNED));
                return;
            }
            new TreeMap<>(receipt.dataFiles())
                    .forEach((name, hash) ->
                            inspection.holds(table.resolve(name), hash, "receipt.json", Meaning.RETURNED));
        });
    }
}
