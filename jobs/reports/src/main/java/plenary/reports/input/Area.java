package plenary.reports.input;

/**
 * A country, a part of one, or a group of countries.
 *
 * @param synthetic true when its data were made, not observed
 */
public record Area(String code, String name, boolean synthetic) {

    /** The name with its mark, where no mark can be drawn. */
    public String markedName() {
        return synthetic ? name + " (synthetic)" : name;
    }

    public boolean isGroup() {
        return code.startsWith("G_");
    }
}
