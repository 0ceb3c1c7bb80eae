package plenary.schemas.finding;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a rule treats a row in which columns that it looks at have no value. What it skips counts neither for nor against
 * it, and is missing in what it was asked of.
 */
public enum WhenAbsent {
    /** Every column must have a value. */
    SKIP_IF_ANY,
    /** Too few values are there to say anything; of several columns, each of which is asked for itself, none is. */
    SKIP_IF_ALL,
    /** It asks whether there is a value. */
    NEVER;

    /** As rules and reports write it, such as {@code skip-if-any}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A rule says how it treats what is absent, and it is what is done.
     *
     * @param said what the rule says
     * @throws IllegalArgumentException when its kind does otherwise
     */
    public void requireSaid(String said, String id, String kind) {
        if (!said.equals(code())) {
            throw new IllegalArgumentException(
                    "%s says absence '%s', but rules of kind %s follow '%s'".formatted(id, said, kind, code()));
        }
    }

    /** Empty for what is no code. */
    public static Optional<WhenAbsent> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
