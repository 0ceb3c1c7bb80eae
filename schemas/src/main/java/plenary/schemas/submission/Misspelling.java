package plenary.schemas.submission;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Names that were probably meant to be another one. */
final class Misspelling {

    private Misspelling() {}

    /** The one of the names that the text was probably meant to be; empty when it is none, or one exactly. */
    static Optional<String> of(String text, Collection<String> names) {
        if (names.contains(text)) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> {
                    String a = letters(text);
                    String b = letters(name);
                    return a.equals(b) || b.length() >= 5 && distance(a, b) <= (b.length() >= 8 ? 2 : 1);
                })
                .min((a, b) ->
                        Integer.compare(distance(letters(text), letters(a)), distance(letters(text), letters(b))));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Levenshtein's: how many letters must be put in, taken out or changed. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
