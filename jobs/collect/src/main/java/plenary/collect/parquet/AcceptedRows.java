package plenary.collect.parquet;

import java.io.Closeable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;

/**
 * A Parquet file of accepted rows: a column for each field of the dataset in its order, then {@code absences}, which
 * names the columns that say why they have no value ({@code weight_kg=_N;kv=_S}); null when none does.
 */
public final class AcceptedRows implements Closeable {

    private static final String ABSENCES = "absences";
    private static final BigDecimal LARGEST_OF_NINE_DIGITS = BigDecimal.valueOf(999_999_999);

    private final Dataset dataset;
    private final ParquetFile file;
    private final Column[] columns;
    private final TextColumn absences = new TextColumn(ABSENCES, true);
    private final StringBuilder said = new StringBuilder();

    public AcceptedRows(Path path, Contract contract, Dataset dataset) {
        this.dataset = dataset;
        this.columns =
                dataset.fields().stream().map(field -> column(contract, field)).toArray(Column[]::new);
        List<Column> all = new ArrayList<>(List.of(columns));
        all.add(absences);
        this.file = new ParquetFile(
                path,
                dataset.name(),
                all,
                Map.of("plenary.dataset", dataset.name(), "plenary.contract", dataset.version()));
    }

    private static Column column(Contract contract, Field field) {
        if (field.codeList().isPresent()) {
            return new CodeColumn(
                    field.name(), contract.codeList(field.codeList().get()).codes());
        }
        return switch (field.type()) {
            case STRING -> new TextColumn(field.name(), !isHash(field));
            case INTEGER ->
                new NumberColumn(Types.optional(PrimitiveTypeName.INT64).named(field.name()));
            case NUMBER -> new NumberColumn(decimal(field));
            case BOOLEAN ->
                new NumberColumn(Types.optional(PrimitiveTypeName.BOOLEAN).named(field.name()));
            case DATE ->
                new NumberColumn(Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(field.name()));
            case DATETIME ->
                new NumberColumn(Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                        .named(field.name()));
        };
    }

    // A hash stands once or a few times in a file: a dictionary would only be built to be thrown away.
    private static boolean isHash(Field field) {
        return field.limits()
                .pattern()
                .filter(pattern -> pattern.contains("[0-9a-f]{64}"))
                .isPresent();
    }

    private static PrimitiveType decimal(Field field) {
        Optional<BigDecimal> largest = field.limits().maximum().map(maximum -> maximum.movePointRight(field.scale()));
        boolean fits = largest.filter(value -> value.compareTo(LARGEST_OF_NINE_DIGITS) <= 0)
                .isPresent();
        return Types.optional(fits ? PrimitiveTypeName.INT32 : PrimitiveTypeName.INT64)
                .as(LogicalTypeAnnotation.decimalType(field.scale(), fits ? 9 : 18))
                .named(field.name());
    }

    public void add(TypedRow row) {
        for (int i = 0; i < columns.length; i++) {
            boolean absent = row.isAbsent(i);
            if (absent && row.absence(i) != Absence.MISSING) {
                said.append(said.isEmpty() ? "" : ";")
                        .append(dataset.fields().get(i).name())
                        .append('=')
                        .append(row.absence(i).code());
            }
            if (columns[i] instanceof NumberColumn numbers) {
                if (absent) {
                    numbers.addNull();
                } else {
                    numbers.add(row.number(i));
                }
            } else if (columns[i] instanceof CodeColumn codes) {
                if (absent) {
                    codes.addNull();
                } else {
                    codes.add(row.code(i));
                }
            } else if (columns[i] instanceof TextColumn texts) {
                if (absent) {
                    texts.addNull();
                } else {
                    texts.add(row.textBuffer(i), row.textStart(i), row.textLength(i));
                }
            }
        }
        if (said.isEmpty()) {
            absences.addNull();
        } else {
            absences.add(said.toString());
            said.setLength(0);
        }
        file.endRow();
    }

    @Override
    public void close() {
        file.close();
    }
}
