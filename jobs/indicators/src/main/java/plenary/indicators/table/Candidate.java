package plenary.indicators.table;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Columns of a value of a country or group before intervals and the disclosure gate: candidates for publication. */
public final class Candidate {

    public static final String OBS_VALUE = "OBS_VALUE";
    public static final String NUMERATOR = "NUMERATOR";
    public static final String DENOMINATOR = "DENOMINATOR";

    /** Persons, examinations or reports behind the value; the gate hides a value of too few. */
    public static final String RECORDS = "RECORDS";

    /** Facilities that contribute; empty when the value is not made of facility data. */
    public static final String FACILITIES = "FACILITIES";

    /** Countries that contribute; empty for a country's own value. */
    public static final String COUNTRIES = "COUNTRIES";

    public static final String UNIT_MEASURE = "UNIT_MEASURE";
    public static final String STATUS = "STATUS";

    /** Array of codes. */
    public static final String FLAGS = "FLAGS";

    /** Ascending values, in the unit, whose quantile the value is; for the order-statistic interval. */
    public static final String ORDERED = "ORDERED";

    /** Share, 0 to 1, of the two largest contributors in a volume total; empty when dominance does not apply. */
    public static final String TOP_TWO_SHARE = "TOP_TWO_SHARE";

    public static final StructType SCHEMA = new StructType()
            .add(Dimension.INDICATOR, StringType)
            .add(Dimension.REF_AREA, StringType)
            .add(Dimension.TIME_PERIOD, StringType)
            .add(Dimension.MODALITY, StringType)
            .add(Dimension.EXAM_CATEGORY, StringType)
            .add(Dimension.INDICATION, StringType)
            .add(Dimension.BAND, StringType)
            .add(Dimension.QUANTITY, StringType)
            .add(Dimension.SETTING, StringType)
            .add(Dimension.TOPIC, StringType)
            .add(OBS_VALUE, DoubleType)
            .add(NUMERATOR, DoubleType)
            .add(DENOMINATOR, DoubleType)
            .add(RECORDS, LongType)
            .add(FACILITIES, LongType)
            .add(COUNTRIES, LongType)
            .add(UNIT_MEASURE, StringType)
            .add(STATUS, StringType)
            .add(FLAGS, createArrayType(StringType))
            .add(ORDERED, createArrayType(DoubleType))
            .add(TOP_TWO_SHARE, DoubleType);

    private Candidate() {}

    /** The rows with every column of {@link #SCHEMA}, in order; strata that are not there do not apply. */
    public static Dataset<Row> complete(Dataset<Row> rows, String indicator) {
        Dataset<Row> named = rows.withColumn(Dimension.INDICATOR, lit(indicator));
        return named.select(Arrays.stream(SCHEMA.fields())
                .map(field -> column(field, Arrays.asList(named.columns()).contains(field.name())))
                .toArray(Column[]::new));
    }

    /** Adds a flag to the rows that meet a condition. */
    public static Column flags(Flag... flags) {
        return array_compact(array(Arrays.stream(flags)
                .map(flag -> when(flag.condition(), lit(flag.code())))
                .toArray(Column[]::new)));
    }

    /** A code that a row carries when a condition holds. */
    public record Flag(String code, Column condition) {}

    private static Column column(StructField field, boolean isThere) {
        if (isThere) {
            return col(field.name()).cast(field.dataType()).as(field.name());
        }
        Column absent = Dimension.STRATA.contains(field.name()) ? lit(Dimension.NOT_APPLICABLE) : lit(null);
        return absent.cast(field.dataType()).as(field.name());
    }
}
