package plenary.reports.chart;

import java.util.List;

/**
 * Colours of the charts. Blue and orange stay apart for every common kind of colour blindness; nothing is told by
 * colour alone. Text colours have a contrast of at least 4.5 on white.
 */
final class Palette {

    static final String INK = "#1b2733";
    static final String MUTED = "#55616e";
    static final String RULE = "#dfe5ea";
    static final String BAND = "#f5f7f9";
    static final String WHITE = "#ffffff";
    static final String COUNTRY = "#1d5a96";
    static final String ABOVE = "#b4450f";
    static final String BELOW = "#0b6b62";
    static final String SPREAD = "#c5d9ec";
    static final String GROUP = "#1b2733";
    static final String REGION = "#b4450f";
    static final String COMPARATOR = "#6a4c93";
    static final String OTHERS = "#8fa3b5";
    static final String FAINT = "#b9c6d2";

    /** From soon to late: dark to light blue, the late share in orange, the unknown in grey, the rest in light orange. */
    static final List<String> SOON_TO_LATE =
            List.of("#0f3d6b", "#2a6cab", "#6da3d1", "#a9cbe6", "#d9e7f3", "#d9772f", "#b3bac1", "#eec59b");

    private Palette() {}
}
