package plenary.indicators.formula;

import java.util.List;
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
                PublishedReference {

    /** Ids of the indicators it builds on. */
    List<String> of();

    /** Some columns of {@code Candidate}, with {@code REF_AREA}, {@code TIME_PERIOD} and {@code STATUS}. */
    Dataset<Row> candidates(Definition definition, Sources sources);

    @Override
    default List<String> datasets() {
        return List.of();
    }

    default IntervalRule interval() {
        return IntervalRule.NONE;
    }

    /** Whether it has values of countries, so that a country that sent nothing is named. */
    default boolean isForCountries() {
        return true;
    }
}
