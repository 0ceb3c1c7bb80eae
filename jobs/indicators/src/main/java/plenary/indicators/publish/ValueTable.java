package plenary.indicators.publish;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import plenary.indicators.statistics.Interval;
import plenary.indicators.table.CsvTable;

/** The published table {@code indicator_value}: its columns and how a value fills them. */
public final class ValueTable {

    public static final String FILE = "indicator_value.csv";

    public static final StructType SCHEMA = new StructType()
            .add("INDICATOR", StringType)
            .add("REF_AREA", StringType)
            .add("TIME_PERIOD", StringType)
            .add("MODALITY", StringType)
            .add("EXAM_CATEGORY", StringType)
            .add("INDICATION", StringType)
            .add("BAND", StringType)
            .add("QUANTITY", StringType)
            .add("SETTING", StringType)
            .add("TOPIC", StringType)
            .add("CELL_ID", StringType)
            .add("OBS_VALUE", DoubleType)
            .add("LOWER_CI", DoubleType)
            .add("UPPER_CI", DoubleType)
            .add("CI_METHOD", StringType)
            .add("NUMERATOR", DoubleType)
            .add("DENOMINATOR", DoubleType)
            .add("RECORDS", LongType)
            .add("FACILITIES", LongType)
            .add("UNIT_MEASURE", StringType)
            .add("STATUS", StringType)
            .add("FLAGS", StringType)
            .add("GRADE", StringType)
            .add("DEFINITION_VERSION", IntegerType);

    private ValueTable() {}

    public static List<String> header() {
        return List.of(SCHEMA.fieldNames());
    }

    /** The cells of a value, typed as the columns; text is empty rather than null. */
    static Row row(IndicatorValue value) {
        List<@Nullable Object> cells = new ArrayList<>(value.at().texts());
        Interval interval = value.interval();
        cells.add(value.at().cellId());
        cells.add(value.value());
        cells.add(interval == null ? null : interval.lower());
        cells.add(interval == null ? null : interval.upper());
        cells.add(interval == null ? "" : interval.method().name());
        cells.add(value.numerator());
        cells.add(value.denominator());
        cells.add(value.contributors().records());
        cells.add(value.contributors().facilities());
        cells.add(value.unit());
        cells.add(value.status());
        cells.add(String.join(";", value.flags()));
        cells.add("");
        cells.add(value.definitionVersion());
        return RowFactory.create(cells.toArray());
    }

    /** The same as text. */
    public static List<String> texts(IndicatorValue value) {
        Row row = row(value);
        return Stream.iterate(0, i -> i + 1)
                .limit(row.size())
                .map(i -> text(row.get(i)))
                .toList();
    }

    /** The whole table as text. */
    public static CsvTable table(List<IndicatorValue> values) {
        return new CsvTable(
                header(),
                values.stream()
                        .map(value -> new CsvTable.Line(header(), texts(value)))
                        .toList());
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof Double number ? Numbers.text(number) : cell.toString();
    }
}
