package plenary.schemas.check;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import plenary.schemas.contract.Field;

/** A cell with text: no blanks around it, no control characters but tab and line end, as long as the contract allows. */
final class TextCell implements Cell {

    private static final char REPLACEMENT = '\uFFFD';

    /** What windows-1252 makes of the second byte of letters with accents, but for quotation marks and dashes. */
    private static final String MISREAD = "\u201E\u0153\u0178\u2030\u20AC\u0192\u2020\u2021\u02C6\u0160\u2039"
            + "\u0152\u02DC\u2122\u0161\u203A\u017E\u017D";

    /** What other programs write for a value that is not there, in lower case. */
    private static final Set<String> ABSENT_ELSEWHERE = Set.of(
            "na", "n/a", "n.a.", "#n/a", "null", "(null)", "\\n", "none", "nan", "nil", "-", "--", ".", "?", "missing");

    private final int longest;
    private final Optional<TextPattern> pattern;
    private final boolean patternSuffices;
    private final String form;

    TextCell(Field.Limits limits) {
        this.longest = limits.maxLength().orElse(RecordScanner.LONGEST_FIELD);
        this.pattern = limits.pattern().map(TextPattern::new);
        // A fast pattern consists of visible ASCII characters only.
        this.form = limits.form()
                .orElseGet(() -> "text of the form " + limits.pattern().orElse(""));
        this.patternSuffices = pattern.filter(TextPattern::isFast).isPresent();
    }

    @Override
    public boolean read(char[] text, int start, int end, CurrentRow row, int column) {
        if (pattern.isPresent() && !pattern.get().matches(text, start, end)) {
            return false;
        }
        return (patternSuffices || isClean(text, start, end)) && isShort(text, start, end);
    }

    private boolean isShort(char[] text, int start, int end) {
        return end - start <= longest || Character.codePointCount(text, start, end - start) <= longest;
    }

    private static boolean isClean(char[] text, int start, int end) {
        if (isBlank(text[start]) || isBlank(text[end - 1])) {
            return false;
        }
        for (int p = start; p < end; p++) {
            char c = text[p];
            if ((c < ' ' || c > '~') && (isForbidden(c) || isMisread(c, p + 1 < end ? text[p + 1] : ' '))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isForbidden(char c) {
        return c == REPLACEMENT || Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    /**
     * Whether the two are one letter of UTF-8 that was read in an encoding of one byte a letter, as in "SchÃ¤del". Such a
     * pair with a quotation mark or dash behind it may be meant, as in «MANHû, and is let through.
     */
    private static boolean isMisread(char first, char second) {
        return (first == '\u00C3' || first == '\u00C2')
                && (second > '\u00A0' && second <= '\u00BF' && second != '\u00BB'
                        || first == '\u00C3' && MISREAD.indexOf(second) >= 0);
    }

    private static Optional<Problem> misread(String text) {
        for (int p = 0; p + 1 < text.length(); p++) {
            if (isMisread(text.charAt(p), text.charAt(p + 1))) {
                String pair = text.substring(p, p + 2);
                return Optional.of(new Problem(
                        "RQ-TEXT-002", "text without " + pair + ", which is one letter of UTF-8 read as two others"));
            }
        }
        return Optional.empty();
    }

    /** Whether nothing is seen of it: blanks of all kinds, line ends, and the mark that some programs put first. */
    static boolean isBlank(char c) {
        return c <= ' ' ? c == ' ' || c == '\t' || c == '\n' || c == '\r' : c > '~' && isRareBlank(c);
    }

    private static boolean isRareBlank(char c) {
        return Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /** What is wrong with a text whatever its column; the checks of a column come after. */
    static Optional<Problem> problemOfAnyText(String text) {
        if (text.length() == 2 && text.charAt(0) == '_' && Character.isLetter(text.charAt(1))
                || ABSENT_ELSEWHERE.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.of(new Problem("RQ-MISS-004", "a value, or one of the codes _N _Z _U _S, or nothing"));
        }
        if (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1))) {
            return Optional.of(new Problem("RQ-TEXT-001", "the value without blanks before or after it"));
        }
        return text.chars()
                .filter(c -> isForbidden((char) c))
                .boxed()
                .findFirst()
                .map(c -> new Problem("RQ-TEXT-002", "text without the character U+%04X".formatted(c)))
                .or(() -> misread(text));
    }

    @Override
    public Problem problem(String text) {
        return problemOfAnyText(text)
                .orElseGet(() -> isShort(text.toCharArray(), 0, text.length())
                        ? new Problem("RQ-TEXT-004", form)
                        : new Problem("RQ-TEXT-003", "at most " + longest + " characters"));
    }
}
