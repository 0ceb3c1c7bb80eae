package plenary.collect.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenary.schemas.contract.Contract;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a mapping strictly: an unknown key, a doubled key or a column that is not ours is refused with its place. */
final class MappingFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            // A number that a column does not set is 0.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    private MappingFile() {}

    static Mapping read(Path file, Contract contract) {
        Mapping mapping = parse(file);
        String expected = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        if (!mapping.name().equals(expected)) {
            throw new IllegalArgumentException(
                    file + ": name must be that of the file, " + expected + ", was '" + mapping.name() + "'");
        }
        new MappingCheck(contract, mapping, file.toString()).run();
        return mapping;
    }

    private static Mapping parse(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the mapping " + file, e);
        }
        try {
            return YAML.readValue(text, Mapping.class);
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException(
                    file + placeOfKey(text, pointer(e)) + ": unknown key '" + e.getPropertyName()
                            + "', expected one of " + new TreeSet<>(e.getKnownPropertyIds()),
                    e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + place(e.getLocation()) + ": " + e.getOriginalMessage(), e);
        }
    }

    private static String pointer(UnrecognizedPropertyException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getIndex() >= 0 ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }

    /** Records are bound at their end, where the exception points; the key itself is found by reading once more. */
    private static String placeOfKey(String text, String pointer) {
        try (JsonParser tokens = YAML.createParser(text)) {
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME
                        && tokens.streamReadContext().pathAsPointer().toString().equals(pointer)) {
                    return place(tokens.currentTokenLocation());
                }
            }
        }
        return "";
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
    }
}
