package plenary.reports.input;

/** Why a cell has a value or has none; the publication statuses of the published table. */
public enum Status {
    PUBLISHED("Published", "A value that passed every check."),
    PROVISIONAL("Provisional", "Computed from few facilities or incomplete data; read it as a typical value."),
    LOW_QUALITY("Low quality", "The data behind it missed their quality targets; do not compare."),
    CONF_PRIMARY_SMALL_N("Withheld: few people", "So few people are behind it that they might be recognised."),
    CONF_PRIMARY_DOMINANCE(
            "Withheld: one dominates", "One or two facilities make up most of it and might be recognised."),
    CONF_SECONDARY("Withheld to protect another", "With it, a withheld value could be worked out."),
    INSUFFICIENT_FACILITIES(
            "Too few facilities", "Fewer facilities, or for a group fewer countries, than the indicator's minimum."),
    NOT_SUBMITTED("Not submitted", "The country sent no data that this needs."),
    NOT_APPLICABLE("Not applicable", "The question does not arise here.");

    private final String title;
    private final String meaning;

    Status(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    /** True for the statuses under which a value may stand. */
    public boolean mayHaveValue() {
        return this == PUBLISHED || this == PROVISIONAL || this == LOW_QUALITY;
    }

    /** Id of the symbol that stands for this status on every page. */
    public String symbol() {
        return "st-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
