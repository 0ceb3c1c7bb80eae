package plenary.schemas.reassessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.rule.KeptProfile;
import plenary.schemas.rule.RuleBook;
import plenary.schemas.rule.SubmissionRules;
import tools.jackson.core.JacksonException;

/** The rules that tables are held against: those of a folder, or those of this build. */
public final class TriedRules {

    private static final Set<String> BESIDE_DATASETS = Set.of("submission.json", "windows.csv", "citations.csv");

    private final Contract contract;
    private final SubmissionRules betweenTables;
    private final TreeMap<String, RuleBook> books = new TreeMap<>();

    private TriedRules(Contract contract) {
        this.contract = contract;
        this.betweenTables = SubmissionRules.load(contract);
    }

    /** Ids of those that hold the rows of a dataset against another table of its submission. */
    public Set<String> betweenTables(String dataset) {
        return betweenTables.ids(dataset);
    }

    /** Those that hold tables of a submission against each other. */
    SubmissionRules betweenTables() {
        return betweenTables;
    }

    /** Those of this build. */
    public static TriedRules installed() {
        return new TriedRules(Contract.load());
    }

    /**
     * Those of a folder with files as {@code schemas/rules} has them; of files that it lacks, those of this build.
     *
     * @throws IllegalArgumentException when it has a file that is none of rules, or rules that cannot be asked
     */
    public static TriedRules of(Path folder) {
        Contract own = Contract.load();
        Set<String> known = own.datasetNames().stream()
                .map(dataset -> dataset + ".json")
                .collect(Collectors.toCollection(() -> new TreeSet<>(BESIDE_DATASETS)));
        if (!Presence.isFolder(folder)) {
            throw new IllegalArgumentException("there is no folder " + folder);
        }
        List<String> names = names(folder);
        List<String> strange =
                names.stream().filter(name -> !known.contains(name)).toList();
        if (names.isEmpty() || !strange.isEmpty()) {
            throw new IllegalArgumentException("%s has %s, expected files of rules: %s"
                    .formatted(
                            folder,
                            names.isEmpty() ? "no file" : String.join(", ", strange),
                            "<dataset>.json, submission.json, windows.csv"));
        }
        Contract contract = own.withRules(folder);
        try {
            Catalogue catalogue = Catalogue.load();
            RuleBook.all(contract).forEach(book -> book.ids().forEach(catalogue::kind));
            return new TriedRules(contract);
        } catch (JacksonException
                | IllegalArgumentException
                | NoSuchElementException
                | ArithmeticException
                | DateTimeException e) {
            throw new IllegalArgumentException(
                    "the rules of %s cannot be asked: %s".formatted(folder, firstLine(e)), e);
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Those about the dataset of a table, in the version of the contract that the table follows. */
    RuleBook of(KeptProfile kept) {
        return books.computeIfAbsent(kept.contractVersion() + " " + kept.dataset(), name -> {
            Contract followed = contract.versions().stream()
                    .filter(version -> version.toString().equals(kept.contractVersion()))
                    .findFirst()
                    .map(contract::at)
                    .orElse(contract);
            return RuleBook.of(followed, followed.dataset(kept.dataset()).orElseThrow());
        });
    }
}
