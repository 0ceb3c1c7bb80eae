package plenary.schemas.check;

import java.util.Optional;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.Period;

/**
 * A cell with a period; gives the row its first day as local day and its last as number. A column may narrow which
 * periods it takes, such as to months.
 */
final class PeriodCell implements Cell {

    private static final String ANY =
            "a period such as 2025, 2025-03, 2025-Q1, 2025-S1 or first and last day 2025-04-01/2026-03-31";

    private final TextPattern pattern;
    private final String form;

    private PeriodCell(TextPattern pattern, String form) {
        this.pattern = pattern;
        this.form = form;
    }

    static PeriodCell of(Field.Limits limits) {
        return new PeriodCell(
                new TextPattern(limits.pattern().orElse(".*")), limits.form().orElse(ANY));
    }

    @Override
    public boolean read(char[] text, int start, int end, CurrentRow row, int column) {
        Optional<Period> period = Period.parse(new String(text, start, end - start));
        period.ifPresent(days ->
                row.time(column, days.last().toEpochDay(), (int) days.first().toEpochDay()));
        return period.isPresent() && pattern.matches(text, start, end);
    }

    @Override
    public Problem problem(String text) {
        return TextCell.problemOfAnyText(text).orElse(new Problem("RQ-DATE-002", form));
    }
}
