package plenary.reports.input;

/**
 * One row of {@code waiver.csv}: a kind of warning that a country explains.
 *
 * @param title of the kind of finding; empty when the contract does not know it
 * @param column empty for all columns
 * @param reason in the country's own words
 * @param by role or office
 * @param until ISO 8601 day
 * @param count of the findings; empty when they are those of one facility
 */
public record Waived(
        String country,
        String dataset,
        String period,
        String finding,
        String title,
        String column,
        String reason,
        String by,
        String until,
        String count) {}
