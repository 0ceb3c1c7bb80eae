package plenary.schemas.identity;

import java.util.List;

/** Shows the form of a text without what it says: its first two letters or digits stay, each other becomes a star. */
final class Mask {

    private static final int SHOWN = 2;

    private Mask() {}

    static String over(String text, List<Match> matches) {
        if (matches.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        for (Match match : matches) {
            int shown = 0;
            for (int i = match.start(); i < match.end(); i++) {
                if (Character.isLetterOrDigit(text.charAt(i)) && ++shown > SHOWN) {
                    masked.setCharAt(i, '*');
                }
            }
        }
        return masked.toString();
    }
}
