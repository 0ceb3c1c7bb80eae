package plenary.schemas.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.Progress;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Presence;
import plenary.schemas.archive.Receipt;
import plenary.schemas.census.Census;
import plenary.schemas.change.Changes;
import plenary.schemas.change.TableStep;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Findings;
import plenary.schemas.submission.Folders;
import plenary.schemas.submission.Submission;
import plenary.schemas.submission.SubmissionReader;

/**
 * What was sent before, for a check at home to hold a submission against: a package, or a sealed folder with its census.
 * Of a package those tables count of which something would have been sealed.
 */
final class Earlier {

    private final String country;
    private final Period period;
    private final Map<String, Census> tables;

    private Earlier(String country, Period period, Map<String, Census> tables) {
        this.country = country;
        this.period = period;
        this.tables = tables;
    }

    /** @throws IllegalArgumentException when it is neither, or cannot be read as what it is */
    static Earlier of(Contract contract, Path source, Path work, Progress progress) {
        return Presence.isThere(source.resolve(Census.FILE)) ? sealed(source) : sent(contract, source, work, progress);
    }

    private static Earlier sealed(Path folder) {
        Receipt receipt = JsonFile.find(folder.resolve("receipt.json"), Receipt.class)
                .orElseThrow(() -> new IllegalArgumentException("no receipt.json beside the census in " + folder));
        Census census = JsonFile.read(folder.resolve(Census.FILE), Census.class);
        Period period = Period.parse(receipt.period())
                .orElseThrow(() -> new IllegalArgumentException("no period: " + receipt.period()));
        return new Earlier(receipt.country(), period, Map.of(receipt.dataset(), census));
    }

    private static Earlier sent(Contract contract, Path source, Path work, Progress progress) {
        Catalogue catalogue = Catalogue.load();
        Findings opening = new Findings();
        Optional<Submission> opened =
                new SubmissionReader(contract, catalogue).open(source, Folders.made(work), opening, progress);
        Submission submission = opened.filter(Submission::sealable)
                .filter(sent -> sent.period().isPresent())
                .orElseThrow(() -> new IllegalArgumentException("nothing of %s could be accepted: %s"
                        .formatted(
                                source,
                                opening.kept().stream()
                                        .findFirst()
                                        .map(Object::toString)
                                        .orElse("it is empty"))));
        Map<String, Census> tables = new TreeMap<>();
        for (CheckedTable table : new TablesAtHome(contract, catalogue, work, progress).readWithCensus(submission)) {
            if (hasSealableRows(table.outcome())) {
                tables.put(table.outcome().dataset(), table.outcome().census());
            }
        }
        return new Earlier(submission.country(), submission.period().orElseThrow(), tables);
    }

    private static boolean hasSealableRows(TableOutcome outcome) {
        return outcome.sealable() && outcome.files().stream().anyMatch(file -> file.accepted() > 0);
    }

    /** @throws IllegalArgumentException when it is another country's */
    void requireOf(Submission submission) {
        boolean isStated = !submission.country().isEmpty();
        if (isStated && !submission.country().equals(country)) {
            throw new IllegalArgumentException(
                    "what was sent before is of %s, and this of %s".formatted(country, submission.country()));
        }
    }

    /** Empty when there is no table of which both have something. */
    Optional<Changes> changes(
            Contract contract, Catalogue catalogue, Submission submission, List<TableOutcome> outcomes) {
        List<TableStep> steps = new ArrayList<>();
        for (TableOutcome outcome : outcomes) {
            Optional<Census> before = Optional.ofNullable(tables.get(outcome.dataset()));
            if (before.isPresent() && hasSealableRows(outcome)) {
                steps.add(new TableStep(
                        outcome.dataset(),
                        outcome.places().get(0),
                        before.get(),
                        period,
                        outcome.census(),
                        submission.period().orElseThrow()));
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(Changes.of(contract, catalogue, submission, steps));
    }
}
