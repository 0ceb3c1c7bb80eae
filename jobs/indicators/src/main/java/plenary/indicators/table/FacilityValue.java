package plenary.indicators.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Columns of the facility values: what stage one makes of the records of one country, without any minimum number
 * applied.
 */
public final class FacilityValue {

    public static final String COUNTRY = "COUNTRY";
    public static final String FACILITY_ID = "FACILITY_ID";

    /** The value times ten to the power of {@link #SCALE}: quantiles of it are exact. */
    public static final String UNSCALED = "UNSCALED";

    /** Decimals of the contract's column that was measured; 0 for what is a plain number. */
    public static final String SCALE = "SCALE";

    public static final String NUMERATOR = "NUMERATOR";
    public static final String DENOMINATOR = "DENOMINATOR";

    /** Records that the value was made of. */
    public static final String RECORDS = "RECORDS";

    public static final String UNIT_MEASURE = "UNIT_MEASURE";

    public static final StructType SCHEMA = new StructType()
            .add(Dimension.INDICATOR, StringType)
            .add(COUNTRY, StringType)
            .add(FACILITY_ID, StringType)
            .add(Dimension.TIME_PERIOD, StringType)
            .add(Dimension.MODALITY, StringType)
            .add(Dimension.EXAM_CATEGORY, StringType)
            .add(Dimension.INDICATION, StringType)
            .add(Dimension.BAND, StringType)
            .add(Dimension.QUANTITY, StringType)
            .add(Dimension.SETTING, StringType)
            .add(Dimension.TOPIC, StringType)
            .add(UNSCALED, DoubleType)
            .add(SCALE, IntegerType)
            .add(NUMERATOR, DoubleType)
            .add(DENOMINATOR, DoubleType)
            .add(RECORDS, LongType)
            .add(UNIT_MEASURE, StringType);

    private FacilityValue() {}

    /** The value in its unit; correctly rounded, since both operands are exact. */
    public static Column value() {
        return value(col(UNSCALED));
    }

    /** A number at the scale of a facility value, in its unit. */
    public static Column value(Column unscaled) {
        return unscaled.divide(pow(lit(10.0), col(SCALE)));
    }

    /**
     * The rows with every column of {@link #SCHEMA}, in order, then those carried; strata that are not there do not
     * apply.
     */
    public static Dataset<Row> complete(Dataset<Row> rows, String indicator, List<String> carried) {
        Dataset<Row> named = rows.withColumn(Dimension.INDICATOR, lit(indicator));
        Stream<Column> ours = Arrays.stream(SCHEMA.fields())
                .map(field -> column(field, Arrays.asList(named.columns()).contains(field.name())));
        return named.select(
                Stream.concat(ours, carried.stream().map(name -> col(name))).toArray(Column[]::new));
    }

    private static Column column(StructField field, boolean isThere) {
        DataType type = field.dataType();
        if (isThere) {
            return col(field.name()).cast(type).as(field.name());
        }
        Column absent = Dimension.STRATA.contains(field.name())
                ? lit(Dimension.NOT_APPLICABLE)
                : lit(field.name().equals(SCALE) ? Integer.valueOf(0) : null);
        return absent.cast(type).as(field.name());
    }
}
