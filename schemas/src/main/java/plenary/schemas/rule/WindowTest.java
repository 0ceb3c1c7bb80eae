package plenary.schemas.rule;

import java.util.List;
import java.util.Optional;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.Dataset;
import tools.jackson.databind.JsonNode;

/** A number outside of what is plausible for the code in another column. */
final class WindowTest implements RowTest {

    private final Numbers number;
    private final int code;
    private final List<Optional<Windows.Window>> windows;
    private final double widened;
    private final String unit;

    WindowTest(Dataset dataset, JsonNode rule, Windows windows) {
        this.number = new Numbers(dataset, rule.path("columns").path(0).asString());
        this.code = dataset.indexOf(rule.path("columns").path(1).asString());
        this.windows = windows.byPosition(number.name());
        this.widened = rule.path("widened").asDouble(1);
        this.unit = dataset.field(number.name()).unit().orElse("");
    }

    private Optional<Windows.Window> window(TypedRow row) {
        int position = row.code(code);
        return position < windows.size() ? windows.get(position) : Optional.empty();
    }

    @Override
    public boolean applies(TypedRow row) {
        return number.isThere(row) && !row.isAbsent(code) && window(row).isPresent();
    }

    @Override
    public boolean isStriking(TypedRow row) {
        double value = number.of(row);
        Windows.Window window = window(row).orElseThrow();
        return value < window.low() / widened || value > window.high() * widened;
    }

    @Override
    public String found(TypedRow row) {
        return number.text(row);
    }

    @Override
    public String expected(TypedRow row) {
        Windows.Window window = window(row).orElseThrow();
        return "%s of %s %s"
                .formatted(
                        number.name(),
                        window.code(),
                        new Limits(window.low() / widened, window.high() * widened).words(unit));
    }
}
