package plenary.collect.procedures;

/** Where it stands what a text means. */
public enum MapKind {
    /** The CSV file of the country. */
    PROCEDURE_MAP("procedure map"),
    /** Under {@code codes} of the mapping. */
    CODE_MAP("codes of the mapping");

    private final String words;

    MapKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
