package plenary.indicators.formula;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.population.ExamTally;
import plenary.schemas.contract.Contract;

/**
 * Examinations and their summed DLP in each facility, month, category and age group.
 *
 * @param population which examinations count
 * @param ageFromYears age groups by the age, in years, from which each holds
 */
public record ExamTotals(String dataset, Optional<String> population, SortedMap<String, BigDecimal> ageFromYears)
        implements FacilityFormula {

    public ExamTotals {
        ageFromYears = new TreeMap<>(ageFromYears);
    }

    @Override
    public List<Condition> conditions() {
        return population.map(sql -> new Condition("population", dataset, sql)).stream()
                .toList();
    }

    @Override
    public Dataset<Row> facilityValues(Dataset<Row> rows, Contract contract, List<String> carried) {
        return ExamTally.of(
                rows.where(population.map(sql -> expr(sql)).orElse(lit(true))), contract, ageFromYears, carried);
    }
}
