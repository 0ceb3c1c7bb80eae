package plenary.schemas.identity;

/**
 * The arithmetic behind check digits. Texts hold digits only, unless it is said otherwise. The algorithms are those of
 * ISO/IEC 7064, of Luhn (US patent 2950048) and of Verhoeff (1969), recalled, and tested on numbers that their issuers
 * or others publish as examples.
 */
final class CheckDigits {

    private static final int[][] VERHOEFF_PRODUCT = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };
    private static final int[][] VERHOEFF_PLACE = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
        {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
        {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
        {9, 4, 5, 3, 1, 2, 6, 8, 7, 0},
        {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
        {2, 7, 9, 3, 8, 0, 6, 4, 1, 5},
        {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}
    };

    private CheckDigits() {}

    static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }

    /** Sum of the first digits, each times its weight. */
    static int weighted(String text, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(text, i);
        }
        return sum;
    }

    static boolean luhn(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = digit(text, text.length() - 1 - i);
            int doubled = i % 2 == 1 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    static boolean verhoeff(String text) {
        int check = 0;
        for (int i = 0; i < text.length(); i++) {
            check = VERHOEFF_PRODUCT[check][VERHOEFF_PLACE[i % 8][digit(text, text.length() - 1 - i)]];
        }
        return check == 0;
    }

    /** ISO/IEC 7064 MOD 11,10. */
    static boolean mod1110(String text) {
        int product = 10;
        for (int i = 0; i < text.length() - 1; i++) {
            int sum = (digit(text, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (product + digit(text, text.length() - 1)) % 10 == 1;
    }

    /** Weights 1 and 3 by turns, as in an EAN. */
    static boolean ean(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += (i % 2 == 0 ? 1 : 3) * digit(text, i);
        }
        return sum % 10 == 0;
    }

    /** Whether the last two digits are 97 less the remainder of the number before them. */
    static boolean mod97(long number, long check) {
        return 97 - number % 97 == check;
    }
}
