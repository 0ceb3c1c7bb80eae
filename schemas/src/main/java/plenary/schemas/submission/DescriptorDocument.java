package plenary.schemas.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The text of a {@code datapackage.json}: its tree, and the line on which each key stands. */
final class DescriptorDocument {

    static final String NAME = "datapackage.json";
    static final int MOST_BYTES = 1 << 20;

    /** Far more than an honest descriptor needs; a deep or endless one costs nothing. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(16)
            .maxStringLength(4096)
            .maxNameLength(64)
            .maxNumberLength(32)
            .maxTokenCount(100_000)
            .maxDocumentLength(MOST_BYTES)
            .build();

    private static final JsonMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode root;
    private final Map<String, Integer> lines;
    private final Set<String> twice;

    private DescriptorDocument(JsonNode root, Map<String, Integer> lines, Set<String> twice) {
        this.root = root;
        this.lines = lines;
        this.twice = twice;
    }

    /** The document; empty, with a finding, when it is not JSON. */
    static Optional<DescriptorDocument> read(Path file, DescriptorFindings findings) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
        if (bytes.length > MOST_BYTES) {
            findings.unreadable(0, "more than " + MOST_BYTES + " bytes", "a descriptor of at most 1 MiB");
            return Optional.empty();
        }
        Optional<String> text = DescriptorText.decoded(bytes, findings);
        try {
            return text.map(DescriptorDocument::parse);
        } catch (JacksonException notJson) {
            new DescriptorText(text.orElseThrow()).explain(notJson, findings);
            return Optional.empty();
        }
    }

    private static DescriptorDocument parse(String text) {
        Map<String, Integer> lines = new HashMap<>();
        Set<String> twice = new HashSet<>();
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                    continue;
                }
                String pointer = parser.streamReadContext().pathAsPointer().toString();
                boolean seen =
                        lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr()) != null;
                if (seen && token == JsonToken.PROPERTY_NAME) {
                    twice.add(pointer);
                }
            }
        }
        return new DescriptorDocument(JSON.readTree(text), lines, twice);
    }

    /** What the descriptor of tables would be that came without one. */
    static DescriptorDocument ofTables(List<ObjectNode> resources) {
        ObjectNode root = JSON.createObjectNode();
        root.withArray("resources").addAll(resources);
        return new DescriptorDocument(root, Map.of(), Set.of());
    }

    JsonNode root() {
        return root;
    }

    /** Line of a JSON pointer, counted from 1; that of the nearest thing around it when there is no such key. */
    int line(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    /** Pointers of keys that stand more than once in their object. */
    Set<String> twice() {
        return twice;
    }
}
