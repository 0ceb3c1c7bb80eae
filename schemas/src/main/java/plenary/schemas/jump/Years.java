package plenary.schemas.jump;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import plenary.schemas.census.Census;
import plenary.schemas.contract.Period;

/** The years that a period has days of, as far as they are told apart. */
public final class Years {

    /** Beyond, memory would depend on what the descriptor says. */
    private static final int MOST = 10;

    private Years() {}

    /** Each year, or what the period has of it; none for a period within one year, or of more than ten. */
    public static List<Period> of(Period period) {
        int first = period.first().getYear();
        int last = period.last().getYear();
        if (first == last || last - first >= MOST) {
            return List.of();
        }
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> new Period(
                        String.valueOf(year),
                        later(period.first(), LocalDate.of(year, 1, 1)),
                        earlier(period.last(), LocalDate.of(year, 12, 31))))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static Census census(Census all, Period year) {
        return all.years().map(years -> years.get(year.text())).orElse(Census.NONE);
    }
}
