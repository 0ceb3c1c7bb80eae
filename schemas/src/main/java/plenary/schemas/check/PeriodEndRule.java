package plenary.schemas.check;

import java.util.List;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Period;
import plenary.schemas.contract.RowRule;

/** The days of the row begin before the period of the submission ends. */
final class PeriodEndRule implements Rule {

    private final List<RowDays> fields;
    private final Period period;
    private final long last;

    PeriodEndRule(Dataset dataset, RowRule.NotAfterPeriod rule, Period period) {
        this.fields =
                rule.fields().stream().map(field -> new RowDays(dataset, field)).toList();
        this.period = period;
        this.last = period.last().toEpochDay();
    }

    @Override
    public boolean holds(CurrentRow row) {
        for (int i = 0; i < fields.size(); i++) {
            if (!isInTime(fields.get(i), row)) {
                return false;
            }
        }
        return true;
    }

    private boolean isInTime(RowDays days, CurrentRow row) {
        return !row.hasValue(days.column()) || days.first(row) <= last;
    }

    @Override
    public void explain(CurrentRow row, RowFindings findings) {
        for (RowDays days : fields) {
            if (!isInTime(days, row)) {
                findings.add(
                        "RQ-PERIOD-003",
                        days.column(),
                        "a day or year not after %s, the last day of the period of the submission"
                                .formatted(period.last()));
            }
        }
    }
}
