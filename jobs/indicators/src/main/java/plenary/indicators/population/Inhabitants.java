package plenary.indicators.population;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.PeriodText;
import plenary.indicators.table.Population;
import plenary.indicators.table.SealedRow;

/** Inhabitants of a country. */
public final class Inhabitants {

    public static final String PERSONS = "PERSONS";

    private static final String PERIOD = "population_period";
    private static final String COUNTRY = "population_country";
    private static final String CHOICE = "choice";

    private Inhabitants() {}

    /** One row a country and period of the dataset population, all ages and sexes together. */
    public static Dataset<Row> ofCountries(Dataset<Row> rows) {
        return Grain.coarsest(
                        rows,
                        Grain.ofPersons(Population.AGE_BAND, Population.SEX),
                        Population.PERSONS,
                        List.of(SealedRow.COUNTRY, Population.PERIOD))
                .groupBy(
                        col(SealedRow.COUNTRY).as(COUNTRY),
                        col(Population.PERIOD).as(PERIOD))
                .agg(sum(Population.PERSONS).as(PERSONS));
    }

    /**
     * Adds {@link #PERSONS} to rows with {@code REF_AREA} and {@code TIME_PERIOD}; rows of a country without a population for the middle of
     * their period are left out.
     */
    public static Dataset<Row> joined(Dataset<Row> rows, Dataset<Row> inhabitants) {
        Column period = col(Dimension.TIME_PERIOD);
        Dataset<Row> periods =
                rows.select(Dimension.REF_AREA, Dimension.TIME_PERIOD).distinct();
        Column middle = date_add(
                PeriodText.firstDay(period), PeriodText.days(period).divide(2).cast("int"));
        Column fits = middle.between(PeriodText.firstDay(col(PERIOD)), PeriodText.lastDay(col(PERIOD)))
                .and(col(Dimension.REF_AREA).equalTo(col(COUNTRY)));
        Dataset<Row> chosen = periods.join(inhabitants, fits)
                // A population may be sent for the calendar year and for the financial year: take the closest fit.
                .withColumn(
                        CHOICE,
                        row_number()
                                .over(Window.partitionBy(Dimension.REF_AREA, Dimension.TIME_PERIOD)
                                        .orderBy(col(PERIOD).notEqual(period), col(PERIOD))))
                .where(col(CHOICE).equalTo(1))
                .select(col(Dimension.REF_AREA), col(Dimension.TIME_PERIOD), col(PERSONS));
        return rows.join(chosen, new String[] {Dimension.REF_AREA, Dimension.TIME_PERIOD}, "inner");
    }
}
