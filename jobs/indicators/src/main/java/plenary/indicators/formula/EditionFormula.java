package plenary.indicators.formula;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Stage two: values of countries and groups, from facility values, small tables and other indicators. */
public sealed interface EditionFormula extends Formula
        permits QuantileOfFacilities,
                QuantileIntervalWidth,
                QuantileRatio,
                ShareAboveReference,
                MedianOfCountries,
                QuantileOfPooledFacilities,
                RatioToGroup,
                PublishedReference,
                ExamFrequency,
                MeanEffectiveDose,
                CollectiveEffectiveDose,
                PerInhabitant,
                PerExamination,
                ShareOfModality,
                PooledRatioOfCountries,
                DurationQuantile,
                DurationWithin,
                TurnaroundShare,
                MeasureQuantile,
                MeasureAbsence,
                FacilityCoverage,
                ExamCoverage,
                CategoryShare,
                FieldCompleteness,
                FindingShare,
                DaysAfterDeadline {

    /** Ids of the indicators it builds on. */
    List<String> of();

    /** Some columns of {@code Candidate}, with {@code REF_AREA}, {@code TIME_PERIOD} and {@code STATUS}. */
    Dataset<Row> candidates(Definition definition, Sources sources);

    @Override
    default List<String> datasets() {
        return List.of();
    }

    /**
     * The same for single facilities, for the file of their own country; some columns of {@code FacilityValue}. Empty
     * when the indicator says nothing of single facilities, or stage one has its facility values.
     */
    default Optional<Dataset<Row>> facilities(Sources sources) {
        return Optional.empty();
    }

    /** Whether the value of a country is made of the data of other countries too. */
    default boolean readsOtherCountries() {
        return false;
    }

    default IntervalRule interval() {
        return IntervalRule.NONE;
    }

    /** Whether it has values of countries, so that a country that sent nothing is named. */
    default boolean isForCountries() {
        return true;
    }
}
