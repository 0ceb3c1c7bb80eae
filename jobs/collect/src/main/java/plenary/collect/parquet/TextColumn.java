package plenary.collect.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Text, as UTF-8. */
final class TextColumn implements Column {

    private final PrimitiveType type;
    private final boolean repeats;
    private final int[] ends = new int[BATCH];
    private final boolean[] present = new boolean[BATCH];
    private byte[] bytes = new byte[BATCH * 16];
    private int used;
    private int size;

    TextColumn(String name, boolean repeats) {
        this.type = text(name);
        this.repeats = repeats;
    }

    static PrimitiveType text(String name) {
        return Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }

    void add(String text) {
        addBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void add(char[] text, int start, int length) {
        reserve(length);
        for (int i = 0; i < length; i++) {
            char c = text[start + i];
            if (c >= 0x80) {
                addBytes(new String(text, start, length).getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[used + i] = (byte) c;
        }
        end(length);
    }

    void addNull() {
        present[size] = false;
        ends[size++] = used;
    }

    private void addBytes(byte[] text) {
        reserve(text.length);
        System.arraycopy(text, 0, bytes, used, text.length);
        end(text.length);
    }

    private void reserve(int length) {
        if (bytes.length - used < length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + length));
        }
    }

    private void end(int length) {
        used += length;
        present[size] = true;
        ends[size++] = used;
    }

    @Override
    public int bytes() {
        return used + 4 * size;
    }

    @Override
    public void writeTo(ColumnWriter writer) {
        int start = 0;
        for (int i = 0; i < size; i++) {
            if (present[i]) {
                writer.write(Binary.fromReusedByteArray(bytes, start, ends[i] - start), 0, 1);
            } else {
                writer.writeNull(0, 0);
            }
            start = ends[i];
        }
        used = 0;
        size = 0;
    }

    @Override
    public PrimitiveType type() {
        return type;
    }

    @Override
    public boolean repeats() {
        return repeats;
    }

    @Override
    public boolean hasOrder() {
        return false;
    }
}
