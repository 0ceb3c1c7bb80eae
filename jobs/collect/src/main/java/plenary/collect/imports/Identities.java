package plenary.collect.imports;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a report that name a person, a place or a request; texts that hold one are withheld. */
final class Identities {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** A date of birth, a patient number, an accession number. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{6}");

    private static final int SHORTEST = 2;

    private final Set<String> words = new HashSet<>();

    Identities(Collection<String> texts) {
        texts.forEach(text -> words(text).forEach(words::add));
        words.removeIf(word -> word.length() < SHORTEST);
    }

    private static Set<String> words(String text) {
        return Set.copyOf(new HashSet<>(List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT)))));
    }

    boolean areIn(String text) {
        return LONG_NUMBER.matcher(text).find() || words(text).stream().anyMatch(words::contains);
    }
}
