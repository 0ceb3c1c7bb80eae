package plenary.indicators.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What may not be published; {@code conf/disclosure.yaml}.
 *
 * @param personMin least number of persons, examinations or reports behind a value
 * @param contributorMin least number of facilities behind a country's value, and of countries behind a group's
 * @param dominanceK a volume total whose two largest contributors hold more than this share, in percent, is withheld
 */
public record Disclosure(int personMin, int contributorMin, int dominanceN, double dominanceK) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    public Disclosure {
        if (dominanceN != 2) {
            throw new IllegalArgumentException("dominance-n must be 2, was " + dominanceN);
        }
    }

    public static Disclosure read(Path file) {
        try {
            return YAML.readValue(Files.readString(file), Disclosure.class);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
        }
    }
}
