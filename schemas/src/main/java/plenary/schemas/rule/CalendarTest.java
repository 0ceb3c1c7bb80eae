package plenary.schemas.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.Dataset;
import tools.jackson.databind.JsonNode;

/** A day of the week or of the year that a true record has now and then, and a filled-in one always. */
final class CalendarTest implements RowTest {

    private final int column;
    private final boolean[] weekdays = new boolean[7];
    private final boolean[] days = new boolean[1300];

    CalendarTest(Dataset dataset, JsonNode rule) {
        this.column = dataset.indexOf(rule.path("columns").path(0).asString());
        RowConditions.texts(rule.path("weekdays")).stream()
                .map(DayOfWeek::valueOf)
                .forEach(weekday -> weekdays[weekday.ordinal()] = true);
        RowConditions.texts(rule.path("days")).stream()
                .map(day -> MonthDay.parse("--" + day))
                .forEach(day -> days[100 * day.getMonthValue() + day.getDayOfMonth()] = true);
    }

    @Override
    public boolean applies(TypedRow row) {
        return !row.isAbsent(column);
    }

    @Override
    public boolean isStriking(TypedRow row) {
        // 1970-01-01 was a Thursday.
        int weekday = (int) Math.floorMod(row.number(column) + DayOfWeek.THURSDAY.ordinal(), 7L);
        return weekdays[weekday] || days[Calendar.digits(row.number(column)) % 10_000];
    }

    private LocalDate day(TypedRow row) {
        return LocalDate.ofEpochDay(row.number(column));
    }

    @Override
    public String found(TypedRow row) {
        return day(row).toString();
    }

    @Override
    public String expected(TypedRow row) {
        return "the day on which it was";
    }
}
