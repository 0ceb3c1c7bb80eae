package plenary.schemas.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of days, written as SDMX writes time periods: {@code 2025}, {@code 2025-03}, {@code 2025-Q1},
 * {@code 2025-S1}, {@code 2023-04-01/P1Y}, or first and last day {@code 2023-04-01/2024-03-31}.
 *
 * @param text as written
 * @param first first day, inclusive
 * @param last last day, inclusive
 */
public record Period(String text, LocalDate first, LocalDate last) {

    private static final Pattern CALENDAR = Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|S([12])))?");
    private static final Pattern RANGE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(?:(P1Y)|(\\d{4}-\\d{2}-\\d{2}))");

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("period must not end before it starts, was " + text);
        }
    }

    /** The period that a text names; empty when it names none. */
    public static Optional<Period> parse(String text) {
        try {
            Matcher calendar = CALENDAR.matcher(text);
            if (calendar.matches()) {
                return Optional.of(calendar(text, calendar));
            }
            Matcher range = RANGE.matcher(text);
            if (range.matches()) {
                LocalDate first = LocalDate.parse(range.group(1));
                LocalDate last =
                        range.group(2) != null ? first.plusYears(1).minusDays(1) : LocalDate.parse(range.group(3));
                return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(text, first, last));
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Period calendar(String text, Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        int firstMonth = 1;
        int months = 12;
        if (parts.group(2) != null) {
            firstMonth = Integer.parseInt(parts.group(2));
            months = 1;
        } else if (parts.group(3) != null) {
            firstMonth = 3 * Integer.parseInt(parts.group(3)) - 2;
            months = 3;
        } else if (parts.group(4) != null) {
            firstMonth = 6 * Integer.parseInt(parts.group(4)) - 5;
            months = 6;
        }
        YearMonth start = YearMonth.of(year, firstMonth);
        return new Period(text, start.atDay(1), start.plusMonths(months - 1L).atEndOfMonth());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean contains(Period other) {
        return contains(other.first) && contains(other.last);
    }
}
