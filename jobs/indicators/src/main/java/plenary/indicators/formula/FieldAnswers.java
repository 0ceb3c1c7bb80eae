package plenary.indicators.formula;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import plenary.indicators.table.SealedRow;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.Presence;

/**
 * How often each mandatory field of a dataset has a value among the records that had to answer it. A field that is said
 * not to apply is not asked; one that was not collected, is unknown or suppressed is asked and not answered.
 */
final class FieldAnswers {

    static final String FIELD = "field";
    static final String ASKED = "asked";
    static final String ANSWERED = "answered";

    private FieldAnswers() {}

    /** One row a key and mandatory field. */
    static org.apache.spark.sql.Dataset<Row> of(
            org.apache.spark.sql.Dataset<Row> rows, Dataset dataset, Column... keys) {
        List<Field> fields = dataset.fields().stream()
                .filter(field -> field.presence() != Presence.OPTIONAL)
                .toList();
        List<Column> counts = new ArrayList<>();
        List<Column> pairs = new ArrayList<>();
        for (Field field : fields) {
            Column asked = isAsked(field);
            counts.add(count(when(asked, 1)).as(ASKED + "_" + field.name()));
            counts.add(count(when(asked.and(col(field.name()).isNotNull()), 1)).as(ANSWERED + "_" + field.name()));
            pairs.add(struct(
                    lit(field.name()).as(FIELD),
                    col(ASKED + "_" + field.name()).as(ASKED),
                    col(ANSWERED + "_" + field.name()).as(ANSWERED)));
        }
        org.apache.spark.sql.Dataset<Row> counted = rows.groupBy(keys)
                .agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new))
                .withColumn(FIELD, explode(array(pairs.toArray(Column[]::new))));
        return counted.withColumn(ASKED, col(FIELD).getField(ASKED))
                .withColumn(ANSWERED, col(FIELD).getField(ANSWERED))
                .withColumn(FIELD, col(FIELD).getField(FIELD))
                .where(col(ASKED).gt(0));
    }

    private static Column isAsked(Field field) {
        Column applies =
                SealedRow.isAbsent(field.name(), Absence.NOT_APPLICABLE).equalTo(false);
        Map<String, List<String>> conditions = new TreeMap<>(field.requiredWhen());
        for (Map.Entry<String, List<String>> condition : conditions.entrySet()) {
            applies = applies.and(
                    coalesce(col(condition.getKey()).isin(condition.getValue().toArray()), lit(false)));
        }
        return applies;
    }
}
