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
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.Language;
import plenary.schemas.finding.Report;
import plenary.schemas.finding.ReportFiles;
import plenary.schemas.finding.Severity;
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
    private final Path work;
    private final Progress progress;

    private Preflight(Language language, Path work, Progress progress) {
        this.catalogue = Catalogue.load(language);
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
     */
    public record Result(
            String verdict, long errors, long warnings, Path html, List<Finding> sample, List<String> lines) {
        public Result {
            sample = List.copyOf(sample);
            lines = List.copyOf(lines);
        }
    }

    /** Answers in English. */
    public static Result check(Path submission, Path outDir, Progress progress) {
        return check(submission, outDir, Language.EN, progress);
    }

    /**
     * @param submission a folder, a zip, or a {@code datapackage.json}; never changed
     * @param outDir where the reports are written; made when it is not there
     */
    public static Result check(Path submission, Path outDir, Language language, Progress progress) {
        try {
            Path work = Files.createTempDirectory("plenary-check-");
            try {
                return new Preflight(language, work, progress).check(submission, outDir);
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
        List<TableOutcome> outcomes = submission.map(this::tables).orElse(List.of());
        Report report = SubmissionReport.of(contract, catalogue, submission, opening, outcomes);
        ReportFiles files = new ReportFiles(catalogue);
        Path html = files.write(report, outDir);
        List<Finding> sample =
                files.firstOfEachCause(report).stream().limit(SAMPLE).toList();
        return new Result(
                files.headline(report),
                report.count(Severity.ERROR),
                report.count(Severity.WARNING),
                html,
                sample,
                sample.stream().map(files::line).toList());
    }

    /** What others refer to comes first in the contract. */
    private List<TableOutcome> tables(Submission submission) {
        List<TableOutcome> outcomes = new ArrayList<>();
        Map<String, Set<String>> known = new TreeMap<>();
        for (Table table : submission.tables()) {
            TableCheck check = TableCheck.open(contract, catalogue, submission, table, known);
            String dataset = table.dataset().name();
            TableReading reading = new TableReading(check, work.resolve("keys-" + dataset), progress);
            if (contract.referred().contains(dataset)) {
                KeyIds ids = new KeyIds(table.dataset());
                TableOutcome outcome = reading.read(ids);
                outcomes.add(outcome);
                ids.ids(outcome).ifPresent(all -> known.put(dataset, all));
            } else {
                outcomes.add(reading.read(NoRows.INSTANCE));
            }
        }
        return outcomes;
    }
}
