package plenary.indicators.formula;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.ReportTiming;

/**
 * A quantile of the time from the completed examination to the signed report, in minutes, over all reports of a country
 * and of each of its facilities, by modality and setting.
 *
 * @param probability 0.5 for the median
 */
public record DurationQuantile(double probability) implements EditionFormula {

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
        return Durations.ofCountries(
                sources.dataset(ReportTiming.DATASET),
                definition.minimum(),
                percentile(Durations.minutes(), lit(probability)).as(Candidate.OBS_VALUE));
    }

    @Override
    public Optional<Dataset<Row>> facilities(Sources sources) {
        return Optional.of(Durations.ofFacilities(
                sources.dataset(ReportTiming.DATASET),
                percentile(Durations.minutes(), lit(probability)).as(FacilityValue.UNSCALED)));
    }
}
