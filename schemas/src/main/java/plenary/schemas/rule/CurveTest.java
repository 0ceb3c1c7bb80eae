package plenary.schemas.rule;

import java.util.Map;
import java.util.TreeMap;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.Dataset;
import tools.jackson.databind.JsonNode;

/** A number that depends on another, as the dose of a breast on its thickness: outside of a band around a curve. */
final class CurveTest implements RowTest {

    private final Numbers y;
    private final Numbers x;
    private final TreeMap<Double, Double> curve = new TreeMap<>();
    private final Limits band;
    private final String unit;

    /** Between its points the curve is straight, beyond them level. */
    CurveTest(Dataset dataset, JsonNode rule) {
        this.y = new Numbers(dataset, rule.path("columns").path(0).asString());
        this.x = new Numbers(dataset, rule.path("columns").path(1).asString());
        rule.path("curve")
                .forEach(point ->
                        curve.put(point.path(0).asDouble(), point.path(1).asDouble()));
        this.band = Limits.of(rule);
        this.unit = dataset.field(y.name()).unit().orElse("");
    }

    private double typical(double at) {
        Map.Entry<Double, Double> left = curve.floorEntry(at);
        Map.Entry<Double, Double> right = curve.ceilingEntry(at);
        if (left == null || right == null) {
            return (left == null ? curve.firstEntry() : curve.lastEntry()).getValue();
        }
        double width = right.getKey() - left.getKey();
        return width == 0
                ? left.getValue()
                : left.getValue() + (at - left.getKey()) / width * (right.getValue() - left.getValue());
    }

    private Limits limits(TypedRow row) {
        return band.times(typical(x.of(row)));
    }

    @Override
    public boolean applies(TypedRow row) {
        return y.isThere(row) && x.isThere(row);
    }

    @Override
    public boolean isStriking(TypedRow row) {
        return !limits(row).contain(y.of(row));
    }

    @Override
    public String found(TypedRow row) {
        return y.text(row) + ", with " + x.name() + " " + x.text(row);
    }

    @Override
    public String expected(TypedRow row) {
        return "%s %s at this %s".formatted(y.name(), limits(row).words(unit), x.name());
    }
}
