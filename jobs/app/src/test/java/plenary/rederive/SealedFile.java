package plenary.rederive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Reads the accepted records of one Parquet file by the example reader that comes with the format's own library. */
final class SealedFile {

    private final List<Type> columns;
    private final Map<String, Integer> positions = new HashMap<>();

    private SealedFile(List<Type> columns) {
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            positions.put(columns.get(i).getName(), i);
        }
    }

    static List<SealedRecord> records(Path path) {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(path))) {
            MessageType schema = reader.getFooter().getFileMetaData().getSchema();
            SealedFile file = new SealedFile(schema.getFields());
            List<SealedRecord> records = new ArrayList<>();
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Group> groups = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                for (long i = 0; i < pages.getRowCount(); i++) {
                    records.add(file.record(groups.read()));
                }
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + path, e);
        }
    }

    /** The last column says why others have no value. */
    private SealedRecord record(Group group) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = group.getFieldRepetitionCount(i) == 0
                    ? Optional.empty()
                    : value(group, i, columns.get(i).asPrimitiveType());
        }
        Object absences = values[values.length - 1];
        return new SealedRecord(positions, values, absences instanceof String said ? said : "");
    }

    private static Object value(Group group, int column, PrimitiveType type) {
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY) {
            return group.getString(column, 0);
        }
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.BOOLEAN) {
            return group.getBoolean(column, 0);
        }
        long number = type.getPrimitiveTypeName() == PrimitiveTypeName.INT32
                ? group.getInteger(column, 0)
                : group.getLong(column, 0);
        if (type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal) {
            return BigDecimal.valueOf(number, decimal.getScale());
        }
        if (type.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(number);
        }
        if (type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation) {
            return Instant.EPOCH.plus(number, ChronoUnit.MICROS);
        }
        return BigDecimal.valueOf(number);
    }
}
