package plenary.collect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import plenary.collect.edition.EditionFile;
import plenary.schemas.Progress;
import plenary.schemas.annotation.AnnotatedCopies;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Contents;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Presence;
import plenary.schemas.check.CheckedTable;
import plenary.schemas.check.SubmissionReport;
import plenary.schemas.check.TableCheck;
import plenary.schemas.check.TableOutcome;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.Language;
import plenary.schemas.finding.Report;
import plenary.schemas.finding.ReportFiles;
import plenary.schemas.finding.Severity;
import plenary.schemas.submission.Submission;
import plenary.schemas.submission.SubmissionReader;
import plenary.schemas.submission.Table;

/** One submission between inbox and seals; its steps are called in their order, by {@link CollectJob}. */
final class SubmissionWork {

    /** Long enough that a block costs little to start, short enough that a killed run loses seconds. */
    static final long BLOCK_BYTES = 64L << 20;

    private final Contract contract = Contract.load();
    private final Catalogue catalogue = Catalogue.load();
    private final Desk desk;
    private final Archive archive;
    private final Drop drop;
    private final Optional<EditionFile> edition;
    private final Language language;
    private final Progress progress;
    private final long blockBytes;
    private final Findings opening = new Findings();
    private final List<Finding> refusal = new ArrayList<>();
    private final Map<String, TableWork> tables = new TreeMap<>();
    private final Map<String, String> sealIds = new TreeMap<>();
    private Optional<Submission> submission = Optional.empty();
    private final Map<String, References> references = new TreeMap<>();
    private Optional<Sealing> sealing = Optional.empty();
    private Optional<Outcome> result = Optional.empty();

    /** @param language of what is given back; what is kept does not depend on it */
    SubmissionWork(
            Desk desk,
            Drop drop,
            Optional<EditionFile> edition,
            Language language,
            Progress progress,
            long blockBytes) {
        this.desk = desk;
        this.archive = desk.archive();
        this.drop = drop;
        this.edition = edition;
        this.language = language;
        this.progress = progress;
        this.blockBytes = blockBytes;
    }

    /** Where the work lies; may be deleted when no run is at work. */
    Path folder() {
        return drop.work(archive);
    }

    Drop drop() {
        return drop;
    }

    /** Opens what was sent, and holds it against the edition. */
    void open() {
        Optional<Submission> opened = new SubmissionReader(contract, catalogue)
                .open(drop.readable(folder().resolve("sent")), folder(), opening, named("open"));
        submission = opened.map(sent -> {
            refusal.addAll(new Admission(catalogue, edition).findings(drop, sent));
            opening.addAll(refusal);
            return refusal.isEmpty() ? sent : sent.refused();
        });
    }

    private Progress named(String step) {
        return (stage, done, total) -> progress.at(drop.country() + " " + step + ": " + stage, done, total);
    }

    /** Names of the datasets that were sent, in the order of the contract. */
    List<String> datasets(Predicate<String> wanted) {
        return submission.stream()
                .flatMap(sent -> sent.tables().stream())
                .map(table -> table.dataset().name())
                .filter(wanted)
                .toList();
    }

    /** The work on a table, begun when it is first asked for. */
    synchronized TableWork table(String dataset) {
        TableWork begun = tables.get(dataset);
        if (begun != null) {
            return begun;
        }
        Submission sent = submission.orElseThrow();
        Table table = sent.table(dataset).orElseThrow();
        Map<String, Set<String>> known = new TreeMap<>();
        List<String> seals = new ArrayList<>();
        for (Dataset.Reference reference : table.dataset().references()) {
            References held = references(reference, sent);
            held.ids().ifPresent(ids -> known.put(reference.dataset(), ids));
            if (!held.seal().isEmpty() && !seals.contains(held.seal())) {
                seals.add(held.seal());
            }
        }
        String id = SealId.of(sent, table, contract.upgrade(table.dataset()), String.join(" ", seals))
                .id(sent.waivers(dataset));
        TableCheck check =
                TableCheck.open(contract, catalogue, sent, table, known).withCensus(contract);
        TableWork work = new TableWork(contract, check, folder().resolve(id), blockBytes);
        sealIds.put(dataset, id);
        tables.put(dataset, work);
        return work;
    }

    /** The rows of the submission itself when it has some, else, if the reference allows, the newest that were sealed. */
    private References references(Dataset.Reference reference, Submission sent) {
        References before = references.get(reference.dataset());
        if (before != null) {
            return before;
        }
        References held = References.NONE;
        if (isSent(reference.dataset())) {
            held = own(reference);
        } else if (reference.scope() == Dataset.Scope.COUNTRY) {
            held = References.ofNewest(reference, desk, sent.country());
        }
        references.put(reference.dataset(), held);
        return held;
    }

    private References own(Dataset.Reference reference) {
        TableWork referred = table(reference.dataset());
        String id = sealIds.get(reference.dataset());
        // Of a table that breaks off somebody's facility may be missing, and its rows must not suffer for that.
        return referred.outcome().readToEnd()
                ? References.of(reference, String.valueOf(id), referred.accepted())
                : new References(String.valueOf(id), Optional.empty());
    }

    /** Checks and writes one block. */
    void read(String dataset, int block) {
        TableWork table = table(dataset);
        table.read(block);
        progress.at(
                drop.country() + " " + dataset + ": check and write",
                table.countDone(),
                table.blocks().size());
    }

    void refuseDuplicates() {
        datasets(any -> true).forEach(dataset -> table(dataset).refuseDuplicates());
    }

    void reconcile() {
        datasets(any -> true).forEach(dataset -> table(dataset).reconcile());
    }

    /** Seals every table that may be. */
    void seal() {
        Sealing all = new Sealing(desk, drop, folder().resolve("seal"));
        for (String dataset : datasets(any -> true)) {
            TableWork table = table(dataset);
            TableOutcome outcome = table.outcome();
            boolean hasRows = outcome.files().stream().anyMatch(file -> file.accepted() > 0);
            if (outcome.sealable() && hasRows) {
                all.seal(submission.orElseThrow(), outcome, String.valueOf(sealIds.get(dataset)), table);
                progress.at(drop.country() + ": sealed", all.ids().size(), 0);
            }
        }
        sealing = Optional.of(all);
    }

    /** Lays the findings where the country gets them. */
    void giveBack() {
        List<CheckedTable> checked = datasets(any -> true).stream()
                .map(dataset -> table(dataset).checked())
                .toList();
        List<TableOutcome> outcomes =
                checked.stream().map(CheckedTable::outcome).toList();
        Catalogue said = Catalogue.load(language);
        Report report = SubmissionReport.of(contract, said, submission, opening, outcomes);
        Path made = folder().resolve("returned");
        Durable.remove(made);
        new ReportFiles(said).write(report, copies(said, report, checked, made), made);
        Map<String, String> sealedIds = sealing.map(Sealing::ids).orElse(Map.of());
        Map<String, String> heldAgainst = submission
                .map(sent -> new EarlierTables(desk, said).tell(sent, sealedIds, outcomes, made))
                .orElse(Map.of());
        Collected collected = new Collected(
                Contract.VERSION,
                report.country(),
                report.period(),
                drop.files(),
                Collected.ids(refusal),
                Optional.ofNullable(references.get(References.FACILITY))
                        .filter(held -> !isSent(References.FACILITY))
                        .map(References::seal),
                Optional.of(language.code()).filter(code -> language != Language.EN),
                new ReportFiles(catalogue).headline(report),
                sealedIds,
                report.count(Severity.ERROR),
                report.count(Severity.WARNING),
                hashesOfCopies(made),
                Optional.of(heldAgainst).filter(held -> !held.isEmpty()));
        JsonFile.writeInto(made, Collected.FILE, collected);
        for (TableOutcome outcome : outcomes) {
            String id = String.valueOf(sealIds.get(outcome.dataset()));
            sealing.orElseThrow().giveBack(submission.orElseThrow(), outcome, id, table(outcome.dataset()), made);
        }
        note(outcomes, collected);
        Path place = archive.returned(drop.country(), drop.name());
        replace(place, made);
        // With errors there is something to tell, even when all that could be sealed was there before.
        boolean isNothingNew = report.count(Severity.ERROR) == 0
                && sealing.map(Sealing::isNothingNew).orElse(false);
        result = Optional.of(collected.outcome(desk, drop, isNothingNew));
    }

    /** Where rows stand, to the path of the annotated copy beside the findings. */
    private Map<String, String> copies(Catalogue said, Report report, List<CheckedTable> checked, Path made) {
        Path scratch = folder().resolve("annotated");
        Durable.remove(scratch);
        return AnnotatedCopies.write(said, report, checked, made, scratch, named("give back"));
    }

    private static Optional<Map<String, String>> hashesOfCopies(Path made) {
        Map<String, String> hashes =
                Contents.of(made.resolve(AnnotatedCopies.FOLDER)).files();
        return hashes.isEmpty() ? Optional.empty() : Optional.of(hashes);
    }

    /** What was said before goes in one step too: deleted where it lies, a part of it would look like all of it. */
    private void replace(Path place, Path made) {
        Path before = folder().resolve("returned-before");
        Durable.remove(before);
        if (Presence.isThere(place)) {
            Durable.takeAway(place, before);
        }
        Durable.publish(made, place);
    }

    /** What came of it goes into the audit log before the findings appear: where they are, the log is whole. */
    private void note(List<TableOutcome> outcomes, Collected collected) {
        submission.ifPresent(sent -> {
            desk.validated(drop, collected, sent.contributors());
            for (TableOutcome outcome : outcomes) {
                String id = String.valueOf(sealIds.get(outcome.dataset()));
                if (collected.sealedIds().containsKey(outcome.dataset())) {
                    desk.accepted(drop, sent, outcome.dataset(), id);
                } else {
                    desk.returned(drop, id, collected.verdict());
                }
            }
        });
        if (collected.sealedIds().isEmpty()) {
            desk.returned(drop, collected.verdict());
        }
    }

    /** What came of it, once it was given back. */
    Outcome result() {
        return result.orElseThrow();
    }

    private boolean isSent(String dataset) {
        return submission.flatMap(sent -> sent.table(dataset)).isPresent();
    }
}
