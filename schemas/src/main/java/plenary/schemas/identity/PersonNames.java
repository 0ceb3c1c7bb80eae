package plenary.schemas.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of persons in a text: a known given name where a name is announced, as in {@code DOE^JOHN}, {@code Doe, John}
 * and {@code Mrs Mary Smith}. Without a known given name nothing strikes, since {@code Head^HeadRoutine} and
 * {@code Mr Brain} are examinations. The list of given names is recalled, common ones of some twenty countries, without
 * those that are words of a radiology department.
 */
final class PersonNames {

    private static final Set<String> GIVEN = load();

    private static final Set<String> ANNOUNCING = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "herr",
            "frau",
            "hr",
            "fru",
            "mme",
            "mlle",
            "monsieur",
            "madame",
            "sr",
            "sra",
            "srta",
            "señor",
            "señora",
            "sig",
            "signor",
            "signora",
            "dhr",
            "mevr",
            "mevrouw",
            "pan",
            "pani",
            "patient",
            "patientin",
            "paciente",
            "paziente",
            "pat",
            "name",
            "nom",
            "nombre",
            "naam",
            "nome");

    private static final int LONGEST_ANNOUNCING = 9;

    /** A point, a colon and a blank. */
    private static final int MOST_APART = 3;

    private PersonNames() {}

    private static Set<String> load() {
        try (InputStream in = PersonNames.class.getResourceAsStream("given-names.txt")) {
            if (in == null) {
                throw new IllegalStateException("given-names.txt is missing");
            }
            return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read given-names.txt", e);
        }
    }

    /** A run of letters. */
    private record Word(int start, int end) {

        String in(String text) {
            return text.substring(start, end).toLowerCase(Locale.ROOT);
        }
    }

    static List<Match> in(String text) {
        List<Word> words = words(text);
        List<Match> matches = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            Word before = words.get(i - 1);
            Word word = words.get(i);
            if (isAnnounced(text, before, word) && GIVEN.contains(word.in(text))) {
                int start = isAnnouncing(before.in(text)) ? word.start() : before.start();
                matches.add(new Match(Identity.NAME, start, end(text, words, i)));
            }
        }
        return matches;
    }

    private static boolean isAnnounced(String text, Word before, Word word) {
        boolean isCapital = Character.isUpperCase(text.charAt(word.start()));
        int apart = word.start() - before.end();
        if (apart > MOST_APART || !isCapital && text.charAt(before.end()) != '^') {
            return false;
        }
        String between = text.substring(before.end(), word.start());
        if (between.equals("^")) {
            return before.end() - before.start() > 1;
        }
        if (between.equals(", ") || between.equals(",")) {
            return isCapital && Character.isUpperCase(text.charAt(before.start())) && before.end() - before.start() > 1;
        }
        return isCapital && isAnnouncing(before.in(text)) && between.matches("\\.?:? ?") && !between.isEmpty();
    }

    private static boolean isAnnouncing(String word) {
        return word.length() <= LONGEST_ANNOUNCING && ANNOUNCING.contains(word);
    }

    /** The given name and the capitalised word or words of a name behind it. */
    private static int end(String text, List<Word> words, int given) {
        int end = words.get(given).end();
        for (int i = given + 1; i < words.size(); i++) {
            Word next = words.get(i);
            String between = text.substring(end, next.start());
            if (!between.matches("[\\^ -]|\\. ") || !Character.isUpperCase(text.charAt(next.start()))) {
                break;
            }
            end = next.end();
        }
        return end;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean isLetter = i < text.length() && Character.isLetter(text.charAt(i));
            if (isLetter && start < 0) {
                start = i;
            } else if (!isLetter && start >= 0) {
                words.add(new Word(start, i));
                start = -1;
            }
        }
        return words;
    }
}
