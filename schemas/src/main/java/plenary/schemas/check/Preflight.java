package plenary.schemas.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plenary.schemas.Progress;
import plenary.schemas.annotation.AnnotatedCopies;
import plenary.schemas.annotation.Copies;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.Language;
import plenary.schemas.finding.Report;
import plenary.schemas.finding.ReportFiles;
import plenary.schemas.finding.Severity;
import plenary.schemas.reassessment.KeptProfiles;
import plenary.schemas.reassessment.Profiles;
import plenary.schemas.rule.KeptProfile;
import plenary.schemas.submission.Folders;
import plenary.schemas.submission.Submission;
import plenary.schemas.submission.SubmissionReader;
import plenary.schemas.submission.Table;

/** Checks a submission at home: no network, no archive, the findings that the central run would make. */
public final class Preflight {

    /** Findings that a terminal shows; the reports have all that are kept. */
    private static final int SAMPLE = 20;

    private final Contract contract = Contract.load();
    private final Catalogue catalogue;
    private final Copies copies;
    private final Profiles profiles;
    private final Path work;
    private final Progress progress;

    private Preflight(Language language, Copies copies, Profiles profiles, Path work, Progress progress) {
        this.catalogue = Catalogue.load(language);
        this.copies = copies;
        this.profiles = profiles;
        this.work = work;
        this.progress = progress;
    }

    /**
     * What came of a check.
     *
     * @param verdict first line of the report
     * @param html the report for people; its other forms lie beside it, see {@link ReportFiles}
     * @param sample the first finding of each cause, worst first
     * @param lines the same in words, each in a line
     * @param copies where each annotated copy lies, in words
     */
    public record Result(
            String verdict,
            long errors,
            long warnings,
            Path html,
            List<Finding> sample,
            List<String> lines,
            List<String> copies) {
        public Result {
            sample = List.copyOf(sample);
            lines = List.copyOf(lines);
            copies = List.copyOf(copies);
        }
    }

    /** Answers in English, and makes annotated copies. */
    public static Result check(Path submission, Path outDir, Progress progress) {
        return check(submission, outDir, Language.EN, Copies.ANNOTATED, progress);
    }

    /**
     * @param submission a folder, a zip, or a {@code datapackage.json}; never changed
     * @param outDir where the reports are written; made when it is not there
     */
    public static Result check(Path submission, Path outDir, Language language, Copies copies, Progress progress) {
        return check(submission, outDir, language, copies, Profiles.NONE, progress);
    }

    /** The same; profiles of what would be sealed are kept in {@code profiles} beside the reports, or none is left there. */
    public static Result check(
            Path submission, Path outDir, Language language, Copies copies, Profiles profiles, Progress progress) {
        try {
            Path work = Files.createTempDirectory("plenary-check-");
            try {
                return new Preflight(language, copies, profiles, work, progress).check(submission, outDir);
            } finally {
                Folders.delete(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not use a temporary folder to check " + submission, e);
        }
    }

    private Result check(Path source, Path outDir) {
        Findings opening = new Findings();
        Optional<Submission> submission =
                new SubmissionReader(contract, catalogue).open(source, work, opening, progress);
        List<CheckedTable> tables = submission.map(this::tables).orElse(List.of());
        List<TableOutcome> outcomes = tables.stream().map(CheckedTable::outcome).toList();
        Report report = SubmissionReport.of(contract, catalogue, submission, opening, outcomes);
        ReportFiles files = new ReportFiles(catalogue);
        Map<String, String> annotated = copies == Copies.NONE
                ? Map.of()
                : AnnotatedCopies.write(catalogue, report, tables, outDir, work.resolve("annotated"), progress);
        Path html = files.write(report, annotated, outDir);
        KeptProfiles.write(kept(outcomes), outDir);
        List<Finding> sample =
                files.firstOfEachCause(report).stream().limit(SAMPLE).toList();
        return new Result(
                files.headline(report),
                report.count(Severity.ERROR),
                report.count(Severity.WARNING),
                html,
                sample,
                sample.stream().map(files::line).toList(),
                annotated.values().stream()
                        .distinct()
                        .map(copy -> files.line(outDir.resolve(copy).toString()))
                        .toList());
    }

    /** A table that is held back may name somebody in its ids. */
    private List<KeptProfile> kept(List<TableOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> profiles == Profiles.KEPT && outcome.sealable())
                .map(TableOutcome::kept)
                .toList();
    }

    /** What others refer to comes first in the contract. */
    private List<CheckedTable> tables(Submission submission) {
        List<CheckedTable> tables = new ArrayList<>();
        Map<String, Set<String>> known = new TreeMap<>();
        for (Table table : submission.tables()) {
            TableCheck check = TableCheck.open(contract, catalogue, submission, table, known);
            String dataset = table.dataset().name();
            TableReading reading = new TableReading(check, work.resolve("keys-" + dataset), progress);
            if (contract.referred().contains(dataset)) {
                KeyIds ids = new KeyIds(table.dataset());
                TableOutcome outcome = reading.read(ids);
                tables.add(new CheckedTable(check, outcome, reading.duplicates()));
                ids.ids(outcome).ifPresent(all -> known.put(dataset, all));
            } else {
                tables.add(new CheckedTable(check, reading.read(NoRows.INSTANCE), reading.duplicates()));
            }
        }
        return tables;
    }
}
