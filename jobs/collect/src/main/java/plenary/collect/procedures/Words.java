package plenary.collect.procedures;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text in words that compare across spellings: without case and accents, {@code Schädel} like {@code SCHAEDEL}.
 *
 * @param written as the text has them, for people
 * @param plain as they compare
 */
record Words(List<String> written, List<String> plain) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** How a keyboard without umlauts and ligatures writes them; short words, such as toe, are none of them. */
    private static final Pattern SPELT_OUT = Pattern.compile("([aou])e");

    private static final int SHORTEST_SPELT_OUT = 5;

    Words {
        written = List.copyOf(written);
        plain = List.copyOf(plain);
    }

    static Words of(String text) {
        List<String> written = Stream.of(BETWEEN.split(Normalizer.normalize(text, Normalizer.Form.NFC)))
                .filter(word -> !plain(word).isEmpty())
                .toList();
        return new Words(written, written.stream().map(Words::plain).toList());
    }

    private static String plain(String word) {
        String letters = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l");
        String bare = MARKS.matcher(letters).replaceAll("");
        return bare.length() < SHORTEST_SPELT_OUT
                ? bare
                : SPELT_OUT.matcher(bare).replaceAll("$1");
    }

    /** Some words as they are written. */
    String written(int from, int to) {
        return String.join(" ", written.subList(from, to));
    }

    static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** Whether one letter added, dropped, changed or swapped with its neighbour turns one word into the other. */
    static boolean areOneSlipApart(String a, String b) {
        if (a.length() > b.length()) {
            return areOneSlipApart(b, a);
        }
        int from = 0;
        while (from < a.length() && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        if (a.length() < b.length()) {
            return a.substring(from).equals(b.substring(from + 1));
        }
        if (from == a.length()) {
            return false;
        }
        boolean isChanged = a.substring(from + 1).equals(b.substring(from + 1));
        boolean isSwapped = from + 1 < a.length()
                && a.charAt(from) == b.charAt(from + 1)
                && a.charAt(from + 1) == b.charAt(from)
                && a.substring(from + 2).equals(b.substring(from + 2));
        return isChanged || isSwapped;
    }
}
