package plenary.schemas.rule;

import plenary.schemas.TypedRow;
import plenary.schemas.contract.Dataset;
import tools.jackson.databind.JsonNode;

/** A number that the contract allows, but that hardly ever occurs in rows of this kind. */
final class RangeTest implements RowTest {

    private final Numbers number;
    private final Limits limits;
    private final String of;
    private final String unit;

    RangeTest(Dataset dataset, JsonNode rule) {
        this.number = new Numbers(dataset, rule.path("columns").path(0).asString());
        this.limits = Limits.of(rule);
        this.of = rule.path("name").asString();
        this.unit = rule.path("unit").asString("");
    }

    @Override
    public boolean applies(TypedRow row) {
        return number.isThere(row);
    }

    @Override
    public boolean isStriking(TypedRow row) {
        return !limits.contain(number.of(row));
    }

    @Override
    public String found(TypedRow row) {
        return number.text(row);
    }

    @Override
    public String expected(TypedRow row) {
        return of + " " + limits.words(unit);
    }
}
