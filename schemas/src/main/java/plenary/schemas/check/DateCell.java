package plenary.schemas.check;

/** A cell with a day, {@code 2025-03-31}. */
final class DateCell implements Cell {

    /** What {@link #epochDay} gives for a text that is no day. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private static final int LENGTH = 10;
    private static final int DAYS_BEFORE_1970 = 719_528;

    @Override
    public boolean read(char[] text, int start, int end, CurrentRow row, int column) {
        int day = end - start == LENGTH ? epochDay(text, start) : NO_DAY;
        row.number(column, day);
        return day != NO_DAY;
    }

    /** Days from 1970-01-01 to the day of the Gregorian calendar that the ten characters write; years from 1. */
    static int epochDay(char[] text, int start) {
        int year = digits(text, start, 4);
        int month = digits(text, start + 5, 2);
        int day = digits(text, start + 8, 2);
        if (text[start + 4] != '-'
                || text[start + 7] != '-'
                || year < 1
                || month < 1
                || month > 12
                || day < 1
                || day > daysIn(year, month)) {
            return NO_DAY;
        }
        // As java.time.LocalDate.toEpochDay counts, without an object a row.
        int days = 365 * year + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
        days += (367 * month - 362) / 12 + day - 1;
        if (month > 2) {
            days -= isLeap(year) ? 1 : 2;
        }
        return days - DAYS_BEFORE_1970;
    }

    /** The number that so many digits write; negative when one is no digit. */
    static int digits(char[] text, int start, int count) {
        int number = 0;
        for (int p = start; p < start + count; p++) {
            int digit = text[p] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean isLeap(int year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    @Override
    public Problem problem(String text) {
        return TextCell.problemOfAnyText(text)
                .orElse(new Problem("RQ-DATE-001", "a day of the calendar as year-month-day, such as 2025-03-31"));
    }
}
