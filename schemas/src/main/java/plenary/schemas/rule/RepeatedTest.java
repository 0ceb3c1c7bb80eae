package plenary.schemas.rule;

import java.util.List;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.Dataset;
import tools.jackson.databind.JsonNode;

/**
 * A row that equals an earlier one in all but its own key: an export that was sent twice with new keys. Two rows with a
 * few values may be equal by chance, so that only rows with enough measured values are asked, and only enough equal
 * ones are told.
 *
 * @param own columns of the record's own key, which are not compared
 * @param measured positions of the columns that hardly ever agree by chance
 * @param values how many of them a row must have
 * @param told how many of the rows of a table must equal another, for any to be told
 */
public record RepeatedTest(List<String> own, int[] measured, int values, Share told, Repeats repeats)
        implements RowTest {

    static RepeatedTest of(Dataset dataset, JsonNode rule) {
        return new RepeatedTest(
                RowConditions.texts(rule.path("columns")),
                RowConditions.texts(rule.path("measured")).stream()
                        .mapToInt(dataset::indexOf)
                        .toArray(),
                rule.path("values").asInt(),
                Share.of(rule.path("told")),
                Repeats.NONE);
    }

    /** The same for the rows of a block. */
    RepeatedTest in(Repeats known) {
        return new RepeatedTest(own, measured, values, told, known);
    }

    @Override
    public boolean applies(TypedRow row) {
        int there = 0;
        for (int column : measured) {
            if (!row.isAbsent(column)) {
                there++;
            }
        }
        return there >= values;
    }

    @Override
    public boolean isStriking(TypedRow row) {
        return repeats.isRepeated(row.record());
    }

    @Override
    public String found(TypedRow row) {
        return "the same as %s in all but %s".formatted(repeats.first(), String.join(", ", own));
    }

    @Override
    public String expected(TypedRow row) {
        return "each examination once";
    }
}
