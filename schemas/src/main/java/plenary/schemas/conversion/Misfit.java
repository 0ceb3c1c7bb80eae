package plenary.schemas.conversion;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something in a record that cannot be written as text of a table, so that the record is refused.
 *
 * @param id of the finding
 * @param column name of the column; empty when it is about the record as a whole
 */
public record Misfit(String id, String column, String value, String expected) {

    private static final String BETWEEN_PARTS = "\u001F";
    private static final String BETWEEN_MISFITS = "\u001E";

    /** All of one record in one field without delimiters, quotes or line ends; empty when there are none. */
    static String encoded(List<Misfit> misfits) {
        String joined = misfits.stream()
                .map(misfit -> Stream.of(misfit.id, misfit.column, misfit.value, misfit.expected)
                        .map(part -> part.replace(BETWEEN_PARTS, " ").replace(BETWEEN_MISFITS, " "))
                        .collect(Collectors.joining(BETWEEN_PARTS)))
                .collect(Collectors.joining(BETWEEN_MISFITS));
        return URLEncoder.encode(joined, StandardCharsets.UTF_8);
    }

    /** @param field as {@link #encoded} wrote it, not empty */
    public static List<Misfit> decoded(String field) {
        return Stream.of(URLDecoder.decode(field, StandardCharsets.UTF_8).split(BETWEEN_MISFITS))
                .map(misfit -> misfit.split(BETWEEN_PARTS, -1))
                .map(parts -> new Misfit(parts[0], parts[1], parts[2], parts[3]))
                .toList();
    }
}
