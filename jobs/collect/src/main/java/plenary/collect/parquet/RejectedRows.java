package plenary.collect.parquet;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import plenary.schemas.finding.Finding;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A Parquet file of refused records: where they stood, what they said, and why they were refused. */
public final class RejectedRows implements Closeable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NAME = "rejected";

    private final String submitted;
    private final TextColumn files = new TextColumn("file", true);
    private final NumberColumn records =
            new NumberColumn(Types.optional(PrimitiveTypeName.INT64).named("record"));
    private final NumberColumn lines =
            new NumberColumn(Types.optional(PrimitiveTypeName.INT64).named("line"));
    private final TextColumn raws = new TextColumn("raw", false);
    private final TextColumn findings = new TextColumn("findings", false);
    private final ParquetFile file;

    /** @param submitted path of the file in the submission */
    public RejectedRows(Path path, String submitted) {
        this.submitted = submitted;
        this.file = new ParquetFile(path, NAME, List.of(files, records, lines, raws, findings), Map.of());
    }

    /** One file of several, in their order. */
    public static void concatenate(List<Path> parts, Path target) {
        MessageType schema = new MessageType(
                NAME,
                TextColumn.text("file"),
                Types.optional(PrimitiveTypeName.INT64).named("record"),
                Types.optional(PrimitiveTypeName.INT64).named("line"),
                TextColumn.text("raw"),
                TextColumn.text("findings"));
        ParquetFile.concatenate(parts, schema, Map.of(), target);
    }

    public void add(long record, long line, String raw, List<Finding> why) {
        files.add(submitted);
        records.add(record);
        lines.add(line);
        raws.add(raw);
        findings.add(json(why));
        file.endRow();
    }

    private static String json(List<Finding> why) {
        ArrayNode array = JSON.createArrayNode();
        for (Finding finding : why) {
            array.addObject()
                    .put("id", finding.id())
                    .put("column", finding.column())
                    .put("value", finding.value())
                    .put("expected", finding.expected());
        }
        return JSON.writeValueAsString(array);
    }

    @Override
    public void close() {
        file.close();
    }
}
