package plenary.schemas.archive;

import java.util.List;

/**
 * How complete the accepted rows of a table are.
 *
 * @param tier DETAILED, ESSENTIAL, or NONE when an essential column is not answered often enough
 * @param lacking those essential columns
 * @param detailedAnswers cells of detailed columns that have a value or are not applicable
 * @param detailedCells all cells of detailed columns
 */
public record TierReached(String tier, List<String> lacking, long detailedAnswers, long detailedCells) {

    public TierReached {
        lacking = List.copyOf(lacking);
    }
}
