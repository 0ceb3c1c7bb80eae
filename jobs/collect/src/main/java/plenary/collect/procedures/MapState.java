package plenary.collect.procedures;

import java.util.List;

/**
 * Which procedure map an import used; its hash is its version.
 *
 * @param file name of the file; empty when the country has no map
 * @param confirmedRows rows that were used
 * @param unconfirmedLines lines of rows that nobody has confirmed and that were therefore not used, counted from 1
 */
public record MapState(String file, String sha256, int confirmedRows, List<Long> unconfirmedLines) {

    public MapState {
        unconfirmedLines = List.copyOf(unconfirmedLines);
    }

    /** What a steward must know of it, for a terminal. */
    public String words() {
        if (file.isEmpty()) {
            return "none for this country; --propose FILE starts one";
        }
        String words = file + ": " + counted(confirmedRows, "confirmed row");
        if (unconfirmedLines.isEmpty()) {
            return words;
        }
        String open = unconfirmedLines.size() == 1
                ? "1 row has no confirmed_by and was not used, on line "
                : unconfirmedLines.size() + " rows have no confirmed_by and were not used, the first on line ";
        return words + "; " + open + unconfirmedLines.get(0);
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
