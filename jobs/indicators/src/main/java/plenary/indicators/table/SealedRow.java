package plenary.indicators.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import plenary.schemas.contract.Absence;
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

    /** Whether a cell is empty for a reason that its row gives; false where the row gives none. */
    public static Column isAbsent(String column, Absence why) {
        // Between separators, lest contrast_count be taken for count. Null, and so without work, in the many rows
        // that give no reason.
        Column absences = concat(lit(";"), col(ABSENCES), lit(";"));
        return coalesce(absences.contains(";" + column + "=" + why.code() + ";"), lit(false));
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
