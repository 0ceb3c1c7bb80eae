package plenary.schemas.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a misspelt word may have meant. */
public final class Spelling {

    private static final int LONGEST = 64;
    private static final int MOST_SLIPS = 2;

    private Spelling() {}

    /** The word that differs only in case or marks, or else by at most two letters; empty when none is near. */
    public static Optional<String> nearest(String word, Collection<String> words) {
        String plain = plain(word);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        return words.stream()
                .filter(known -> slips(plain, plain(known)) <= Math.min(MOST_SLIPS, plain.length() / 3))
                .min(Comparator.comparing((String known) -> slips(plain, plain(known)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Letters to put in, take out or change (Levenshtein). */
    private static int slips(String a, String b) {
        if (Math.abs(a.length() - b.length()) > MOST_SLIPS) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
