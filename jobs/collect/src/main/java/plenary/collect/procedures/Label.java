package plenary.collect.procedures;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as people compare it: headings and codes of one publisher change their case, their spaces and their
 * no-break spaces from year to year and still mean the same.
 *
 * @param normal lower case, blanks trimmed and collapsed to one space
 */
public record Label(String normal) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

    public static Label of(String text) {
        return new Label(BLANKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT));
    }

    public static Set<Label> all(Collection<String> texts) {
        return texts.stream().map(Label::of).collect(Collectors.toSet());
    }
}
