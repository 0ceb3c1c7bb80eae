package plenary.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import plenary.schemas.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small world, and a reader of its packages that knows nothing of how they were made. */
final class Written {

    static final Settings ALL_SCENARIOS = new Settings(16, 1, 7, 2025);

    private Written() {}

    static Ledger world(Path out) {
        return Generate.write(ALL_SCENARIOS, out, Progress.SILENT);
    }

    /** The code of the country whose package lies in the folder. */
    static String country(Path folder) {
        return folder.getName(folder.getNameCount() - 2).toString();
    }

    static JsonNode descriptor(Path folder) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("datapackage.json")));
    }

    static JsonNode resource(Path folder, String dataset) throws IOException {
        for (JsonNode resource : descriptor(folder).path("resources")) {
            if (resource.path("name").asString().equals(dataset)) {
                return resource;
            }
        }
        return JsonMapper.shared().missingNode();
    }

    static List<String> paths(JsonNode resource) {
        List<String> paths = new ArrayList<>();
        JsonNode path = resource.path("path");
        if (path.isString()) {
            paths.add(path.asString());
        }
        path.forEach(part -> paths.add(part.asString()));
        return paths;
    }

    /** All well-formed records of a dataset, in order. */
    static List<NamedCsvRecord> records(Path folder, String dataset) throws IOException {
        JsonNode resource = resource(folder, dataset);
        Charset charset = Charset.forName(resource.path("encoding").asString("utf-8"));
        List<NamedCsvRecord> records = new ArrayList<>();
        for (String path : paths(resource)) {
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(resource.path("dialect").path("delimiter").asString())
                    .detectBomHeader(charset.equals(StandardCharsets.UTF_8))
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofNamedCsvRecord(new InputStreamReader(open(folder.resolve(path)), charset))) {
                csv.forEach(records::add);
            } catch (UncheckedIOException e) {
                throw new IOException("could not read " + path, e);
            }
        }
        return records;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
