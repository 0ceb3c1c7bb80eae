package plenary.schemas.jump;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenary.schemas.census.Census;
import plenary.schemas.contract.Period;

/**
 * The same table at two times, of which the later one is judged.
 *
 * @param length how many times as much as before there should be of what is counted
 */
public record Step(Census before, Period from, Census after, Period to, double length) {

    /** Less of a year has a week of holidays for a trend. */
    private static final int FEWEST_DAYS = 28;

    /** Of what happens in a time, of which there is more in a longer one. */
    public Step(Census before, Period from, Census after, Period to) {
        this(before, from, after, to, (double) days(to) / days(from));
    }

    /** Of what is there at a time, however long that is: facilities, inhabitants, staff. */
    Step ofStock() {
        return new Step(before, from, after, to, 1);
    }

    /** From each year of a submission to the next; none when it is about one year, or about too little of another. */
    static List<Step> withinYears(Census census, Optional<Period> period) {
        List<Step> steps = new ArrayList<>();
        List<Period> years = period.map(Years::of).orElse(List.of());
        for (int i = 1; i < years.size(); i++) {
            Step step = new Step(
                    Years.census(census, years.get(i - 1)),
                    years.get(i - 1),
                    Years.census(census, years.get(i)),
                    years.get(i));
            if (Math.min(days(step.from), days(step.to)) >= FEWEST_DAYS) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static long days(Period period) {
        return 1 + ChronoUnit.DAYS.between(period.first(), period.last());
    }
}
