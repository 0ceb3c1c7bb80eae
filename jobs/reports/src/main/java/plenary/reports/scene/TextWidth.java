package plenary.reports.scene;

/**
 * How wide a line of text is, near enough to keep labels apart: advance widths of Source Sans 3 Regular by class of
 * letter, rounded up, since a gap too wide looks better than two labels that touch.
 */
public final class TextWidth {

    private static final String NARROW = "iIjl.,:;'|!()[] \u00b7\u2009";
    private static final String WIDE = "mwMWOQGDHN@%&\u2013\u2014";

    private TextWidth() {}

    public static double of(String text, double size) {
        double ems = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (NARROW.indexOf(letter) >= 0) {
                ems += 0.29;
            } else if (WIDE.indexOf(letter) >= 0) {
                ems += 0.73;
            } else if (Character.isUpperCase(letter)) {
                ems += 0.60;
            } else {
                ems += 0.51;
            }
        }
        return ems * size;
    }

    /** The text, or as much of its beginning as fits with an ellipsis. */
    public static String fit(String text, double size, double room) {
        if (of(text, size) <= room) {
            return text;
        }
        int end = text.length() - 1;
        while (end > 1 && of(text.substring(0, end) + "\u2026", size) > room) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "\u2026";
    }
}
