package plenary.schemas.check;

import java.util.Optional;
import plenary.schemas.contract.Period;

/** A cell with a period; gives the row its first day as local day and its last as number. */
final class PeriodCell implements Cell {

    @Override
    public boolean read(char[] text, int start, int end, CurrentRow row, int column) {
        Optional<Period> period = Period.parse(new String(text, start, end - start));
        period.ifPresent(days ->
                row.time(column, days.last().toEpochDay(), (int) days.first().toEpochDay()));
        return period.isPresent();
    }

    @Override
    public Problem problem(String text) {
        return TextCell.problemOfAnyText(text)
                .orElse(
                        new Problem(
                                "RQ-DATE-002",
                                "a period such as 2025, 2025-03, 2025-Q1, 2025-S1 or first and last day 2025-04-01/2026-03-31"));
    }
}
