package plenary.indicators.population;

import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import plenary.schemas.contract.CodeList;

/** The code list of examination categories as a table, one row a category. */
public final class Categories {

    public static final String CODE = "category_code";

    /** Absent for categories of no one modality. */
    public static final String MODALITY = "category_modality";

    /** Number in the list of the twenty examinations that make most of a population's dose; absent when not in it. */
    static final String TOP20 = "category_top20";

    /** Region of the body by which coefficients are listed; absent when there are none. */
    static final String K_REGION = "category_k_region";

    /** Is the measure that bands a patient the age, as for the head? */
    static final String IS_HEAD = "category_is_head";

    /** Modalities that do not use ionising radiation, or are not known to: never part of a dose. */
    public static final Set<String> NOT_IONISING = Set.of("MR", "US", "IVUS", "OT");

    /** Codes of devices that make radiographs, whose modality is {@link #RADIOGRAPHY} among the categories. */
    private static final Set<String> RADIOGRAPHIC_DEVICES = Set.of("DX", "CR");

    private static final String RADIOGRAPHY = "RG";

    private static final StructType SCHEMA = new StructType()
            .add(CODE, DataTypes.StringType)
            .add(MODALITY, DataTypes.StringType)
            .add(TOP20, DataTypes.IntegerType)
            .add(K_REGION, DataTypes.StringType)
            .add(IS_HEAD, DataTypes.BooleanType);

    private Categories() {}

    public static Dataset<Row> of(SparkSession spark, CodeList examCategories) {
        List<Row> rows = examCategories.codes().stream().map(Categories::row).toList();
        return spark.createDataFrame(rows, SCHEMA);
    }

    /** The modality that a row about a whole modality belongs to, as the categories call it. */
    static Column modalityOf(Column sent) {
        return when(sent.isin(RADIOGRAPHIC_DEVICES.toArray()), RADIOGRAPHY).otherwise(sent);
    }

    private static Row row(CodeList.Code code) {
        String top20 = code.attribute("top20");
        return RowFactory.create(
                code.code(),
                presentOrNull(code.attribute("modality")),
                top20.isEmpty() ? null : Integer.valueOf(top20),
                presentOrNull(code.attribute("k_region")),
                code.attribute("band_scheme").equals("HEAD"));
    }

    private static @org.jspecify.annotations.Nullable String presentOrNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
