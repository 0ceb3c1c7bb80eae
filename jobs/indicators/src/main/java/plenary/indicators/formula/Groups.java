package plenary.indicators.formula;

/** Names of country groups. */
public final class Groups {

    /** Column with the id of a group. */
    public static final String GROUP = "GROUP";

    /** Before the id of a group wherever it stands as an area. */
    public static final String PREFIX = "G_";

    /** All countries of the edition; need not be listed. */
    public static final String ALL = PREFIX + "ALL";

    private Groups() {}

    public static boolean isGroup(String area) {
        return area.startsWith(PREFIX);
    }
}
