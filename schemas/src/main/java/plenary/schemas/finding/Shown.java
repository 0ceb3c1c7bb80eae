package plenary.schemas.finding;

/**
 * Text that came from outside, made fit to be shown and written: short, without control characters, and without the
 * invisible ones that reorder a line, so that a steward sees what is really there.
 */
final class Shown {

    private static final int LONGEST = 200;

    private Shown() {}

    static String of(String text) {
        return of(text, LONGEST);
    }

    static String of(String text, int longest) {
        if (text.length() <= longest && isPlain(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        int i = 0;
        while (i < text.length() && shown.length() < longest) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            append(shown, character);
        }
        if (i < text.length()) {
            shown.append('…');
        }
        return shown.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character >= '\u007F' && !Character.isLetterOrDigit(character)) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder shown, int character) {
        if (character < ' ') {
            // The pictures of the control characters, in their order from U+2400.
            shown.append((char) ('\u2400' + character));
        } else if (character == '\u007F') {
            shown.append('\u2421');
        } else if (Character.getType(character) == Character.SURROGATE) {
            shown.append('\uFFFD');
        } else if (Character.getType(character) == Character.CONTROL
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR) {
            shown.append(String.format(java.util.Locale.ROOT, "\\u%04X", character));
        } else {
            shown.appendCodePoint(character);
        }
    }
}
