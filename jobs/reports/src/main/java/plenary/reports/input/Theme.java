package plenary.reports.input;

import java.util.Arrays;
import java.util.Locale;

/** Chapters of the report: the four themes of the 2015 summit, then what they rest on. */
public enum Theme {
    SAFETY("Safety", "Dose, diagnostic reference levels and population dose", "DOS", "DRL", "POP", "CTQ", "SAF"),
    PROFESSIONAL_PERFORMANCE("Professional performance", "Peer review and clinical audit", "AUD"),
    PRACTICE_IMPROVEMENT("Practice improvement", "Closing the loop, digital maturity, equipment", "DIA"),
    CUSTOMER_SERVICE("Customer service", "How soon patients and referrers have the report", "VAL", "RTA", "FME"),
    APPROPRIATENESS("Appropriateness and decision support", "The right examination for the question", "APP"),
    CAPACITY("Capacity and context", "Equipment and people", "CAP", "POL"),
    DATA_QUALITY("Data quality", "How far the numbers can be relied on", "DQ");

    private final String title;
    private final String subtitle;
    private final String[] families;

    Theme(String title, String subtitle, String... families) {
        this.title = title;
        this.subtitle = subtitle;
        this.families = families;
    }

    public String title() {
        return title;
    }

    public String subtitle() {
        return subtitle;
    }

    /** The chapter that a definition names, else that of its family, else the last one. */
    public static Theme of(Definition definition) {
        String named = definition.theme().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(theme -> theme.name().equals(named))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(theme -> Arrays.asList(theme.families).contains(definition.family()))
                        .findFirst())
                .orElse(DATA_QUALITY);
    }
}
