package plenary.schemas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** The published forms of {@code findings.json}, {@code changes.json} and {@code validation-report.json}. */
public final class PublishedForm {

    private static final Schema FINDINGS = schema("findings");
    private static final Schema RESULTS = schema("validation-report");
    private static final Schema CHANGES = schema("changes");

    private PublishedForm() {}

    private static Schema schema(String name) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("published/" + name + ".schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the published form", e);
        }
    }

    public static void assertKept(JsonNode report) {
        assertThat(FINDINGS.validate(report)).isEmpty();
    }

    public static void assertKeptByChanges(JsonNode changes) {
        assertThat(CHANGES.validate(changes)).isEmpty();
    }

    public static void assertKeptByResults(JsonNode results) {
        assertThat(RESULTS.validate(results)).isEmpty();
    }
}
