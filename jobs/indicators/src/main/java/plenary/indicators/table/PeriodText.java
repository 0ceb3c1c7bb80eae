package plenary.indicators.table;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;

/** First and last day of a column of period texts; {@link plenary.schemas.contract.Period} as column expressions. */
public final class PeriodText {

    /** Length of the texts of the calendar: {@code 2025}, {@code 2025-03}, {@code 2025-Q1}, {@code 2025-S1}. */
    private static final int CALENDAR_LENGTH = 7;

    private static final int MONTHS_OF_A_YEAR = 12;

    /** By what follows the year in a text of the calendar. */
    private static final Column FIRST_MONTH = byEnding(1, 0);

    private static final Column MONTHS = byEnding(0, 1);

    private PeriodText() {}

    public static Column firstDay(Column text) {
        Column january = substring(text, 1, 4).try_cast("int");
        return when(isOfCalendar(text), make_date(january, try_element_at(FIRST_MONTH, ending(text)), lit(1)))
                .otherwise(substring(text, 1, 10).try_cast("date"));
    }

    /** Inclusive. */
    public static Column lastDay(Column text) {
        Column first = firstDay(text);
        return when(isOfCalendar(text), dayBefore(first, try_element_at(MONTHS, ending(text))))
                .when(text.endsWith("/P1Y"), dayBefore(first, lit(MONTHS_OF_A_YEAR)))
                .otherwise(substring(text, 12, 10).try_cast("date"));
    }

    /** Number of days, 1 or more. */
    public static Column days(Column text) {
        return datediff(lastDay(text), firstDay(text)).plus(1);
    }

    private static Column isOfCalendar(Column text) {
        return length(text).leq(CALENDAR_LENGTH);
    }

    private static Column ending(Column text) {
        return substring(text, 5, 3);
    }

    private static Column dayBefore(Column first, Column months) {
        return date_sub(add_months(first, months), 1);
    }

    /** A map from the endings to {@code a * (first month) + b * (number of months)}. */
    private static Column byEnding(int a, int b) {
        List<Column> entries = new ArrayList<>();
        add(entries, "", a + b * MONTHS_OF_A_YEAR);
        for (int month = 1; month <= MONTHS_OF_A_YEAR; month++) {
            add(entries, String.format(Locale.ROOT, "-%02d", month), a * month + b);
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            add(entries, "-Q" + quarter, a * (3 * quarter - 2) + b * 3);
        }
        for (int half = 1; half <= 2; half++) {
            add(entries, "-S" + half, a * (6 * half - 5) + b * 6);
        }
        return map(entries.toArray(Column[]::new));
    }

    private static void add(List<Column> entries, String ending, int value) {
        entries.add(lit(ending));
        entries.add(lit(value));
    }
}
