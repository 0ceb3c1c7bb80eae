package plenary.indicators.quantile;

import org.apache.spark.sql.Column;

/**
 * A number of each record whose quantile is wanted.
 *
 * @param quantity code that names it in the result
 * @param unscaled the number times ten to the power of {@code scale}, as INT; null when the record has none
 * @param unit UCUM code
 */
public record Measure(String quantity, Column unscaled, int scale, String unit) {}
