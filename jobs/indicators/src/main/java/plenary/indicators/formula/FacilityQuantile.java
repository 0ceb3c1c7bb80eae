package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.quantile.ExactQuantiles;
import plenary.indicators.quantile.Measure;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.ExamDose;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.SealedRow;
import plenary.schemas.contract.Contract;

/**
 * The quantile of each dose quantity in each facility, by examination category, indication and patient band.
 *
 * @param population which examinations count
 * @param probability 0.5 for the median
 * @param quantities codes of list {@code quantity}
 * @param bands bands that may be compared between facilities
 */
public record FacilityQuantile(
        String dataset, Optional<String> population, double probability, List<String> quantities, List<String> bands)
        implements FacilityFormula {

    public FacilityQuantile {
        quantities = List.copyOf(quantities);
        bands = List.copyOf(bands);
    }

    @Override
    public List<Condition> conditions() {
        return population.map(sql -> new Condition("population", dataset, sql)).stream()
                .toList();
    }

    @Override
    public Dataset<Row> facilityValues(Dataset<Row> rows, Contract contract, List<String> carried) {
        DoseStrata strata = new DoseStrata(contract);
        List<Measure> measures = strata.measures(quantities);
        List<String> keys = new ArrayList<>(carried);
        keys.addAll(List.of(
                FacilityValue.COUNTRY,
                FacilityValue.FACILITY_ID,
                Dimension.TIME_PERIOD,
                Dimension.EXAM_CATEGORY,
                Dimension.BAND));
        Dataset<Row> exams = rows.where(population.map(sql -> expr(sql)).orElse(lit(true)))
                .transform(strata::of)
                .withColumn(FacilityValue.COUNTRY, col(SealedRow.COUNTRY))
                .withColumn(FacilityValue.FACILITY_ID, col(ExamDose.FACILITY_ID));
        return ExactQuantiles.of(exams, keys, Dimension.INDICATION, measures, probability)
                .withColumn(FacilityValue.SCALE, of(measures, measure -> lit(measure.scale())))
                .withColumn(FacilityValue.UNIT_MEASURE, of(measures, measure -> lit(measure.unit())))
                .withColumn(Dimension.MODALITY, strata.modality());
    }

    private static Column of(List<Measure> measures, java.util.function.Function<Measure, Column> attribute) {
        Column chosen = lit(null);
        for (Measure measure : measures) {
            chosen = when(col(ExactQuantiles.QUANTITY).equalTo(measure.quantity()), attribute.apply(measure))
                    .otherwise(chosen);
        }
        return chosen;
    }
}
