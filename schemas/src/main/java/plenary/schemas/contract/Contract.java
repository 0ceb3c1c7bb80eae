package plenary.schemas.contract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import plenary.schemas.archive.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What countries send: the datasets and code lists in force, read from the files of this module. */
public final class Contract {

    /** The major version of the contract that this build accepts. */
    public static final String VERSION = "1.0.0";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Dataset> datasets = new LinkedHashMap<>();
    private final Map<String, CodeList> codeLists = new ConcurrentHashMap<>();

    private Contract() {
        for (CodeList.Code dataset : codeList("dataset").codes()) {
            datasets.put(dataset.code(), dataset(json("submission/" + dataset.code() + "/v1.json")));
        }
    }

    public static Contract load() {
        return new Contract();
    }

    public List<Dataset> datasets() {
        return List.copyOf(datasets.values());
    }

    public List<String> datasetNames() {
        return datasets().stream().map(Dataset::name).toList();
    }

    public Optional<Dataset> dataset(String name) {
        return Optional.ofNullable(datasets.get(name));
    }

    public Units units() {
        return new Units(codeList("unit"));
    }

    /** A code list by its name; the name comes from the contract itself, so an unknown one is a defect. */
    public CodeList codeList(String name) {
        return codeLists.computeIfAbsent(name, Contract::readCodeList);
    }

    /** SHA-256 of each file of the contract by its path: schemas, code lists, kinds of finding. */
    public Map<String, String> hashes() {
        Set<String> paths = new TreeSet<>(List.of("findings.csv"));
        Stream.of("dataset", "unit", "country").forEach(list -> paths.add("codes/" + list + ".csv"));
        for (Dataset dataset : datasets.values()) {
            paths.add("submission/" + dataset.name() + "/v1.json");
            dataset.fields().stream()
                    .flatMap(field -> field.codeList().stream())
                    .forEach(list -> paths.add("codes/" + list + ".csv"));
        }
        Map<String, String> hashes = new TreeMap<>();
        for (String path : paths) {
            try (InputStream in = resource(path)) {
                hashes.put(path, Hash.of(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException("could not read " + path, e);
            }
        }
        return hashes;
    }

    private static CodeList readCodeList(String name) {
        List<CodeList.Code> codes = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(resource("codes/" + name + ".csv"), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                Map<String, String> attributes = new TreeMap<>(row.getFieldsAsMap());
                attributes.keySet().removeAll(List.of("code", "label", "valid_from", "valid_to"));
                codes.add(new CodeList.Code(
                        row.getField("code"),
                        row.getField("label"),
                        day(row.getField("valid_from")),
                        day(row.getField("valid_to")),
                        attributes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read code list " + name, e);
        }
        return new CodeList(name, codes);
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Dataset dataset(JsonNode schema) {
        JsonNode ours = schema.path("plenary");
        List<Field> fields = new ArrayList<>();
        schema.path("fields").forEach(field -> fields.add(field(field)));
        List<RowRule> rules = new ArrayList<>();
        ours.path("checks").forEach(rule -> rules.add(rule(rule)));
        List<Dataset.Reference> references = new ArrayList<>();
        ours.path("references")
                .forEach(reference -> references.add(new Dataset.Reference(
                        reference.path("field").asString(),
                        reference.path("dataset").asString(),
                        reference.path("column").asString())));
        return new Dataset(
                schema.path("name").asString(),
                ours.path("version").asString(),
                schema.path("title").asString(),
                schema.path("description").asString(),
                fields,
                texts(schema.path("primaryKey")),
                rules,
                references);
    }

    private static Field field(JsonNode field) {
        JsonNode constraints = field.path("constraints");
        JsonNode ours = field.path("plenary");
        Map<String, List<String>> requiredWhen = new TreeMap<>();
        ours.path("requiredWhen").forEachEntry((column, codes) -> requiredWhen.put(column, texts(codes)));
        return new Field(
                field.path("name").asString(),
                field.path("title").asString(),
                field.path("description").asString(""),
                FieldType.valueOf(field.path("type").asString().toUpperCase(java.util.Locale.ROOT)),
                Presence.valueOf(ours.path("presence").asString().toUpperCase(java.util.Locale.ROOT)),
                text(ours.path("unit")),
                text(ours.path("codeList")),
                ours.path("scale").asInt(0),
                new Field.Limits(
                        number(constraints.path("minimum")),
                        number(constraints.path("exclusiveMinimum")),
                        number(constraints.path("maximum")),
                        text(constraints.path("pattern")),
                        text(ours.path("form")),
                        constraints.has("maxLength")
                                ? Optional.of(constraints.path("maxLength").asInt())
                                : Optional.empty()),
                requiredWhen);
    }

    private static RowRule rule(JsonNode rule) {
        List<String> fields = texts(rule.path("fields"));
        String kind = rule.path("kind").asString();
        return switch (kind) {
            case "ordered" -> new RowRule.Ordered(fields);
            case "any-of" -> new RowRule.AnyOf(fields);
            case "within-period" -> new RowRule.WithinPeriod(fields);
            default -> throw new IllegalArgumentException("unknown kind of check: " + kind);
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static Optional<String> text(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(node.asString());
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(node.decimalValue());
    }

    private static JsonNode json(String path) {
        try (InputStream in = resource(path)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + path, e);
        }
    }

    private static InputStream resource(String path) {
        InputStream in = Contract.class.getResourceAsStream("/contract/" + path);
        if (in == null) {
            throw new IllegalArgumentException("the contract has no file " + path);
        }
        return in;
    }
}
