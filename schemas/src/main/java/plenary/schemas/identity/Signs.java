package plenary.schemas.identity;

/** What a glance at a text tells, as a set of bits; without a sign nothing in it names anybody, and nothing more is asked. */
final class Signs {

    static final int AT = 1;
    static final int PLUS = 2;
    /** A letter, and a caret, comma or blank, without which no name is announced. */
    static final int LETTERS = 4;
    /** Digits enough for a date or a phone number, and something between or around them. */
    static final int DIGITS = 8;
    /** Digits and length enough for a national number. */
    static final int NUMBER = 16;
    /** Points enough for a UID. */
    static final int DOTS = 32;

    private static final int LEAST_DIGITS = 5;
    private static final int LEAST_CHARACTERS = 9;
    private static final int DIGITS_OF_A_NUMBER = 7;

    private Signs() {}

    static int of(char[] text, int start, int end) {
        int digits = 0;
        int dots = 0;
        int signs = 0;
        boolean hasLetter = false;
        boolean hasBreak = false;
        for (int p = start; p < end; p++) {
            char c = text[p];
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c >= 'A') {
                hasLetter = true;
                hasBreak |= c == '^';
            } else if (c == '@') {
                signs |= AT;
            } else if (c == '+') {
                signs |= PLUS;
            } else if (c == '.') {
                dots++;
                hasBreak = true;
            } else if (c == ' ' || c == ',' || c == ':') {
                hasBreak = true;
            }
        }
        if (hasLetter && hasBreak) {
            signs |= LETTERS;
        }
        if (digits >= LEAST_DIGITS && digits < end - start) {
            signs |= DIGITS;
        }
        if (digits >= DIGITS_OF_A_NUMBER && end - start >= LEAST_CHARACTERS) {
            signs |= NUMBER;
        }
        return dots > 1 ? signs | DOTS : signs;
    }

    static boolean has(int signs, int sign) {
        return (signs & sign) != 0;
    }
}
