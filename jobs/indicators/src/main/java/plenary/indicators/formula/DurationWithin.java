package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.ReportTiming;

/**
 * Share of reports, in percent, that are signed within the standard of their setting; on the standard is within it. A
 * setting without a standard has no value.
 *
 * @param standardMinutes by code of list {@code setting}
 */
public record DurationWithin(SortedMap<String, Integer> standardMinutes) implements EditionFormula {

    private static final double PERCENT = 100;

    public DurationWithin {
        standardMinutes = new TreeMap<>(standardMinutes);
    }

    @Override
    public List<String> of() {
        return List.of();
    }

    @Override
    public List<String> datasets() {
        return List.of(ReportTiming.DATASET);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        return share(Durations.ofCountries(
                        withStandard(sources), definition.minimum(), within().as(Candidate.NUMERATOR)))
                .withColumn(Candidate.OBS_VALUE, percent());
    }

    @Override
    public Optional<Dataset<Row>> facilities(Sources sources) {
        return Optional.of(share(Durations.ofFacilities(withStandard(sources), within().as(FacilityValue.NUMERATOR)))
                .withColumn(FacilityValue.UNSCALED, percent()));
    }

    @Override
    public IntervalRule interval() {
        return new IntervalRule(IntervalRule.Method.WILSON, PERCENT);
    }

    private Dataset<Row> withStandard(Sources sources) {
        return sources.dataset(ReportTiming.DATASET)
                .where(col(ReportTiming.SETTING).isin(standardMinutes.keySet().toArray()));
    }

    private Column within() {
        Column standard = lit(null);
        for (Map.Entry<String, Integer> entry : standardMinutes.entrySet()) {
            standard = when(col(ReportTiming.SETTING).equalTo(entry.getKey()), entry.getValue())
                    .otherwise(standard);
        }
        return count(when(Durations.minutes().leq(standard), 1));
    }

    private static Dataset<Row> share(Dataset<Row> rows) {
        return rows.withColumn(Candidate.DENOMINATOR, col(Candidate.RECORDS));
    }

    private static Column percent() {
        return col(Candidate.NUMERATOR).multiply(PERCENT).divide(col(Candidate.DENOMINATOR));
    }
}
