package plenary.indicators.publish;

import org.jspecify.annotations.Nullable;

/**
 * Whose data stand behind a value; null where a count does not apply.
 *
 * @param records persons, examinations or reports
 * @param facilities facilities, for a value that is made of facility data
 * @param countries countries, for the value of a group
 * @param topTwoShare share, 0 to 1, of the two largest contributors to a volume total
 */
public record Contributors(
        @Nullable Long records,
        @Nullable Long facilities,
        @Nullable Long countries,
        @Nullable Double topTwoShare) {

    static final Contributors NONE = new Contributors(null, null, null, null);

    /** What may stand beside a withheld value: no small count, and no share. */
    Contributors withheld(Disclosure disclosure) {
        return new Contributors(
                atLeast(disclosure.personMin(), records),
                atLeast(disclosure.contributorMin(), facilities),
                atLeast(disclosure.contributorMin(), countries),
                null);
    }

    private static @Nullable Long atLeast(int minimum, @Nullable Long count) {
        return count != null && count >= minimum ? count : null;
    }
}
