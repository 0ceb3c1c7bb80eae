package plenary.indicators.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;

/** Columns that every table of sealed rows has beside those of its dataset. */
public final class SealedRow {

    public static final String COUNTRY = "country";

    /** The period of the whole submission; not a row's own {@code period}. */
    public static final String SUBMISSION_PERIOD = "submission_period";

    public static final String SEAL_ID = "seal_id";

    /** Why cells are empty: {@code column=_S} pairs; null when none is. */
    public static final String ABSENCES = "absences";

    /** Digits of an unscaled value that fit in 32 bits. */
    private static final int INT_DIGITS = 9;

    private static final int LONG_DIGITS = 18;

    private SealedRow() {}

    /** What the Parquet files of a sealed folder hold. */
    public static StructType stored(Dataset dataset) {
        StructType schema = new StructType();
        for (Field field : dataset.fields()) {
            schema = schema.add(field.name(), type(field));
        }
        return schema.add(ABSENCES, StringType);
    }

    /** What a formula reads: the stored columns, and whose they are. */
    public static StructType read(Dataset dataset) {
        return stored(dataset)
                .add(COUNTRY, StringType)
                .add(SUBMISSION_PERIOD, StringType)
                .add(SEAL_ID, StringType);
    }

    private static DataType type(Field field) {
        return switch (field.type()) {
            case STRING -> StringType;
            case INTEGER -> LongType;
            case NUMBER -> createDecimalType(fitsInt(field) ? INT_DIGITS : LONG_DIGITS, field.scale());
            case BOOLEAN -> BooleanType;
            case DATE -> DateType;
            case DATETIME -> TimestampType;
        };
    }

    private static boolean fitsInt(Field field) {
        return field.limits()
                .maximum()
                .map(maximum -> maximum.movePointRight(field.scale()).doubleValue() <= Integer.MAX_VALUE)
                .orElse(false);
    }
}
