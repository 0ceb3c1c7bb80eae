package plenary.schemas.check;

import java.util.List;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Period;
import plenary.schemas.contract.RowRule;

/** The days of the row lie in the period of the submission. */
final class PeriodRule implements Rule {

    private final List<RowDays> fields;
    private final Period period;
    private final long first;
    private final long last;

    PeriodRule(Dataset dataset, RowRule.WithinPeriod rule, Period period) {
        this.fields =
                rule.fields().stream().map(field -> new RowDays(dataset, field)).toList();
        this.period = period;
        this.first = period.first().toEpochDay();
        this.last = period.last().toEpochDay();
    }

    @Override
    public boolean holds(CurrentRow row) {
        for (int i = 0; i < fields.size(); i++) {
            if (!isWithin(fields.get(i), row)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWithin(RowDays days, CurrentRow row) {
        return !row.hasValue(days.column()) || days.first(row) >= first && days.last(row) <= last;
    }

    @Override
    public void explain(CurrentRow row, RowFindings findings) {
        for (RowDays days : fields) {
            if (!isWithin(days, row)) {
                findings.add("RQ-PERIOD-001", days.column(), RowDays.words(period));
            }
        }
    }
}
