package plenary.schemas.check;

import java.util.regex.Pattern;

/** A cell with a time and its offset from UTC, {@code 2025-03-31T14:05:00+02:00}; finer than microseconds is cut off. */
final class TimeCell implements Cell {

    private static final Pattern NO_OFFSET =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d+)?)?");
    private static final int SHORTEST = "2025-03-31T14:05Z".length();
    private static final int MOST_FRACTION_DIGITS = 9;
    private static final long SECONDS_A_DAY = 86_400;

    @Override
    public boolean read(char[] text, int start, int end, CurrentRow row, int column) {
        if (end - start < SHORTEST || text[start + 10] != 'T' || text[start + 13] != ':') {
            return false;
        }
        int day = DateCell.epochDay(text, start);
        int hour = DateCell.digits(text, start + 11, 2);
        int minute = DateCell.digits(text, start + 14, 2);
        int second = 0;
        long micros = 0;
        int p = start + 16;
        if (text[p] == ':') {
            if (end - p < 4) {
                return false;
            }
            second = DateCell.digits(text, p + 1, 2);
            p += 3;
            if (text[p] == '.') {
                int first = ++p;
                long unit = 100_000;
                while (p < end && text[p] >= '0' && text[p] <= '9') {
                    micros += unit * (text[p++] - '0');
                    unit /= 10;
                }
                if (p == first || p - first > MOST_FRACTION_DIGITS) {
                    return false;
                }
            }
        }
        int offset = offsetSeconds(text, p, end);
        if (day == DateCell.NO_DAY
                || hour < 0
                || hour > 23
                || minute < 0
                || minute > 59
                || second < 0
                || second > 59
                || offset == Integer.MIN_VALUE) {
            return false;
        }
        long seconds = day * SECONDS_A_DAY + hour * 3600L + minute * 60L + second - offset;
        row.time(column, seconds * 1_000_000 + micros, day);
        return true;
    }

    /** East of UTC; {@link Integer#MIN_VALUE} for a text that is no offset. */
    private static int offsetSeconds(char[] text, int start, int end) {
        if (end - start == 1 && text[start] == 'Z') {
            return 0;
        }
        if (end - start != 6 || text[start + 3] != ':' || text[start] != '+' && text[start] != '-') {
            return Integer.MIN_VALUE;
        }
        int hours = DateCell.digits(text, start + 1, 2);
        int minutes = DateCell.digits(text, start + 4, 2);
        // 14 hours is the farthest that any clock on Earth is from UTC.
        if (hours < 0 || minutes < 0 || minutes > 59 || 60 * hours + minutes > 14 * 60) {
            return Integer.MIN_VALUE;
        }
        int seconds = 3600 * hours + 60 * minutes;
        return text[start] == '-' ? -seconds : seconds;
    }

    @Override
    public Problem problem(String text) {
        return TextCell.problemOfAnyText(text)
                .orElseGet(() -> NO_OFFSET.matcher(text).matches()
                        ? new Problem(
                                "RQ-TIME-002",
                                "the time with its offset from UTC, such as 2025-03-31T14:05:00+02:00 or ...Z")
                        : new Problem(
                                "RQ-TIME-001",
                                "a time with seconds and offset from UTC, such as 2025-03-31T14:05:00+02:00"));
    }
}
