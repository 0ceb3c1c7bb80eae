package plenary.collect.procedures;

import java.util.Comparator;
import java.util.List;

/**
 * A text that no map has, with what it may be.
 *
 * @param map where a row for it would stand
 * @param source with its code where all rows agree on one
 * @param modality of the rows; empty when the column has none beside it
 * @param facilities that write so, where known
 * @param rows that have it
 * @param first where it stands first
 * @param suggestions best first, at most three
 */
public record UnmappedName(
        String dataset,
        String column,
        MapKind map,
        Procedure source,
        String modality,
        List<String> facilities,
        long rows,
        String first,
        List<Suggestion> suggestions) {

    /** Column and code list of categories of examinations. */
    public static final String CATEGORIES = "exam_category";

    static final Comparator<UnmappedName> MOST_ROWS_FIRST = Comparator.comparing(
                    UnmappedName::rows, Comparator.reverseOrder())
            .thenComparing(name -> name.source().text())
            .thenComparing(UnmappedName::modality)
            .thenComparing(UnmappedName::dataset)
            .thenComparing(UnmappedName::column);

    public UnmappedName {
        facilities = List.copyOf(facilities);
        suggestions = List.copyOf(suggestions);
    }
}
