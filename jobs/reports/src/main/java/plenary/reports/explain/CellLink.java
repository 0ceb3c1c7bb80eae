package plenary.reports.explain;

import java.nio.charset.StandardCharsets;

/** Where the report explains a cell. */
public final class CellLink {

    /** What may stand in a fragment as it is and is used by cell ids; everything else is percent-encoded. */
    private static final String PLAIN = "-._~/:";

    private CellLink() {}

    /** Path of the page below the folder of the report. */
    public static String page(String indicator) {
        return "explain/" + indicator + ".html";
    }

    /** Below the folder of the report, with the cell's own place on the page. */
    public static String of(String indicator, String cellId) {
        return page(indicator) + "#" + encoded(cellId);
    }

    private static String encoded(String id) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format(java.util.Locale.ROOT, "%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
