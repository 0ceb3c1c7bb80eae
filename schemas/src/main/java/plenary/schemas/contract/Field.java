package plenary.schemas.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One column of a dataset.
 *
 * @param unit UCUM code of the canonical unit, for measured fields
 * @param scale decimals that a number keeps; stored as an integer of that many decimals; 0 for what is not a number
 * @param limits what a value may be, in the canonical unit
 * @param requiredWhen for a conditional field: column to the codes that make an answer necessary
 */
public record Field(
        String name,
        String title,
        String description,
        FieldType type,
        Presence presence,
        Tier tier,
        Optional<String> unit,
        Optional<String> codeList,
        int scale,
        Limits limits,
        Map<String, List<String>> requiredWhen) {

    public Field {
        requiredWhen = Map.copyOf(requiredWhen);
        if ((presence == Presence.CONDITIONAL) == requiredWhen.isEmpty()) {
            throw new IllegalArgumentException("a conditional field needs requiredWhen, and only it: " + name);
        }
    }

    /**
     * Limits of a value.
     *
     * @param minimum inclusive
     * @param exclusiveMinimum exclusive
     * @param maximum inclusive
     * @param pattern regular expression that the whole text must match
     * @param form the pattern in words
     * @param maxLength characters
     */
    public record Limits(
            Optional<BigDecimal> minimum,
            Optional<BigDecimal> exclusiveMinimum,
            Optional<BigDecimal> maximum,
            Optional<String> pattern,
            Optional<String> form,
            Optional<Integer> maxLength) {}
}
