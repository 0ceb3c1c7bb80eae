package plenary.schemas.submission;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What kind of file a resource says that its files are, or else what their names say. */
final class FormReader {

    private static final Set<String> CSV = Set.of("csv", "csv.gz");
    private static final Set<String> JSON_LINES = Set.of("jsonl", "ndjson", "jsonl.gz", "ndjson.gz");
    private static final List<String> KEYS_OF_SHEETS = List.of("sheetName", "headerRows");

    private FormReader() {}

    /** @param dataset whose name is that of its sheet when no other is declared */
    static TableForm read(DescriptorObject resource, String dataset) {
        compression(resource);
        String format = resource.text("format", "\"csv\", \"xlsx\" or \"jsonl\"")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .orElseGet(() -> ofName(resource.get("path")));
        if (format.equals("xlsx")) {
            return sheet(resource, dataset);
        }
        refuseKeysOfSheets(resource);
        if (JSON_LINES.contains(format)) {
            return new TableForm.JsonLines();
        }
        if (!CSV.contains(format)) {
            resource.wrong("RQ-RES-011", "format", "csv, xlsx or jsonl");
        }
        return TableForm.CSV;
    }

    private static void compression(DescriptorObject resource) {
        String compression =
                resource.text("compression", "\"gz\", or leave it out").orElse("");
        if (!Set.of("", "no", "gz").contains(compression)) {
            resource.wrong("RQ-RES-011", "compression", "gz, or no compression");
        }
    }

    private static String ofName(JsonNode path) {
        return ofName(path.isArray() ? path.path(0).asString("") : path.asString(""));
    }

    /** Such as {@code jsonl} for {@code facility.jsonl.gz}; {@code csv} for a name that says nothing. */
    static String ofName(String path) {
        String name = path.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return ending.equals("xlsx") || JSON_LINES.contains(ending) ? ending : "csv";
    }

    private static TableForm sheet(DescriptorObject resource, String dataset) {
        Optional<DescriptorObject> dialect = resource.objectIfAny("dialect");
        String name = dialect.flatMap(object -> object.text("sheetName", "the name of a sheet in quotes"))
                .orElse(dataset);
        return new TableForm.Sheet(name, dialect.map(FormReader::headerRow).orElse(OptionalLong.empty()));
    }

    private static OptionalLong headerRow(DescriptorObject dialect) {
        if (!dialect.has("headerRows")) {
            return OptionalLong.empty();
        }
        JsonNode rows = dialect.get("headerRows");
        boolean isOneRow = rows.isArray()
                && rows.size() == 1
                && rows.path(0).isIntegralNumber()
                && rows.path(0).asLong(0) >= 1
                && rows.path(0).asLong(0) <= 1 << 20;
        if (!isOneRow) {
            dialect.wrong("RQ-RES-010", "headerRows", "an array with the one row that names the columns, such as [4]");
            return OptionalLong.empty();
        }
        return OptionalLong.of(rows.path(0).asLong());
    }

    /** Text and JSON lines have no sheets, and name their columns on the first line or not at all. */
    private static void refuseKeysOfSheets(DescriptorObject resource) {
        resource.objectIfAny("dialect")
                .ifPresent(dialect -> KEYS_OF_SHEETS.stream()
                        .filter(dialect::has)
                        .filter(key ->
                                !(key.equals("headerRows") && dialect.found(key).equals("[1]")))
                        .forEach(key -> dialect.wrong(
                                "RQ-RES-010", key, key.equals("headerRows") ? "[1], or leave it out" : "no " + key)));
    }
}
