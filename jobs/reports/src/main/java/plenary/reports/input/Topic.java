package plenary.reports.input;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import plenary.schemas.archive.Presence;

/**
 * Words for a code of {@code TOPIC} that no code list of the contract has, from {@code conf/topics.csv}.
 *
 * @param heading what strata of this topic are listed under
 */
public record Topic(String heading, String label) {

    /** By code; empty when the configuration names none. */
    public static Map<String, Topic> read(Path conf) {
        Path file = conf.resolve("topics.csv");
        Map<String, Topic> topics = new TreeMap<>();
        if (!Presence.isThere(file)) {
            return topics;
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row ->
                    topics.put(row.getField("topic"), new Topic(row.getField("heading"), row.getField("label"))));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
        return topics;
    }
}
