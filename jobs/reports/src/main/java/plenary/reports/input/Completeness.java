package plenary.reports.input;

import java.util.List;

/**
 * How much of what the contract asks for a table has, by the tiers of the contract.
 *
 * @param tier DETAILED, ESSENTIAL, or NONE; empty for what an earlier version sealed
 * @param lacking essential columns that are not answered often enough
 * @param answers cells of detailed columns that are answered
 * @param cells all cells of detailed columns
 */
public record Completeness(String tier, List<String> lacking, long answers, long cells) {

    public Completeness {
        lacking = List.copyOf(lacking);
    }

    /** The tier in a word, such as {@code Detailed}. */
    public String title() {
        return switch (tier) {
            case "DETAILED" -> "Detailed";
            case "ESSENTIAL" -> "Essential";
            case "NONE" -> "Below essential";
            case "" -> "";
            default -> throw new IllegalStateException("unknown tier " + tier);
        };
    }

    /** What the tier is given for: what is lacking, or what is answered beyond the essential; empty when there is neither. */
    public String why() {
        if (!lacking.isEmpty()) {
            return "lacks " + String.join(", ", lacking);
        }
        // Down, so that not all looks like all.
        return cells == 0 ? "" : 100 * answers / cells + " % of details";
    }
}
