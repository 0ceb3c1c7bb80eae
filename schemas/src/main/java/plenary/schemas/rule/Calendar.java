package plenary.schemas.rule;

import java.time.LocalDate;

/** Months and days of the year of dates, by arithmetic alone, as every row asks for them. */
final class Calendar {

    private static final int DAYS_OF_400_YEARS = 146_097;

    /** From 1 March of the year 0 to 1970-01-01. */
    private static final int DAYS_TO_1970 = 719_468;

    private Calendar() {}

    /** Years, months and days as decimal digits, such as 20250131. */
    static int digits(long epochDay) {
        // Years begin with March here, so that the day that not every year has is the last one.
        long days = epochDay + DAYS_TO_1970;
        long era = Math.floorDiv(days, DAYS_OF_400_YEARS);
        int day = (int) (days - era * DAYS_OF_400_YEARS);
        int year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        int ofYear = day - (365 * year + year / 4 - year / 100);
        int fromMarch = (5 * ofYear + 2) / 153;
        int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
        int ofMonth = ofYear - (153 * fromMarch + 2) / 5 + 1;
        return (int) ((era * 400 + year + (month <= 2 ? 1 : 0)) * 10_000) + 100 * month + ofMonth;
    }

    /** Months since the year 0, counted from 0. */
    static int month(long epochDay) {
        int digits = digits(epochDay);
        return digits / 10_000 * 12 + digits / 100 % 100 - 1;
    }

    /** Such as {@code 2025-01}. */
    static String text(int month) {
        return LocalDate.of(month / 12, month % 12 + 1, 1).toString().substring(0, 7);
    }
}
