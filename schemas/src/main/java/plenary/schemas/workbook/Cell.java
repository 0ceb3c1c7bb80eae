package plenary.schemas.workbook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What is written into one cell. */
public sealed interface Cell {

    Style style();

    /** Nothing but a look. */
    record Blank(Style style) implements Cell {}

    /** Text, which no program takes for a formula. */
    record Text(String text, Style style) implements Cell {}

    /**
     * A number.
     *
     * @param digits as the file is to say it, with a decimal point; not by way of a binary number
     */
    record Number(String digits, Style style) implements Cell {}

    record Truth(boolean isTrue, Style style) implements Cell {}

    /** A day, as the serial number that counts from 1900; one before March 1900 is not the day that programs show. */
    static Cell day(LocalDate day) {
        return new Number(Long.toString(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day)), Style.DATE);
    }
}
