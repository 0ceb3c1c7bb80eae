package plenary.schemas.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * A day, with or without a time, as workbooks count it.
 *
 * @param days since the day before 1900 or, when so said, since 1904; a fraction is a part of the day
 */
public record Serial(BigDecimal days, boolean since1904) {

    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate START_1900 = LocalDate.of(1899, 12, 30);

    /** The first day that is counted right: programs hold 1900 for a leap year, as one of 1983 did. */
    private static final int FIRST_OF_MARCH_1900 = 61;

    private static final BigDecimal MOST = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal MILLISECONDS_A_DAY = BigDecimal.valueOf(86_400_000);

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 3, true)
            .toFormatter(Locale.ROOT);

    /** As {@code 2025-03-31} or {@code 2025-03-31T14:05:00}; empty when it is no day after February 1900. */
    public Optional<String> text() {
        int first = since1904 ? 0 : FIRST_OF_MARCH_1900;
        if (days.compareTo(BigDecimal.valueOf(first)) < 0 || days.compareTo(MOST) > 0) {
            return Optional.empty();
        }
        // A time is a binary fraction of a day, so that only milliseconds of it can be meant.
        long milliseconds = days.multiply(MILLISECONDS_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long perDay = MILLISECONDS_A_DAY.longValueExact();
        LocalDate day = (since1904 ? START_1904 : START_1900).plusDays(milliseconds / perDay);
        long ofDay = milliseconds % perDay;
        return Optional.of(
                ofDay == 0 ? day.toString() : day + "T" + TIME.format(LocalTime.ofNanoOfDay(ofDay * 1_000_000)));
    }
}
