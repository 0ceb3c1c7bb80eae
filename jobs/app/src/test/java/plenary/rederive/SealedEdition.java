package plenary.rederive;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The evidence of an edition: the sealed submissions that its manifest names, and nothing that was computed of them. */
final class SealedEdition {

    private final Path archive;
    private final Path project;
    private final Path revision;
    private final JsonNode manifest;
    private final Map<String, List<Submission>> submissions = new HashMap<>();
    private final Map<String, List<SealedRecord>> records = new HashMap<>();

    /** @param project folder that holds {@code schemas}; the configuration is that which the revision froze */
    SealedEdition(Path archive, String edition, Path project) {
        this.archive = archive;
        this.project = project;
        this.revision = archive.resolve("editions").resolve(edition).resolve("r1");
        this.manifest = json(revision.resolve("manifest.json"));
    }

    /** One sealed submission of a dataset. */
    record Submission(String period, JsonNode receipt, Path folder) {}

    List<Cell> cells() {
        return csv(revision.resolve("tables").resolve("indicator_value.csv")).stream()
                .map(row -> new Cell(row.getFieldsAsMap()))
                .toList();
    }

    List<String> countries() {
        return texts(manifest.path("countries"));
    }

    LocalDate lastDay() {
        return LocalDate.parse(manifest.path("lastDay").asString());
    }

    Optional<LocalDate> deadline() {
        return Optional.of(manifest.path("deadline").asString())
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse);
    }

    /** Members of a group on the last day of the edition, of those who were asked. */
    List<String> members(String group) {
        if (group.equals("ALL")) {
            return countries();
        }
        String day = lastDay().toString();
        return csv(conf("country_groups.csv")).stream()
                .filter(row -> row.getField("group").equals(group))
                .filter(row -> row.getField("valid_from").compareTo(day) <= 0)
                .filter(row -> row.getField("valid_to").isEmpty()
                        || row.getField("valid_to").compareTo(day) >= 0)
                .map(row -> row.getField("country"))
                .filter(countries()::contains)
                .toList();
    }

    /** The submissions of a dataset that the manifest names, in its order. */
    List<Submission> submissions(String country, String dataset) {
        return submissions.computeIfAbsent(
                country + " " + dataset,
                absent -> manifest.path("inputs")
                        .valueStream()
                        .filter(input -> input.path("country").asString().equals(country))
                        .filter(input -> input.path("dataset").asString().equals(dataset))
                        .map(input -> sealed(
                                input,
                                archive.resolve("sealed").resolve(country).resolve(dataset)))
                        .toList());
    }

    private static Submission sealed(JsonNode input, Path dataset) {
        Path folder = dataset.resolve(input.path("id").asString());
        return new Submission(input.path("period").asString(), json(folder.resolve("receipt.json")), folder);
    }

    List<SealedRecord> records(String country, String dataset) {
        return records.computeIfAbsent(
                country + " " + dataset,
                absent -> submissions(country, dataset).stream()
                        .flatMap(SealedEdition::records)
                        .toList());
    }

    List<NamedCsvRecord> reference(String file) {
        return csv(conf("reference").resolve(file));
    }

    List<NamedCsvRecord> codes(String list) {
        return csv(project.resolve("schemas").resolve("codes").resolve(list + ".csv"));
    }

    JsonNode contract(String dataset) {
        return json(project.resolve("schemas")
                .resolve("submission")
                .resolve(dataset)
                .resolve("v1.json"));
    }

    private Path conf(String file) {
        return revision.resolve("conf").resolve(file);
    }

    private static Stream<SealedRecord> records(Submission submission) {
        try (Stream<Path> files = Files.list(submission.folder())) {
            return files
                    .filter(file -> file.getFileName().toString().matches("data-.*[.]parquet"))
                    .sorted()
                    .toList()
                    .stream()
                    .flatMap(file -> SealedFile.records(file).stream());
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + submission.folder(), e);
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode json(Path file) {
        return JsonMapper.shared().readTree(file);
    }

    private static List<NamedCsvRecord> csv(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}
