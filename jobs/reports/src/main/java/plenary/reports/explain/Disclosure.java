package plenary.reports.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import plenary.schemas.archive.Presence;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The limits of the frozen {@code disclosure.yaml}, to say them; the gate that applied them has run before. */
record Disclosure(int personMin, int contributorMin, int dominanceN, String dominanceK) {

    /** Zeros when the revision has none. */
    static Disclosure read(Path conf) {
        Path file = conf.resolve("disclosure.yaml");
        if (!Presence.isThere(file)) {
            return new Disclosure(0, 0, 0, "0");
        }
        try {
            JsonNode limits = new YAMLMapper().readTree(Files.readString(file));
            return new Disclosure(
                    limits.path("person-min").asInt(0),
                    limits.path("contributor-min").asInt(0),
                    limits.path("dominance-n").asInt(0),
                    limits.path("dominance-k").asString("0"));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}
