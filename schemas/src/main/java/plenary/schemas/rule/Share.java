package plenary.schemas.rule;

import tools.jackson.databind.JsonNode;

/**
 * How many rows must strike to be worth a word.
 *
 * @param above share of the rows that the rule applies to
 * @param rows fewest rows that the rule must apply to before the share says anything
 */
public record Share(double above, long rows) {

    /** Each single one. */
    public static final Share ANY = new Share(0, 0);

    static Share of(JsonNode share) {
        return new Share(share.path("above").asDouble(), share.path("rows").asLong());
    }

    public boolean isExceeded(long striking, long of) {
        return of >= rows && striking > above * of;
    }
}
