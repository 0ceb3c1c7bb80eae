package plenary.indicators.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import plenary.indicators.formula.Definition;
import plenary.indicators.formula.Direction;
import plenary.indicators.formula.EditionFormula;
import plenary.indicators.formula.FacilityFormula;
import plenary.indicators.formula.Formula;
import plenary.indicators.formula.Minimum;
import plenary.indicators.formula.ReferenceLine;
import plenary.indicators.formula.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads one {@code indicator.yaml}: strict, every mistake named with its place. */
final class DefinitionFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A minimum that is not set is 0; of everything else absence is checked by hand, to name the key.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Map<String, Class<?>> KINDS = kinds();

    private DefinitionFile() {}

    /** What an indicator's entry says; the folder adds theme and version. */
    private record Entry(
            String id,
            String title,
            String question,
            String unit,
            Direction direction,
            String description,
            String calculation,
            Source source,
            Optional<Minimum> minimum,
            List<ReferenceLine> referenceLines,
            Optional<Integer> version,
            JsonNode formula) {}

    private record Folder(String theme, int version, List<JsonNode> indicators) {}

    static List<Definition> read(Path folder) {
        Path file = folder.resolve("indicator.yaml");
        JsonNode tree;
        try {
            String text = Files.readString(file);
            requireWrittenOut(text, file);
            tree = YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
        }
        Folder ours = bound(tree, Folder.class, file.toString());
        List<Definition> definitions = new ArrayList<>();
        for (JsonNode indicator : ours.indicators()) {
            String place = file + ": " + indicator.path("id").asString("an indicator without id");
            definitions.add(definition(indicator, ours, String.valueOf(folder.getFileName()), place));
        }
        return definitions;
    }

    /** The parser reads {@code *name} as the word name, so that a reference to other words would be published as its name. */
    private static void requireWrittenOut(String text, Path file) {
        try (YAMLParser parser = (YAMLParser) YAML.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    throw new IllegalArgumentException("%s:%d: '*%s' stands for words elsewhere; write them out"
                            .formatted(file, parser.currentTokenLocation().getLineNr(), parser.getString()));
                }
            }
        }
    }

    private static Definition definition(JsonNode indicator, Folder folder, String name, String place) {
        Entry entry = bound(indicator, Entry.class, place);
        try {
            return new Definition(
                    entry.id(),
                    entry.title(),
                    entry.question(),
                    entry.unit(),
                    entry.direction(),
                    entry.description(),
                    entry.calculation(),
                    entry.source(),
                    entry.minimum().orElse(Minimum.NONE),
                    entry.referenceLines(),
                    folder.theme(),
                    name,
                    entry.version().orElse(folder.version()),
                    formula(entry.formula(), place));
        } catch (IllegalArgumentException e) {
            throw e.getMessage() != null && e.getMessage().startsWith(place)
                    ? e
                    : new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    private static Formula formula(JsonNode formula, String place) {
        String kind = formula.path("kind").asString("");
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException(
                    "%s: formula.kind '%s' is not one of %s".formatted(place, kind, KINDS.keySet()));
        }
        ObjectNode parameters = (ObjectNode) formula.deepCopy();
        parameters.remove("kind");
        return (Formula) bound(parameters, type, place + ": formula");
    }

    /** A record from a tree that has exactly its keys; a list that is missing is empty. */
    private static <T> T bound(JsonNode tree, Class<T> type, String place) {
        if (!(tree instanceof ObjectNode keys)) {
            throw new IllegalArgumentException(place + ": expected keys, found " + tree.getNodeType());
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String key = kebab(component.getName());
            if (!keys.hasNonNull(key) && component.getType() == List.class) {
                keys.putArray(key);
            } else if (!keys.hasNonNull(key) && component.getType() != Optional.class) {
                throw new IllegalArgumentException("%s: key '%s' is missing".formatted(place, key));
            }
        }
        try {
            return YAML.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(place + ": " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, Class<?>> kinds() {
        Map<String, Class<?>> kinds = new TreeMap<>();
        Stream.of(FacilityFormula.class, EditionFormula.class)
                .flatMap(stage -> Arrays.stream(stage.getPermittedSubclasses()))
                .forEach(kind -> kinds.put(kebab(kind.getSimpleName()), kind));
        return kinds;
    }

    /** {@code QuantileRatio} as {@code quantile-ratio}. */
    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
