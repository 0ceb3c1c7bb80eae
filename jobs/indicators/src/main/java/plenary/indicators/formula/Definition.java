package plenary.indicators.formula;

import java.util.List;

/**
 * What one indicator is: the words that readers get and the formula that is computed.
 *
 * @param id stable for ever, such as {@code DOS-02}
 * @param question the question that the indicator answers, in plain words
 * @param unit UCUM code, or {@link #UNIT_OF_QUANTITY}
 * @param calculation the formula in words
 * @param theme chapter of the comparative report
 * @param folder folder under conf/indicators that defines it
 * @param version raised whenever a number may change
 */
public record Definition(
        String id,
        String title,
        String question,
        String unit,
        Direction direction,
        String description,
        String calculation,
        Source source,
        Minimum minimum,
        List<ReferenceLine> referenceLines,
        String theme,
        String folder,
        int version,
        Formula formula) {

    /** The unit is that of each row's quantity or measure. */
    public static final String UNIT_OF_QUANTITY = "quantity";

    public Definition {
        referenceLines = List.copyOf(referenceLines);
        if (!id.matches("[A-Z]{2,3}-[0-9A-Z]{2,3}")) {
            throw new IllegalArgumentException("an indicator id looks like DOS-02, was " + id);
        }
    }

    /** The part of the id before the hyphen, such as {@code DOS}. */
    public String family() {
        return id.substring(0, id.indexOf('-'));
    }

    public Definition withMinimum(Minimum other) {
        return new Definition(
                id,
                title,
                question,
                unit,
                direction,
                description,
                calculation,
                source,
                other,
                referenceLines,
                theme,
                folder,
                version,
                formula);
    }
}
