package plenary.schemas.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Dataset;

/** The code of a column is valid on the first day of the row or, when a row has no day, of the submission. */
final class ValidityRule implements Rule {

    private final int column;
    private final List<CodeList.Code> codes;
    private final Optional<RowDays> days;
    private final Optional<LocalDate> otherwise;
    private final long[] validFrom;
    private final long[] validTo;

    /**
     * @param days the days of a row; empty when rows of the dataset have none
     * @param otherwise the day that holds for every row without a day; when empty, its codes are not checked
     */
    ValidityRule(Dataset dataset, String field, CodeList list, Optional<RowDays> days, Optional<LocalDate> otherwise) {
        this.column = dataset.indexOf(field);
        this.codes = list.codes();
        this.days = days;
        this.otherwise = otherwise;
        this.validFrom = codes.stream()
                .mapToLong(code -> code.validFrom().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE))
                .toArray();
        this.validTo = codes.stream()
                .mapToLong(code -> code.validTo().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE))
                .toArray();
    }

    static boolean isNeededFor(CodeList list) {
        return list.codes().stream()
                .anyMatch(code -> code.validFrom().isPresent() || code.validTo().isPresent());
    }

    @Override
    public boolean holds(CurrentRow row) {
        if (!row.hasValue(column) || !hasDay(row)) {
            return true;
        }
        long day = day(row);
        int code = row.code(column);
        return day >= validFrom[code] && day <= validTo[code];
    }

    private boolean hasDay(CurrentRow row) {
        return days.isPresent() ? row.hasValue(days.get().column()) : otherwise.isPresent();
    }

    private long day(CurrentRow row) {
        return days.isPresent() ? days.get().first(row) : otherwise.get().toEpochDay();
    }

    @Override
    public void explain(CurrentRow row, RowFindings findings) {
        CodeList.Code code = codes.get(row.code(column));
        String from = code.validFrom().map(first -> " from " + first).orElse("");
        String to = code.validTo().map(last -> " to " + last).orElse("");
        findings.add(
                "RQ-CODE-002",
                column,
                "a code valid on %s; this one is valid%s%s".formatted(LocalDate.ofEpochDay(day(row)), from, to));
    }
}
