package plenary.schemas.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.TypedRow;
import plenary.schemas.census.Census;
import plenary.schemas.census.CensusCount;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.FieldType;
import plenary.schemas.contract.Period;
import plenary.schemas.contract.RowRule;
import plenary.schemas.jump.Years;

/** Counts the accepted rows of each year by themselves, where a submission is about more than one; else nothing. */
final class YearCount {

    private final Dataset dataset;
    private final int column;
    private final List<Period> years;
    private final AnswerCount answers;
    private final CensusCount census;
    private final List<AnswerCount> answersOfYear = new ArrayList<>();
    private final List<CensusCount> censusOfYear = new ArrayList<>();

    private YearCount(Dataset dataset, int column, List<Period> years, AnswerCount answers, CensusCount census) {
        this.dataset = dataset;
        this.column = column;
        this.years = years;
        this.answers = answers;
        this.census = census;
        years.forEach(year -> {
            answersOfYear.add(answers.fresh());
            censusOfYear.add(census.fresh());
        });
    }

    static YearCount of(Contract contract, Dataset dataset, Optional<Period> period) {
        Optional<String> day = dataset.rules().stream()
                .filter(RowRule.WithinPeriod.class::isInstance)
                .map(rule -> rule.fields().get(0))
                .findFirst();
        List<Period> years = day.isPresent() ? period.map(Years::of).orElse(List.of()) : List.of();
        return new YearCount(
                dataset,
                day.map(dataset::indexOf).orElse(-1),
                years,
                AnswerCount.of(contract, dataset),
                years.isEmpty() ? CensusCount.ofNoColumn(dataset) : CensusCount.of(contract, dataset));
    }

    /** A count of the same years that begins anew. */
    YearCount fresh() {
        return new YearCount(dataset, column, years, answers, census);
    }

    /** A row about a period that reaches into the next year counts in neither. */
    void add(TypedRow row) {
        if (years.isEmpty() || row.isAbsent(column)) {
            return;
        }
        FieldType type = dataset.fields().get(column).type();
        long first = type == FieldType.DATE ? row.number(column) : row.localDay(column);
        long last = type == FieldType.DATETIME ? first : row.number(column);
        int year = LocalDate.ofEpochDay(first).getYear();
        int at = year - years.get(0).first().getYear();
        if (at >= 0 && at < years.size() && LocalDate.ofEpochDay(last).getYear() == year) {
            answersOfYear.get(at).add(row);
            censusOfYear.get(at).add(row);
        }
    }

    /** The census of all rows, with that of each year if there are any. */
    Census in(Census all) {
        if (years.isEmpty()) {
            return all;
        }
        Map<String, Census> byYear = new TreeMap<>();
        for (int i = 0; i < years.size(); i++) {
            byYear.put(
                    years.get(i).text(),
                    censusOfYear
                            .get(i)
                            .census()
                            .answering(answersOfYear.get(i).answers().byColumn(dataset)));
        }
        return all.ofYears(byYear);
    }
}
