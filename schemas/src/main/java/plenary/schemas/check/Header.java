package plenary.schemas.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.Presence;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Spelling;

/**
 * The names of the columns of a file, as they stand in its first record.
 *
 * @param line physical line on which they stand, counted from 1
 */
public record Header(List<String> names, long line) {

    /** Columns that a file may have. */
    static final int MOST_COLUMNS = 500;

    public Header {
        names = List.copyOf(names);
    }

    /**
     * Position in a record of each column of the dataset; -1 when the file lacks it.
     *
     * @param leading fields of a record before its cells
     */
    int[] fieldOfColumn(Dataset dataset, int leading) {
        return dataset.fieldNames().stream()
                .mapToInt(names::indexOf)
                .map(position -> position < 0 ? position : leading + position)
                .toArray();
    }

    /** What separates the columns when it is not the declared delimiter, so that all names look like one. */
    private Optional<Character> otherDelimiter(Dataset dataset) {
        if (names.size() != 1) {
            return Optional.empty();
        }
        return Stream.of(';', ',', '\t', '|')
                .filter(delimiter -> {
                    List<String> apart = List.of(names.get(0).split(Pattern.quote(delimiter.toString())));
                    return apart.size() > 1 && dataset.fieldNames().stream().anyMatch(apart::contains);
                })
                .findFirst();
    }

    private static String separatedBy(char delimiter) {
        return "columns separated by " + (delimiter == '\t' ? "a tab" : delimiter);
    }

    /** Whether it is something else, as no name is known and most are not even near to one. */
    private boolean isNoHeader(Dataset dataset) {
        List<String> known = dataset.fieldNames();
        long near = names.stream()
                .filter(name -> Spelling.nearest(name, known).isPresent())
                .count();
        return names.stream().noneMatch(known::contains) && 2 * near <= names.size();
    }

    /** What is wrong with the names; their order is free, and columns that may be empty may be left out. */
    List<Finding> findings(Contract contract, Catalogue catalogue, String file, Dataset dataset, char declared) {
        Optional<Character> delimiter = otherDelimiter(dataset);
        if (delimiter.isPresent()) {
            return List.of(catalogue.failed(
                    "RQ-HEAD-006", file, line, "", "", separatedBy(delimiter.get()), separatedBy(declared)));
        }
        if (isNoHeader(dataset)) {
            String expected = "the names of columns of %s: %s and others"
                    .formatted(
                            dataset.name(),
                            String.join(", ", dataset.fieldNames().subList(0, 3)));
            return List.of(catalogue.failed(
                    "RQ-HEAD-007", file, line, "", "", String.join(" ", names).strip(), expected));
        }
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> known = dataset.fieldNames();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isBlank()) {
                String place = "column " + (i + 1) + " of " + names.size();
                findings.add(catalogue.failed("RQ-HEAD-004", file, line, "", "", place, "a name in every column"));
            } else if (!seen.add(name)) {
                findings.add(catalogue.failed("RQ-HEAD-003", file, line, "", name, name, "each column once"));
            } else if (!known.contains(name)) {
                String meant = contract.since(dataset.name(), name)
                        .map(version -> "; it came with contractVersion " + version)
                        .or(() -> Spelling.nearest(name, known).map(near -> "; perhaps " + near))
                        .orElse("");
                String expected = "only columns of " + dataset.name() + meant;
                findings.add(catalogue.failed("RQ-HEAD-001", file, line, "", name, name, expected));
            }
        }
        for (Field field : dataset.fields()) {
            boolean mayBeEmpty = field.presence() == Presence.OPTIONAL || field.presence() == Presence.CONDITIONAL;
            if (!mayBeEmpty && !seen.contains(field.name())) {
                String expected = "the column " + field.name() + ", which every file of " + dataset.name() + " needs";
                findings.add(catalogue.failed("RQ-HEAD-002", file, line, "", field.name(), "", expected));
            }
        }
        return findings;
    }
}
