package plenary.schemas.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern whose matches begin with certain characters, and neither within a word nor within a number. It is tried only
 * there, which is at few places of a row.
 */
final class Sought {

    private static final int ASCII = 128;

    private final Pattern pattern;
    private final boolean[] firsts = new boolean[ASCII];

    /**
     * @param firsts characters of ASCII with which a match may begin
     * @param regex begins with a look behind, by which no match follows a letter, or a digit if it begins with one
     */
    Sought(String firsts, String regex, int flags) {
        firsts.chars().forEach(first -> this.firsts[first] = true);
        this.pattern = Pattern.compile(regex, flags);
    }

    Sought(String firsts, String regex) {
        this(firsts, regex, 0);
    }

    /** What {@link Matcher#find} finds in a text, one after the other. */
    List<MatchResult> in(String text) {
        List<MatchResult> matches = new ArrayList<>();
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        char before = ' ';
        int p = 0;
        while (p < text.length()) {
            char c = text.charAt(p++);
            if (c < ASCII && firsts[c] && !isWithin(before, c)) {
                if (matcher.region(p - 1, text.length()).lookingAt()) {
                    matches.add(matcher.toMatchResult());
                    p = matcher.end();
                }
            }
            before = text.charAt(p - 1);
        }
        return matches;
    }

    private static boolean isWithin(char before, char c) {
        return isDigit(before) ? isDigit(c) : before >= 'A' && before <= 'Z' || before >= 'a' && before <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
