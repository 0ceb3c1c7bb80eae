package plenary.schemas.check;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A regular expression that the whole of a text must match. Sequences of ASCII characters and sets with a count, such
 * as {@code ^[A-Z]{2}[0-9-]{0,8}$}, are matched without the regex engine, which would cost more than all other checks
 * of a row together.
 */
final class TextPattern {

    private static final Pattern STEP =
            Pattern.compile("(\\\\d|\\[[^\\]\\\\^]+]|[A-Za-z0-9_:-])(?:\\{(\\d+)(?:,(\\d+))?})?");

    private final Pattern pattern;
    private final Step[] steps;

    TextPattern(String regex) {
        this.pattern = Pattern.compile(regex);
        this.steps = steps(regex).toArray(Step[]::new);
    }

    /** From {@code least} to {@code most} characters of a set. */
    private record Step(boolean[] set, int least, int most) {

        boolean overlaps(Step other) {
            for (int c = 0; c < set.length; c++) {
                if (set[c] && other.set[c]) {
                    return true;
                }
            }
            return false;
        }
    }

    boolean matches(char[] text, int start, int end) {
        if (steps.length == 0) {
            return pattern.matcher(CharBuffer.wrap(text, start, end - start)).matches();
        }
        int p = start;
        for (Step step : steps) {
            boolean[] set = step.set;
            int most = Math.min(end, p + step.most);
            int least = p + step.least;
            while (p < most && text[p] < 128 && set[text[p]]) {
                p++;
            }
            if (p < least) {
                return false;
            }
        }
        return p == end;
    }

    boolean isFast() {
        return steps.length > 0;
    }

    /** The steps of a simple expression; empty when it is not simple. */
    private static List<Step> steps(String regex) {
        if (!regex.startsWith("^") || !regex.endsWith("$")) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        var rest = STEP.matcher(regex).region(1, regex.length() - 1);
        while (rest.lookingAt()) {
            int least = rest.group(2) == null ? 1 : Integer.parseInt(rest.group(2));
            steps.add(new Step(
                    set(rest.group(1)), least, rest.group(3) == null ? least : Integer.parseInt(rest.group(3))));
            rest.region(rest.end(), regex.length() - 1);
        }
        return rest.regionStart() == regex.length() - 1 && isGreedySafe(steps) ? List.copyOf(steps) : List.of();
    }

    /** Taking as much as a step can is right when the next step could not have used it. */
    private static boolean isGreedySafe(List<Step> steps) {
        for (int i = 0; i + 1 < steps.size(); i++) {
            if (steps.get(i).least < steps.get(i).most && steps.get(i).overlaps(steps.get(i + 1))) {
                return false;
            }
        }
        return true;
    }

    /** The characters of a digit sign, of a set in brackets, or of one character. */
    private static boolean[] set(String text) {
        String members =
                text.equals("\\d") ? "0-9" : text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
        boolean[] set = new boolean[128];
        for (int i = 0; i < members.length(); i++) {
            char first = members.charAt(i);
            boolean isRange = i + 2 < members.length() && members.charAt(i + 1) == '-';
            char last = isRange ? members.charAt(i += 2) : first;
            Arrays.fill(set, first, last + 1, true);
        }
        return set;
    }
}
