package plenary.schemas.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON files of the archive: indented, maps sorted, lines end with LF, so that equal records are equal bytes. */
public final class JsonFile {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .build();

    private static final JsonMapper PACKED =
            MAPPER.rebuild().disable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonFile() {}

    public static <T> T read(Path file, Class<T> type) {
        return value(content(file), type);
    }

    /** Empty when there is no such file. */
    public static <T> Optional<T> find(Path file, Class<T> type) {
        try {
            return Optional.of(value(Files.readAllBytes(file), type));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    /** Its bytes, for who needs their hash too: see {@link #value}. */
    public static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    /** The file as it is, for those who look for a part of it. */
    public static JsonNode tree(Path file) {
        return read(file, JsonNode.class);
    }

    public static <T> T value(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** Writes in one step, see {@link Durable#write}. */
    public static void write(Path file, Object value) {
        Durable.write(file, bytes(value));
    }

    /** Writes into a folder that is not published yet. */
    public static void writeInto(Path folder, String name, Object value) {
        try {
            Files.write(folder.resolve(name), bytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + folder.resolve(name), e);
        }
    }

    /** The same, packed and without a space, for what is large and nobody reads. */
    public static void writePackedInto(Path folder, String name, Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            try (OutputStream packed = new GZIPOutputStream(bytes)) {
                packed.write(PACKED.writeValueAsBytes(value));
            }
            Files.write(folder.resolve(name), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + folder.resolve(name), e);
        }
    }

    public static <T> T readPacked(Path file, Class<T> type) {
        try (InputStream json = new GZIPInputStream(Files.newInputStream(file))) {
            return value(json.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    public static byte[] bytes(Object value) {
        return (MAPPER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
