package plenary.schemas.check;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A line of an {@code expected-findings.csv}: where, what was found, what was expected, word for word. */
record ExpectedFinding(String id, String file, String line, String column, String value, String expected) {

    static final List<String> COLUMNS = List.of("id", "file", "line", "column", "value", "expected");

    static ExpectedFinding of(NamedCsvRecord row) {
        return new ExpectedFinding(
                row.getField("id"),
                row.getField("file"),
                row.getField("line"),
                row.getField("column"),
                row.getField("value"),
                row.getField("expected"));
    }

    /** From an element of {@code findings} in {@code findings.json}. */
    static ExpectedFinding of(JsonNode finding) {
        return new ExpectedFinding(
                finding.path("id").asString(),
                finding.path("file").asString(),
                Long.toString(finding.path("line").asLong()),
                finding.path("column").asString(),
                finding.path("value").asString(),
                finding.path("expected").asString());
    }

    List<String> cells() {
        return List.of(id, file, line, column, value, expected);
    }
}
