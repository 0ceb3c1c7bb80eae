package plenary.reports.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenary.reports.input.Cell;

/** Says a cell's period in terms of a dataset's columns. */
final class PeriodFilter {

    /** Kinds of formula that take the rows of a submission as a whole. */
    private static final Set<String> OF_SUBMISSIONS =
            Set.of("field-completeness", "facility-coverage", "finding-share", "days-after-deadline");

    private PeriodFilter() {}

    /** Empty for a cell or a dataset without a period. */
    static Optional<String> of(Cell cell, String kind, List<String> columns) {
        String period = cell.period();
        if (period.equals("_T")) {
            return Optional.empty();
        }
        if (OF_SUBMISSIONS.contains(kind)) {
            return Optional.of("period of the submission = " + period);
        }
        if (columns.contains("exam_date")) {
            return Optional.of(
                    Composition.OF_NEWEST_LEVELS.contains(kind)
                            ? "year(exam_date) <= " + period + ", the newest with a level"
                            : day("exam_date", period));
        }
        if (columns.contains("completed_at")) {
            return Optional.of(day("completed_at", period));
        }
        if (columns.contains("year")) {
            return Optional.of(year(kind) + period + (kind.equals("published-reference") ? "" : ", the newest"));
        }
        if (columns.contains("persons")) {
            return Optional.of("period holds the middle of " + period);
        }
        return columns.contains("period") ? Optional.of("period = " + period + " or parts of it") : Optional.empty();
    }

    private static String day(String column, String period) {
        return period.length() == 4 ? "year(" + column + ") = " + period : column + " within " + period;
    }

    private static String year(String kind) {
        return switch (kind) {
            case "published-reference" -> "year = ";
            case "share-above-reference" -> "year < ";
            default -> "year <= ";
        };
    }
}
