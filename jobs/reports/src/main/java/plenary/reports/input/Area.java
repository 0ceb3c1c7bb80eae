package plenary.reports.input;

/**
 * A country, a part of one, or a group of countries.
 *
 * @param synthetic true when its data were made, not observed
 */
public record Area(String code, String name, boolean synthetic) {

    public boolean isGroup() {
        return code.startsWith("G_");
    }
}
