package plenary.schemas.finding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence with places: {@code {name}} holds one word, which has no blanks, {@code {..name}} any text, and
 * {@code {*name}} a text that is a sentence itself. Every other brace is a brace, as examples of JSON have them.
 */
record Sentence(List<Part> parts) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\*|\\.\\.|)([a-z]+)}");

    /** Longer texts are taken for none of ours. */
    private static final int LONGEST = 4000;

    Sentence {
        parts = List.copyOf(parts);
    }

    enum Kind {
        LITERAL,
        WORD,
        TEXT,
        SENTENCE
    }

    /** @param text as it stands, or the name of a place */
    record Part(Kind kind, String text) {

        boolean isPlace() {
            return kind != Kind.LITERAL;
        }

        private boolean holds(char character) {
            return kind != Kind.WORD || !Character.isWhitespace(character) && !Character.isSpaceChar(character);
        }
    }

    static Sentence of(String pattern) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(pattern);
        int at = 0;
        while (place.find()) {
            literal(pattern.substring(at, place.start()), parts);
            Kind kind = switch (place.group(1)) {
                case "*" -> Kind.SENTENCE;
                case ".." -> Kind.TEXT;
                default -> Kind.WORD;
            };
            parts.add(new Part(kind, place.group(2)));
            at = place.end();
        }
        literal(pattern.substring(at), parts);
        return new Sentence(parts);
    }

    private static void literal(String text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Part(Kind.LITERAL, text));
        }
    }

    List<Part> places() {
        return parts.stream().filter(Part::isPlace).toList();
    }

    /** How many characters of a text are the sentence's own. */
    int literals() {
        return parts.stream()
                .filter(part -> !part.isPlace())
                .mapToInt(part -> part.text().length())
                .sum();
    }

    /** The sentence with what stands in each place, taken as it is. */
    String with(Map<String, String> values) {
        return parts.stream()
                .map(part -> part.isPlace() ? values.get(part.text()) : part.text())
                .collect(Collectors.joining());
    }

    /** What stands in each place of the text; empty when it is not this sentence. The first places hold the least. */
    Optional<Map<String, String>> values(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        int[] ends = new int[parts.size()];
        if (!fits(text, 0, 0, ends, new BitSet())) {
            return Optional.empty();
        }
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < ends.length; i++) {
            if (parts.get(i).isPlace()) {
                values.put(parts.get(i).text(), text.substring(i == 0 ? 0 : ends[i - 1], ends[i]));
            }
        }
        return Optional.of(values);
    }

    /**
     * Whether the parts from the given one on make the rest of the text.
     *
     * @param ends where each part ends when they do
     * @param dead what was tried in vain, so that no part is tried twice at one place and time grows with the text alone
     */
    private boolean fits(String text, int number, int from, int[] ends, BitSet dead) {
        if (number == parts.size()) {
            return from == text.length();
        }
        int tried = number * (text.length() + 1);
        if (dead.get(tried + from)) {
            return false;
        }
        Part part = parts.get(number);
        int end = from;
        if (!part.isPlace()) {
            end += part.text().length();
            if (text.startsWith(part.text(), from) && fits(text, number + 1, end, ends, dead)) {
                ends[number] = end;
                return true;
            }
            dead.set(tried + from);
            return false;
        }
        while (end < text.length() && part.holds(text.charAt(end))) {
            end++;
            if (fits(text, number + 1, end, ends, dead)) {
                ends[number] = end;
                return true;
            }
        }
        // Whatever begins further on in the same stretch would end where this did.
        dead.set(tried + from, tried + end + 1);
        return false;
    }
}
