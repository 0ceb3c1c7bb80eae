package plenary.indicators.formula;

/**
 * A level that charts draw beside the values.
 *
 * @param value in the unit of the indicator
 */
public record ReferenceLine(String label, double value, Source source) {}
