package plenary.indicators.formula;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.quantile.Measure;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.ExamDose;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Field;

/** How examinations are put into strata before anything is computed: year, patient band, dose quantity. */
final class DoseStrata {

    private final Contract contract;

    DoseStrata(Contract contract) {
        this.contract = contract;
    }

    /** The rows with {@code TIME_PERIOD}, {@code EXAM_CATEGORY}, {@code INDICATION} and {@code BAND}. */
    Dataset<Row> of(Dataset<Row> exams) {
        return exams.withColumn(
                        Dimension.TIME_PERIOD, year(col(ExamDose.EXAM_DATE)).cast("string"))
                .withColumn(Dimension.EXAM_CATEGORY, col(ExamDose.EXAM_CATEGORY))
                .withColumn(Dimension.INDICATION, col(ExamDose.INDICATION))
                .withColumn(Dimension.BAND, band());
    }

    /** The patient band of a record, a code of list {@code band}. */
    Column band() {
        return when(isOfScheme("BREAST"), breast())
                .when(col(ExamDose.AGE_YEARS).geq(18), adult())
                .when(isOfScheme("HEAD"), childHead())
                .otherwise(childBody());
    }

    private Column isOfScheme(String scheme) {
        return col(ExamDose.EXAM_CATEGORY)
                .isin(categories("band_scheme", scheme).toArray());
    }

    private List<String> categories(String attribute, String value) {
        return contract.codeList("exam_category").codes().stream()
                .filter(category -> category.attribute(attribute).equals(value))
                .map(CodeList.Code::code)
                .toList();
    }

    private static Column breast() {
        Column compressed = col(ExamDose.COMPRESSED_MM);
        return when(compressed.isNull(), "UNBANDED")
                .when(compressed.lt(50), "T_LT50")
                .when(compressed.leq(60), "T_50_60")
                .otherwise("T_GT60");
    }

    private static Column adult() {
        Column weight = col(ExamDose.WEIGHT_KG);
        return when(weight.isNull().or(weight.between(50, 90)), "ADULT").otherwise("ADULT_OTHER");
    }

    private static Column childHead() {
        Column age = col(ExamDose.AGE_YEARS);
        return when(age.lt(0.25), "A_0_3M")
                .when(age.lt(1), "A_3M_1Y")
                .when(age.lt(6), "A_1_6Y")
                .otherwise("A_GE6Y");
    }

    private static Column childBody() {
        Column weight = col(ExamDose.WEIGHT_KG);
        return when(weight.isNull(), "UNBANDED")
                .when(weight.lt(5), "W_LT5")
                .when(weight.lt(15), "W_5_15")
                .when(weight.lt(30), "W_15_30")
                .when(weight.lt(50), "W_30_50")
                .when(weight.lt(80), "W_50_80")
                .otherwise("OUT_OF_BANDS");
    }

    /** The modality that an examination category belongs to; the total where it belongs to none. */
    Column modality() {
        Map<String, String> modalities = new TreeMap<>();
        for (CodeList.Code category : contract.codeList("exam_category").codes()) {
            if (!category.attribute("modality").isEmpty()) {
                modalities.put(category.code(), category.attribute("modality"));
            }
        }
        return coalesce(Lookup.text(modalities, col(Dimension.EXAM_CATEGORY)), lit(Dimension.TOTAL));
    }

    /** The dose quantities of a record, as the code list of quantities names their columns. */
    List<Measure> measures(List<String> quantities) {
        return quantities.stream().map(this::measure).toList();
    }

    private Measure measure(String quantity) {
        CodeList.Code code = contract.codeList("quantity")
                .code(quantity)
                .orElseThrow(() -> new IllegalArgumentException("no such dose quantity: " + quantity));
        Field field = contract.dataset(ExamDose.DATASET).orElseThrow().field(code.attribute("column"));
        // The product is the stored integer but for a rounding error far below one half. Not round(), which goes
        // through BigDecimal, nine times a record.
        Column unscaled = rint(col(field.name()).cast("double").multiply(Math.pow(10, field.scale())))
                .cast("int");
        Column usable = field.name().equals(ExamDose.CTDI_VOL_MGY)
                ? when(col(ExamDose.CTDI_PHANTOM).isNotNull(), unscaled)
                : unscaled;
        return new Measure(quantity, usable, field.scale(), code.attribute("unit"));
    }
}
