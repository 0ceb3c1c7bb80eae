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

/** The published form of {@code findings.json}. */
public final class PublishedForm {

    private static final Schema SCHEMA = schema();

    private PublishedForm() {}

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("published/findings.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the published form", e);
        }
    }

    public static void assertKept(JsonNode report) {
        assertThat(SCHEMA.validate(report)).isEmpty();
    }
}
