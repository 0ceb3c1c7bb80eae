package plenary.schemas.rule;

import plenary.schemas.TypedRow;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import tools.jackson.databind.JsonNode;

/** A round number: many of them together mean that values were estimated or rounded. */
final class MultipleTest implements RowTest {

    private final Numbers number;
    private final long multiple;
    private final String words;

    MultipleTest(Dataset dataset, JsonNode rule) {
        String name = rule.path("columns").path(0).asString();
        Field field = dataset.field(name);
        this.number = new Numbers(dataset, name);
        this.multiple = rule.path("multiple")
                .decimalValue()
                .movePointRight(field.scale())
                .longValueExact();
        this.words = rule.path("multiple").asString();
    }

    @Override
    public boolean applies(TypedRow row) {
        return number.isThere(row);
    }

    @Override
    public boolean isStriking(TypedRow row) {
        return row.number(number.column()) % multiple == 0;
    }

    @Override
    public String found(TypedRow row) {
        return number.text(row);
    }

    @Override
    public String expected(TypedRow row) {
        return "a value as it was measured, not a multiple of " + words;
    }
}
