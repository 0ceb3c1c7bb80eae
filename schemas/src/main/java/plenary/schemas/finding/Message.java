package plenary.schemas.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for values: the part of ICU MessageFormat that our sentences need. {@code {file}} is a value,
 * {@code {rows, plural, one {# row} other {# rows}}} what so many are called, in which {@code #} is the number. An
 * apostrophe is an apostrophe, and one plural does not stand in another.
 */
record Message(List<Part> parts) {

    private static final Pattern PLURAL =
            Pattern.compile("(\\w+), plural, one \\{(.*?)} other \\{(.*)}", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\w+");

    /** Narrow no-break space: the one separator of thousands that no country reads as a decimal sign. */
    private static final char GROUP = '\u202F';

    Message {
        parts = List.copyOf(parts);
    }

    sealed interface Part {

        record Text(String text) implements Part {}

        record Value(String name) implements Part {}

        record Plural(String name, Message one, Message other) implements Part {}
    }

    /** @throws IllegalArgumentException when a brace is left over, or what stands in braces is no place for a value */
    static Message of(String pattern) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            String text = pattern.substring(at, open < 0 ? pattern.length() : open);
            if (text.indexOf('}') >= 0) {
                throw new IllegalArgumentException("a brace too many in: " + pattern);
            }
            parts.add(new Part.Text(text));
            if (open < 0) {
                break;
            }
            int close = close(pattern, open);
            parts.add(place(pattern.substring(open + 1, close)));
            at = close + 1;
        }
        return new Message(parts);
    }

    private static int close(String pattern, int open) {
        int depth = 0;
        for (int i = open; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a brace does not close in: " + pattern);
    }

    private static Part place(String inside) {
        if (VALUE.matcher(inside).matches()) {
            return new Part.Value(inside);
        }
        Matcher plural = PLURAL.matcher(inside);
        if (!plural.matches()) {
            throw new IllegalArgumentException("neither a value nor a plural: {" + inside + "}");
        }
        String number = "{" + plural.group(1) + "}";
        return new Part.Plural(
                plural.group(1),
                of(plural.group(2).replace("#", number)),
                of(plural.group(3).replace("#", number)));
    }

    /** The sentence; whole numbers are grouped, everything else stands as it is. */
    String text(Language language, Map<String, ?> values) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Text of) {
                text.append(of.text());
            } else if (part instanceof Part.Value of) {
                text.append(shown(value(of.name(), values)));
            } else if (part instanceof Part.Plural of) {
                boolean isOne = language.isOne(((Number) value(of.name(), values)).longValue());
                text.append((isOne ? of.one() : of.other()).text(language, values));
            }
        }
        return text.toString();
    }

    private static Object value(String name, Map<String, ?> values) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "no value for {" + name + "}, only for " + new TreeSet<>(values.keySet()));
        }
        return value;
    }

    private static String shown(Object value) {
        return value instanceof Long || value instanceof Integer
                ? grouped(((Number) value).longValue())
                : value.toString();
    }

    /** The names of all values that it wants. */
    Set<String> values() {
        Set<String> names = new TreeSet<>();
        for (Part part : parts) {
            if (part instanceof Part.Value of) {
                names.add(of.name());
            } else if (part instanceof Part.Plural of) {
                names.add(of.name());
                names.addAll(of.one().values());
                names.addAll(of.other().values());
            }
        }
        return names;
    }

    static String grouped(long number) {
        String digits = Long.toString(number);
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, GROUP);
        }
        return grouped.toString();
    }
}
