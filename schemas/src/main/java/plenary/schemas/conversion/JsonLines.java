package plenary.schemas.conversion;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import plenary.schemas.finding.Spelling;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Turns lines that are one JSON object each into records: a key is a column, in any order. */
final class JsonLines {

    private static final String EXPECTED = "one object on the line: { \"column\": value, ... }";

    /** A line is short, so that the limits of its parts need not be shorter; depth costs stack. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(LineReader.LONGEST)
                    .maxNameLength(LineReader.LONGEST)
                    .maxNumberLength(1000)
                    .build())
            .build();

    private final Dataset dataset;
    private final List<String> columns;
    private final Map<String, Integer> columnOf = new HashMap<>();
    private final char decimal;
    private final ConvertedTable table;

    JsonLines(Dataset dataset, char decimal, ConvertedTable table) {
        this.dataset = dataset;
        this.columns = dataset.fieldNames();
        this.decimal = decimal;
        this.table = table;
        columns.forEach(column -> columnOf.put(column, columnOf.size()));
    }

    /** Blank lines are no records. */
    void line(long number, ByteBuffer bytes, boolean isCut) {
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        List<Misfit> misfits = new ArrayList<>();
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            String line = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (line.isBlank()) {
                return;
            }
            if (isCut) {
                misfits.add(noObject("more than " + LineReader.LONGEST + " bytes"));
            } else {
                read(line, cells, misfits);
            }
        } catch (CharacterCodingException noCharacters) {
            misfits.add(noObject("bytes that mean nothing in UTF-8"));
        }
        table.record(number, columns, Arrays.asList(cells), misfits);
    }

    private static Misfit noObject(String found) {
        return new Misfit("RQ-JSON-001", "", found, EXPECTED);
    }

    private void read(String line, String[] cells, List<Misfit> misfits) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                misfits.add(noObject(line));
                return;
            }
            Set<String> seen = new HashSet<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                member(json, line, seen, cells, misfits);
            }
            if (json.nextToken() != null) {
                misfits.add(noObject(line));
            }
        } catch (JacksonException noJson) {
            Arrays.fill(cells, "");
            misfits.clear();
            misfits.add(noObject(line));
        }
    }

    private void member(JsonParser json, String line, Set<String> seen, String[] cells, List<Misfit> misfits) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        Integer column = columnOf.get(key);
        if (column == null) {
            misfits.add(new Misfit("RQ-JSON-003", "", key, "only columns of " + dataset.name() + near(key)));
        } else if (!seen.add(key)) {
            misfits.add(new Misfit("RQ-JSON-002", key, key, "each key once"));
        } else if (value.isStructStart()) {
            int start = (int) json.currentTokenLocation().getCharOffset();
            json.skipChildren();
            int end = (int) json.currentLocation().getCharOffset();
            misfits.add(new Misfit(
                    "RQ-JSON-004", key, line.substring(start, end), "a text, a number, true, false or null"));
        } else {
            cells[column] = text(json, value, dataset.fields().get(column));
        }
        if (value.isStructStart()) {
            json.skipChildren();
        }
    }

    private String near(String key) {
        return Spelling.nearest(key, columns).map(near -> "; perhaps " + near).orElse("");
    }

    /** A number keeps the digits of the file, also zeros at its end. */
    private String text(JsonParser json, JsonToken value, Field field) {
        if (value == JsonToken.VALUE_NULL) {
            return "";
        }
        String text = json.getString();
        boolean isMeasure = field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
        return value.isNumeric() && isMeasure ? text.replace('.', decimal) : text;
    }
}
