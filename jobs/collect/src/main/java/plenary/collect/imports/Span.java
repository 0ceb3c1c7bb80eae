package plenary.collect.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenary.schemas.contract.Period;

/** The period of a submission, from the periods of its rows. */
final class Span {

    private static final String PERIOD = "period";
    private static final String EXAMINATION = "exam_date";

    private Span() {}

    /** That of the rows, or the calendar years of their examinations; empty when neither is stated. */
    static Optional<String> of(Collection<DatasetRows> datasets) {
        return ofPeriods(datasets).or(() -> ofExaminations(datasets));
    }

    private static Optional<String> ofExaminations(Collection<DatasetRows> datasets) {
        List<String> years = cells(datasets, EXAMINATION)
                .map(day -> day.substring(0, 4))
                .distinct()
                .sorted()
                .toList();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        String first = years.get(0);
        String last = years.get(years.size() - 1);
        return Optional.of(first.equals(last) ? first : first + "-01-01/" + last + "-12-31");
    }

    private static Stream<String> cells(Collection<DatasetRows> datasets, String column) {
        return datasets.stream()
                .filter(rows -> rows.dataset().fieldNames().contains(column))
                .flatMap(rows ->
                        rows.sorted().stream().map(row -> row.get(rows.dataset().indexOf(column))));
    }

    /** From the first day of the earliest row to the last day of the latest; empty when no row has a period. */
    private static Optional<String> ofPeriods(Collection<DatasetRows> datasets) {
        List<Period> periods = cells(datasets, PERIOD)
                .distinct()
                .flatMap(text -> Period.parse(text).stream())
                .toList();
        if (periods.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = periods.stream()
                .map(Period::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = periods.stream()
                .map(Period::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return periods.stream()
                .filter(period -> period.first().equals(first) && period.last().equals(last))
                .map(Period::text)
                .findFirst()
                .or(() -> Optional.of(
                        last.equals(first.plusYears(1).minusDays(1)) ? first + "/P1Y" : first + "/" + last));
    }
}
