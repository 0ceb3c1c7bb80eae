package plenary.schemas.rule;

import plenary.schemas.TypedRow;
import plenary.schemas.contract.Dataset;
import tools.jackson.databind.JsonNode;

/** A value that is not there, or an absence code in its place. */
final class AbsentTest implements RowTest {

    private final int column;

    AbsentTest(Dataset dataset, JsonNode rule) {
        this.column = dataset.indexOf(rule.path("columns").path(0).asString());
    }

    @Override
    public boolean applies(TypedRow row) {
        return true;
    }

    @Override
    public boolean isStriking(TypedRow row) {
        return row.isAbsent(column);
    }

    @Override
    public String found(TypedRow row) {
        return row.absence(column).code();
    }

    @Override
    public String expected(TypedRow row) {
        return "a value";
    }
}
