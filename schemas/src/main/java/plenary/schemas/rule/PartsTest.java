package plenary.schemas.rule;

import java.util.List;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.Dataset;
import tools.jackson.databind.JsonNode;

/** Parts that do not add up to the whole which stands beside them. */
final class PartsTest implements RowTest {

    private final Numbers whole;
    private final List<Numbers> parts;
    private final double tolerance;

    /** @param rule its first column is the whole, the others are the parts; tolerance is a share of the whole */
    PartsTest(Dataset dataset, JsonNode rule) {
        List<String> columns = RowConditions.texts(rule.path("columns"));
        this.whole = new Numbers(dataset, columns.get(0));
        this.parts = columns.stream()
                .skip(1)
                .map(column -> new Numbers(dataset, column))
                .toList();
        this.tolerance = rule.path("tolerance").asDouble(0);
    }

    private double sum(TypedRow row) {
        double sum = 0;
        for (Numbers part : parts) {
            sum += part.of(row);
        }
        return sum;
    }

    @Override
    public boolean applies(TypedRow row) {
        for (Numbers part : parts) {
            if (!part.isThere(row)) {
                return false;
            }
        }
        return whole.isThere(row);
    }

    @Override
    public boolean isStriking(TypedRow row) {
        return Math.abs(sum(row) - whole.of(row)) > tolerance * whole.of(row);
    }

    @Override
    public String found(TypedRow row) {
        return whole.text(row);
    }

    @Override
    public String expected(TypedRow row) {
        return "%s, the sum of %s"
                .formatted(
                        Long.toString(Math.round(sum(row))),
                        String.join(", ", parts.stream().map(Numbers::name).toList()));
    }
}
