package plenary.collect.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Period;

/** The period of a submission, from the periods of its rows. */
final class Span {

    private static final String COLUMN = "period";

    private Span() {}

    /** From the first day of the earliest row to the last day of the latest; empty when no row has a period. */
    static Optional<String> of(Collection<DatasetRows> datasets) {
        List<Period> periods = datasets.stream()
                .filter(rows -> rows.dataset().fieldNames().contains(COLUMN))
                .flatMap(rows -> rows.sorted().stream().map(row -> row.get(position(rows.dataset()))))
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

    private static int position(Dataset dataset) {
        return dataset.indexOf(COLUMN);
    }
}
