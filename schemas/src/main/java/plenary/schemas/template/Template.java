package plenary.schemas.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Spelling;
import plenary.schemas.submission.Folders;

/** What a steward starts from: tables to fill in, the same tables filled in, and a dictionary of their columns. */
public final class Template {

    /** The word that asks for every dataset. */
    public static final String ALL = "all";

    private final Contract contract;
    private final Format format;
    private final List<Dataset> datasets;
    private final String workbook;

    private Template(Contract contract, Format format, List<Dataset> datasets, String workbook) {
        this.contract = contract;
        this.format = format;
        this.datasets = datasets;
        this.workbook = workbook;
    }

    /**
     * The template of a dataset, together with the datasets to which its rows refer.
     *
     * @param name name of a dataset, or {@link #ALL}
     */
    public static Template of(Contract contract, String name, Format format) {
        if (name.equals(ALL)) {
            return new Template(contract, format, contract.datasets(), "submission.xlsx");
        }
        Dataset asked = contract.dataset(name).orElseThrow(() -> new IllegalArgumentException(unknown(contract, name)));
        Set<String> needed = needed(contract, asked);
        return new Template(
                contract,
                format,
                contract.datasets().stream()
                        .filter(dataset -> needed.contains(dataset.name()))
                        .toList(),
                name + ".xlsx");
    }

    private static String unknown(Contract contract, String name) {
        String meant = Spelling.nearest(name, contract.datasetNames())
                .map(near -> "; perhaps " + near)
                .orElse("");
        return "no dataset '%s', expected %s or one of %s%s"
                .formatted(name, ALL, String.join(", ", contract.datasetNames()), meant);
    }

    private static Set<String> needed(Contract contract, Dataset asked) {
        Set<String> needed = new LinkedHashSet<>();
        Deque<Dataset> open = new ArrayDeque<>(List.of(asked));
        while (!open.isEmpty()) {
            Dataset dataset = open.pop();
            if (needed.add(dataset.name())) {
                dataset.references().stream()
                        .filter(reference -> reference.scope() == Dataset.Scope.COUNTRY)
                        .flatMap(reference -> contract.dataset(reference.dataset()).stream())
                        .forEach(open::push);
            }
        }
        return needed;
    }

    /**
     * Writes the folders {@code blank} and {@code example}, each a submission, and {@code dictionary.html}.
     *
     * @param out a folder that is empty or not there; what a steward has filled in is never replaced
     */
    public void write(Path out) {
        requireEmpty(out);
        Example example = Example.of(contract);
        Descriptor.blank(out.resolve("blank"), tables(out.resolve("blank"), Filling.NONE));
        Descriptor.filled(out.resolve("example"), example, tables(out.resolve("example"), example::rows));
        new Dictionary(contract, Catalogue.load(), example).write(datasets, out.resolve("dictionary.html"));
    }

    private List<Resource> tables(Path folder, Filling filling) {
        Folders.made(folder);
        return switch (format) {
            case CSV -> CsvTables.write(folder, datasets, filling);
            case XLSX -> new XlsxTables(contract, datasets).write(folder, workbook, filling);
        };
    }

    private static void requireEmpty(Path out) {
        if (!Presence.isThere(out)) {
            return;
        }
        try (Stream<Path> children = Files.list(out)) {
            if (children.findAny().isPresent()) {
                throw new IllegalArgumentException(out + " is not empty; a template goes into a new folder");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + out, e);
        }
    }
}
