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

    /** Empty for what is no code. */
    public static Optional<WhenAbsent> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
