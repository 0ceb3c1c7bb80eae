package plenary.indicators.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.indicators.formula.Minimum;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a case sets beside its data; {@code case.yaml}, all keys optional.
 *
 * @param minimum other minimum numbers, by indicator
 * @param countries everybody who was asked; by default those with data
 * @param groups ids of {@code country_groups.csv} of the case; group ALL needs no mention
 */
record CaseSettings(
        Map<String, Minimum> minimum,
        Optional<String> firstDay,
        Optional<String> lastDay,
        Optional<String> deadline,
        List<String> countries,
        List<String> groups) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    CaseSettings {
        minimum = minimum == null ? Map.of() : minimum;
        countries = countries == null ? List.of() : countries;
        groups = groups == null ? List.of() : groups;
    }

    static CaseSettings of(Path folder) {
        Path file = folder.resolve("case.yaml");
        try {
            return YAML.readValue(Files.exists(file) ? Files.readString(file) : "{}", CaseSettings.class);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}
