package plenary.schemas.rule;

import plenary.schemas.TypedRow;
import plenary.schemas.contract.Dataset;
import tools.jackson.databind.JsonNode;

/** The time from one instant to another, outside of what is plausible. */
final class ElapsedTest implements RowTest {

    private static final double MICROS_PER_HOUR = 3.6e9;

    private final int start;
    private final int end;
    private final Limits hours;
    private final String name;

    /** @param rule its limits are hours */
    ElapsedTest(Dataset dataset, JsonNode rule) {
        this.start = dataset.indexOf(rule.path("columns").path(1).asString());
        this.end = dataset.indexOf(rule.path("columns").path(0).asString());
        this.hours = Limits.of(rule);
        this.name = rule.path("name").asString();
    }

    private double hours(TypedRow row) {
        return (row.number(end) - row.number(start)) / MICROS_PER_HOUR;
    }

    @Override
    public boolean applies(TypedRow row) {
        return !row.isAbsent(start) && !row.isAbsent(end);
    }

    @Override
    public boolean isStriking(TypedRow row) {
        return !hours.contain(hours(row));
    }

    @Override
    public String found(TypedRow row) {
        return Numbers.shown(hours(row)) + " h";
    }

    @Override
    public String expected(TypedRow row) {
        return name + " " + hours.words("h");
    }
}
