package plenary.collect.parquet;

import java.util.List;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;
import plenary.schemas.contract.CodeList;

/** Codes of a list, each kept as its position. */
final class CodeColumn implements Column {

    private static final int ABSENT = -1;

    private final PrimitiveType type;
    private final Binary[] codes;
    private final int[] values = new int[BATCH];
    private int size;

    CodeColumn(String name, List<CodeList.Code> codes) {
        this.type = TextColumn.text(name);
        this.codes = codes.stream().map(code -> Binary.fromString(code.code())).toArray(Binary[]::new);
    }

    void add(int position) {
        values[size++] = position;
    }

    void addNull() {
        values[size++] = ABSENT;
    }

    @Override
    public int bytes() {
        return 4 * size;
    }

    @Override
    public void writeTo(ColumnWriter writer) {
        for (int i = 0; i < size; i++) {
            if (values[i] == ABSENT) {
                writer.writeNull(0, 0);
            } else {
                writer.write(codes[values[i]], 0, 1);
            }
        }
        size = 0;
    }

    @Override
    public PrimitiveType type() {
        return type;
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public boolean hasOrder() {
        return false;
    }
}
