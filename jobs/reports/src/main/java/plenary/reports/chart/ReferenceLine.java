package plenary.reports.chart;

/**
 * A level that values are compared with.
 *
 * @param regional true for the level made from the countries of this edition, against which intervals are coloured
 */
public record ReferenceLine(double value, String label, boolean regional) {

    String colour() {
        return regional ? Palette.REGION : Palette.COMPARATOR;
    }
}
