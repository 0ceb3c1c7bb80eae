package plenary.schemas.check;

import java.time.LocalDate;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.FieldType;
import plenary.schemas.contract.Period;

/**
 * The days that a cell with a date, a time, a year or a period is about. Of a time it is the local day, as the examination of a
 * New Year's Eve belongs to the old year wherever it was done.
 */
final class RowDays {

    private final int column;
    private final FieldType type;

    RowDays(Dataset dataset, String field) {
        this.column = dataset.indexOf(field);
        this.type = dataset.field(field).type();
    }

    int column() {
        return column;
    }

    /** Days since 1970-01-01; only for a cell with a value. */
    long first(CurrentRow row) {
        return switch (type) {
            case DATE -> row.number(column);
            case INTEGER -> LocalDate.ofYearDay((int) row.number(column), 1).toEpochDay();
            default -> row.localDay(column);
        };
    }

    /** Days since 1970-01-01; only for a cell with a value. */
    long last(CurrentRow row) {
        return type == FieldType.DATETIME ? row.localDay(column) : row.number(column);
    }

    /** Period in words. */
    static String words(Period period) {
        LocalDate first = period.first();
        return "from " + first + " to " + period.last() + ", the period of the submission";
    }
}
