package plenary.collect.parquet;

import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Whole numbers, decimals as whole numbers, days, microseconds, and booleans as 0 or 1. */
final class NumberColumn implements Column {

    private final PrimitiveType type;
    private final long[] values = new long[BATCH];
    private final boolean[] present = new boolean[BATCH];
    private int size;

    NumberColumn(PrimitiveType type) {
        this.type = type;
    }

    void add(long value) {
        values[size] = value;
        present[size++] = true;
    }

    void addNull() {
        present[size++] = false;
    }

    @Override
    public int bytes() {
        return 8 * size;
    }

    @Override
    public void writeTo(ColumnWriter writer) {
        PrimitiveTypeName primitive = type.getPrimitiveTypeName();
        for (int i = 0; i < size; i++) {
            if (!present[i]) {
                writer.writeNull(0, 0);
            } else if (primitive == PrimitiveTypeName.INT32) {
                writer.write((int) values[i], 0, 1);
            } else if (primitive == PrimitiveTypeName.INT64) {
                writer.write(values[i], 0, 1);
            } else {
                writer.write(values[i] != 0, 0, 1);
            }
        }
        size = 0;
    }

    @Override
    public PrimitiveType type() {
        return type;
    }

    // Measurements hardly ever come back in one block, and Zstandard finds what does.
    @Override
    public boolean repeats() {
        return false;
    }

    @Override
    public boolean hasOrder() {
        return true;
    }
}
