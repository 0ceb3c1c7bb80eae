package plenary.schemas.conversion;

import java.util.Optional;

/** Characters that a text of a table cannot hold, though JSON and workbooks can write them. */
final class Text {

    private static final char REPLACEMENT = '\uFFFD';

    private Text() {}

    static Optional<Misfit> misfit(String column, String text) {
        return text.indexOf('\0') < 0
                ? Optional.empty()
                : Optional.of(new Misfit("RQ-TEXT-002", column, text, "text without the character U+0000"));
    }

    /** The text with another character, which the check refuses, for each that is none: NUL and half of a pair. */
    static String readable(String text) {
        for (int p = 0; p < text.length(); p++) {
            if (isNone(text, p)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder readable = new StringBuilder(text);
        for (int p = 0; p < text.length(); p++) {
            if (isNone(text, p)) {
                readable.setCharAt(p, REPLACEMENT);
            }
        }
        return readable.toString();
    }

    private static boolean isNone(String text, int p) {
        char character = text.charAt(p);
        if (!Character.isSurrogate(character)) {
            return character == '\0';
        }
        return Character.isHighSurrogate(character)
                ? p + 1 == text.length() || !Character.isLowSurrogate(text.charAt(p + 1))
                : p == 0 || !Character.isHighSurrogate(text.charAt(p - 1));
    }
}
