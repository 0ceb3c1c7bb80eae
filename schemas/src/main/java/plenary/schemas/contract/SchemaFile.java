package plenary.schemas.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One dataset in one version, as its Table Schema says.
 *
 * @param referencedBy dataset to the references that its rows have to this one wherever both are sent together
 * @param renamed column of this version to its name in the version before
 * @param codes column of this version to what became of codes of the version before
 */
record SchemaFile(
        Dataset dataset,
        Map<String, List<Dataset.Reference>> referencedBy,
        Map<String, String> renamed,
        Map<String, Map<String, String>> codes) {

    ContractVersion version() {
        return ContractVersion.of(dataset.version());
    }

    static SchemaFile read(ContractFiles files, String path) {
        JsonNode schema = files.json(path);
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
                        reference.path("column").asString(),
                        Dataset.Scope.COUNTRY)));
        String name = schema.path("name").asString();
        Dataset dataset = new Dataset(
                name,
                ours.path("version").asString(),
                path,
                tier(ours),
                schema.path("title").asString(),
                schema.path("description").asString(),
                fields,
                texts(schema.path("primaryKey")),
                rules,
                references);
        Map<String, Map<String, String>> codes = new TreeMap<>();
        ours.path("upgrade").path("codes").forEachEntry((column, map) -> codes.put(column, textByKey(map)));
        return new SchemaFile(
                dataset,
                referencedBy(name, ours),
                textByKey(ours.path("upgrade").path("renamed")),
                codes);
    }

    private static Map<String, List<Dataset.Reference>> referencedBy(String name, JsonNode ours) {
        Map<String, List<Dataset.Reference>> referencedBy = new TreeMap<>();
        ours.path("referencedBy")
                .forEach(reference -> referencedBy
                        .computeIfAbsent(reference.path("dataset").asString(), other -> new ArrayList<>())
                        .add(new Dataset.Reference(
                                reference.path("field").asString(),
                                name,
                                reference.path("column").asString(),
                                Dataset.Scope.SUBMISSION)));
        return referencedBy;
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
                FieldType.valueOf(upper(field.path("type"))),
                Presence.valueOf(upper(ours.path("presence"))),
                tier(ours),
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
            case "increasing" -> new RowRule.Increasing(fields);
            case "any-of" -> new RowRule.AnyOf(fields);
            case "together" -> new RowRule.Together(fields);
            case "answer-below" -> new RowRule.AnswerBelow(fields.get(0), fields.get(1), fields.get(2), fields.get(3));
            case "within-period" -> new RowRule.WithinPeriod(fields);
            case "not-after-period" -> new RowRule.NotAfterPeriod(fields);
            default -> throw new IllegalArgumentException("unknown kind of check: " + kind);
        };
    }

    private static Tier tier(JsonNode ours) {
        return Tier.valueOf(upper(ours.path("tier")));
    }

    private static String upper(JsonNode text) {
        return text.asString().toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> textByKey(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.forEachEntry((key, text) -> texts.put(key, text.asString()));
        return texts;
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
}
