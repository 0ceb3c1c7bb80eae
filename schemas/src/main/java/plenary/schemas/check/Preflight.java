package plenary.schemas.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.schemas.Progress;
import plenary.schemas.annotation.AnnotatedCopies;
import plenary.schemas.annotation.Copies;
import plenary.schemas.change.Changes;
import plenary.schemas.change.ChangesFiles;
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

/** Checks a submission at home: no network, no archive, the findings that the central run would make. */
public final class Preflight {

    /** Findings that a terminal shows; the reports have all that are kept. */
    private static final int SAMPLE = 20;

    private final Contract contract = Contract.load();
    private final Catalogue catalogue;
    private final Wanted wanted;
    private final Path work;
    private final Progress progress;

    private Preflight(Wanted wanted, Path work, Progress progress) {
        this.catalogue = Catalogue.load(wanted.language());
        this.wanted = wanted;
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
     * @param changes what came of holding it against an earlier submission, each in a line; none when it was not
     */
    public record Result(
            String verdict,
            long errors,
            long warnings,
            Path html,
            List<Finding> sample,
            List<String> lines,
            List<String> copies,
            List<String> changes) {
        public Result {
            sample = List.copyOf(sample);
            lines = List.copyOf(lines);
            copies = List.copyOf(copies);
            changes = List.copyOf(changes);
        }
    }

    /** Answers in English, and makes annotated copies. */
    public static Result check(Path submission, Path outDir, Progress progress) {
        return check(submission, outDir, Wanted.in(Language.EN), progress);
    }

    /**
     * @param submission a folder, a zip, or a {@code datapackage.json}; never changed
     * @param outDir where the reports are written; made when it is not there
     */
    public static Result check(Path submission, Path outDir, Wanted wanted, Progress progress) {
        try {
            Path work = Files.createTempDirectory("plenary-check-");
            try {
                return new Preflight(wanted, work, progress).check(submission, outDir);
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
        Optional<Earlier> earlier = submission.flatMap(this::earlier);
        TablesAtHome reading = new TablesAtHome(contract, catalogue, work, progress);
        List<CheckedTable> tables = submission
                .map(sent -> earlier.isPresent() ? reading.readWithCensus(sent) : reading.read(sent))
                .orElse(List.of());
        List<TableOutcome> outcomes = tables.stream().map(CheckedTable::outcome).toList();
        Report report = SubmissionReport.of(contract, catalogue, submission, opening, outcomes);
        ReportFiles files = new ReportFiles(catalogue);
        Map<String, String> annotated = wanted.copies() == Copies.NONE
                ? Map.of()
                : AnnotatedCopies.write(catalogue, report, tables, outDir, work.resolve("annotated"), progress);
        Path html = files.write(report, annotated, outDir);
        KeptProfiles.write(kept(outcomes), outDir);
        Optional<Changes> changes =
                earlier.flatMap(before -> before.changes(contract, catalogue, submission.orElseThrow(), outcomes));
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
                        .toList(),
                wanted.since().isPresent() ? write(changes, outDir) : List.of());
    }

    /** A table that is held back may name somebody in its ids. */
    private List<KeptProfile> kept(List<TableOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> wanted.profiles() == Profiles.KEPT && outcome.sealable())
                .map(TableOutcome::kept)
                .toList();
    }

    /** What was sent before is read first: where it cannot be, nothing is written. */
    private Optional<Earlier> earlier(Submission submission) {
        return wanted.since().map(before -> {
            Earlier earlier = Earlier.of(contract, before, work.resolve("earlier"), progress);
            earlier.requireOf(submission);
            return earlier;
        });
    }

    private List<String> write(Optional<Changes> changes, Path outDir) {
        ChangesFiles files = new ChangesFiles(catalogue);
        if (changes.isEmpty()) {
            ChangesFiles.remove(outDir);
            return List.of(files.lineOfNothing());
        }
        return List.of(
                files.line(changes.get()), files.write(changes.get(), outDir).toString());
    }
}
