package plenary.schemas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SoughtTest {

    private static final String NUMBER = "(?<![0-9A-Za-z])[0-9]{2,4}(?:[ .-][0-9]{1,3})*(?![0-9A-Za-z])";
    private static final String WORD = "(?<!\\p{L})(?:nee|né|ta)(?!\\p{L})[.:]? ?[0-9]{1,4}";
    private static final int IGNORING_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    @Test
    void findsAllMatchesInTheOrderOfTheText() {
        Sought numbers = new Sought("0123456789", NUMBER);

        assertThat(found(numbers.in("12-3 x45 678 9,1234 56"))).containsExactly("0 12-3", "9 678 9", "15 1234 56");
        assertThat(numbers.in("")).isEmpty();
    }

    @Test
    void findsWhatTheExpressionFindsAnywhere() {
        SplittableRandom random = new SplittableRandom(25);
        Sought numbers = new Sought("0123456789", NUMBER);
        Sought words = new Sought("nNtT", WORD, IGNORING_CASE);
        int matches = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            List<String> expected = found(Pattern.compile(NUMBER), text);
            assertThat(found(numbers.in(text))).as(text).isEqualTo(expected);
            List<String> expectedWords = found(Pattern.compile(WORD, IGNORING_CASE), text);
            assertThat(found(words.in(text))).as(text).isEqualTo(expectedWords);
            matches += expected.size() + expectedWords.size();
        }
        assertThat(matches).isGreaterThan(2_000);
    }

    private static String text(SplittableRandom random) {
        String parts = "0127aenNtTéÉ .-:,x\uD835\uDC00";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(16);
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(8) == 0 ? "né" : String.valueOf(parts.charAt(random.nextInt(parts.length()))));
        }
        return text.toString();
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.start() + " " + matcher.group());
        }
        return found;
    }

    private static List<String> found(List<MatchResult> matches) {
        return matches.stream()
                .map(match -> match.start() + " " + match.group())
                .toList();
    }
}
