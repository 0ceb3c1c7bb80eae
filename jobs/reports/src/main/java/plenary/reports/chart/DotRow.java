package plenary.reports.chart;

import java.util.Optional;

/**
 * One line of a dot plot.
 *
 * @param name full name of the country or group
 * @param synthetic true when its data were made
 * @param group true for a group of countries, drawn as a diamond below them
 * @param hollow true for a value that must not be compared without care
 * @param text the value as shown
 * @param title everything about the value, for a resting pointer
 * @param spread a second range drawn behind the value, such as the quartiles of facilities
 */
public record DotRow(
        String area,
        String name,
        boolean synthetic,
        boolean group,
        boolean hollow,
        String cell,
        double value,
        Optional<Range> interval,
        Optional<Range> spread,
        String text,
        String title) {

    /** The same value under another name, filled or hollow, with more words for a resting pointer; without its spread. */
    public DotRow with(String otherName, boolean isHollow, String words) {
        return new DotRow(
                area,
                otherName,
                synthetic,
                group,
                isHollow,
                cell,
                value,
                interval,
                Optional.empty(),
                text,
                title + ". " + words);
    }

    /** Both ends included, low not above high. */
    public record Range(double low, double high) {}
}
