package plenary.schemas.rule;

import plenary.schemas.TypedRow;
import plenary.schemas.contract.Dataset;
import tools.jackson.databind.JsonNode;

/** One number over another, or over a power of it, outside of what is plausible: a length, a body mass index, a dose rate. */
final class RatioTest implements RowTest {

    private final Numbers above;
    private final Numbers below;
    private final double power;
    private final double factor;
    private final Limits limits;
    private final String name;
    private final String unit;

    RatioTest(Dataset dataset, JsonNode rule) {
        this.above = new Numbers(dataset, rule.path("columns").path(0).asString());
        this.below = new Numbers(dataset, rule.path("columns").path(1).asString());
        this.power = rule.path("power").asDouble(1);
        this.factor = rule.path("factor").asDouble(1);
        this.limits = Limits.of(rule);
        this.name = rule.path("name").asString();
        this.unit = rule.path("unit").asString("");
    }

    private double ratio(TypedRow row) {
        double divisor = below.of(row);
        return factor * above.of(row) / (power == 1 ? divisor : Math.pow(divisor, power));
    }

    @Override
    public boolean applies(TypedRow row) {
        return above.isThere(row) && below.isThere(row) && row.number(below.column()) != 0;
    }

    @Override
    public boolean isStriking(TypedRow row) {
        return !limits.contain(ratio(row));
    }

    @Override
    public String found(TypedRow row) {
        return above.text(row) + ", with " + below.name() + " " + below.text(row);
    }

    @Override
    public String expected(TypedRow row) {
        return "%s %s; this row gives %s".formatted(name, limits.words(unit), Numbers.shown(ratio(row)));
    }
}
