package plenary.schemas.template;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The submission of a fictional country that comes with the contract: rows of every dataset that fit together. */
final class Example {

    private static final String FOLDER = "examples/complete-national/";

    /** For measures and for shares. */
    private static final List<BigDecimal> MADE = List.of(new BigDecimal("1.5"), new BigDecimal("0.5"));

    private final Contract contract;
    private final ObjectNode descriptor;
    private final Map<String, List<List<String>>> rows = new LinkedHashMap<>();

    private Example(Contract contract) {
        this.contract = contract;
        this.descriptor = (ObjectNode) JsonMapper.shared().readTree(file("datapackage.json"));
        for (JsonNode resource : descriptor.path("resources")) {
            String name = resource.path("name").asString();
            contract.dataset(name).ifPresent(dataset -> rows.put(name, read(dataset, resource.path("path"))));
        }
    }

    static Example of(Contract contract) {
        return new Example(contract);
    }

    private String file(String name) {
        byte[] bytes = contract.file(FOLDER + name)
                .orElseThrow(() -> new IllegalStateException("the contract has no " + FOLDER + name));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private List<List<String>> read(Dataset dataset, JsonNode paths) {
        List<List<String>> read = new ArrayList<>();
        for (JsonNode path : paths.isArray() ? paths : List.of(paths)) {
            CsvReader.builder().ofNamedCsvRecord(file(path.asString())).forEach(row -> read.add(cells(dataset, row)));
        }
        return read;
    }

    private static List<String> cells(Dataset dataset, NamedCsvRecord row) {
        return dataset.fieldNames().stream()
                .map(name -> row.findField(name).orElse(""))
                .toList();
    }

    /** Its descriptor, with the resources that it came with. */
    ObjectNode descriptor() {
        return descriptor.deepCopy();
    }

    /** Its rows, with cells in the order of the fields of the dataset. */
    List<List<String>> rows(Dataset dataset) {
        return rows.getOrDefault(dataset.name(), List.of());
    }

    /** A value that a column may have: its own where a row has one, or else that of a column of the same name. */
    String value(Dataset dataset, Field field) {
        return Stream.concat(Stream.of(dataset), contract.datasets().stream())
                .filter(other -> other.fieldNames().contains(field.name()))
                .flatMap(other -> values(other, field.name()))
                .findFirst()
                .orElseGet(() -> made(field));
    }

    private Stream<String> values(Dataset dataset, String column) {
        int index = dataset.indexOf(column);
        return rows(dataset).stream()
                .map(row -> row.get(index))
                .filter(cell -> Absence.of(cell).isEmpty());
    }

    private static String made(Field field) {
        return MADE.stream()
                .filter(number -> field.type() == FieldType.NUMBER)
                .filter(number -> field.limits()
                        .maximum()
                        .filter(most -> most.compareTo(number) < 0)
                        .isEmpty())
                .findFirst()
                .map(BigDecimal::toPlainString)
                .orElse(Absence.NOT_COLLECTED.code());
    }
}
