package plenary.indicators.formula;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.population.Categories;
import plenary.indicators.population.MeanDoses;
import plenary.indicators.population.References;
import plenary.indicators.population.Volumes;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.ProcedureVolume;
import plenary.indicators.table.SealedRow;

/** What the dose of a population is computed from, taken out of the sources. */
final class DoseInputs {

    /** What mean doses are computed with, beside what countries sent. */
    static final List<String> REFERENCES = List.of(References.COEFFICIENTS, References.TYPICAL_DOSES);

    private DoseInputs() {}

    /** Examinations of each country by period and category. */
    static Dataset<Row> volumes(Sources sources) {
        return sources.once("volumes", () -> computedVolumes(sources));
    }

    private static Dataset<Row> computedVolumes(Sources sources) {
        Dataset<Row> extrapolated = sources.receipts()
                .where(col(SourceTable.DATASET).equalTo(ProcedureVolume.DATASET))
                .select(
                        col(SourceTable.SEAL_ID).as(SealedRow.SEAL_ID),
                        col(SourceTable.EXTRAPOLATED).as(Volumes.EXTRAPOLATED));
        Dataset<Row> rows = sources.dataset(ProcedureVolume.DATASET)
                .join(broadcast(extrapolated), new String[] {SealedRow.SEAL_ID}, "inner");
        return Volumes.ofCountries(rows, categories(sources));
    }

    /** Examinations and summed DLP by facility and month. */
    static Dataset<Row> tallies(Sources sources, String indicator) {
        return sources.facilityValues(indicator).withColumn(Dimension.REF_AREA, col(FacilityValue.COUNTRY));
    }

    static Dataset<Row> categories(Sources sources) {
        return broadcast(Categories.of(
                sources.dataset(ProcedureVolume.DATASET).sparkSession(),
                sources.contract().codeList("exam_category")));
    }

    /**
     * Mean doses by country, period and category, with the volumes they belong to.
     *
     * @param tally id of the indicator of {@link ExamTotals}
     * @param minimum records and facilities that a mean over examinations needs
     */
    static Dataset<Row> meanDoses(Sources sources, String tally, String coefficientSet, Minimum minimum) {
        return sources.once(
                "mean doses %s %s %d %d".formatted(coefficientSet, tally, minimum.records(), minimum.facilities()),
                () -> computedDoses(sources, tally, coefficientSet, minimum));
    }

    private static Dataset<Row> computedDoses(Sources sources, String tally, String coefficientSet, Minimum minimum) {
        return MeanDoses.of(
                volumes(sources),
                tallies(sources, tally),
                categories(sources),
                References.coefficients(sources.reference(References.COEFFICIENTS), coefficientSet),
                References.typicalDoses(sources.reference(References.TYPICAL_DOSES)),
                minimum.records(),
                minimum.facilities());
    }
}
