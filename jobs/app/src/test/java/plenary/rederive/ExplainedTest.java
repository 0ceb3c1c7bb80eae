package plenary.rederive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import plenary.app.Rehearsal;
import plenary.reports.explain.ExplanationJson;
import plenary.reports.explain.Explanations;
import plenary.reports.input.Edition;
import plenary.reports.input.Topic;
import plenary.reports.text.Labels;
import plenary.schemas.archive.Archive;
import plenary.schemas.contract.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code explain --json} says of a cell is what the sealed submissions give, and leads to them. */
@ExtendWith(Rehearsal.Once.class)
class ExplainedTest {

    private final Path archive;
    private final SealedEdition edition;
    private final Rederivation rederivation;
    private final Map<String, Cell> published;
    private final Map<String, JsonNode> explained;
    private final Map<Path, String> hashes = new HashMap<>();

    ExplainedTest(Rehearsal rehearsal) {
        archive = rehearsal.archive();
        edition = new SealedEdition(archive, "demo", Path.of("../.."));
        rederivation = new Rederivation(edition);
        List<Cell> cells = edition.cells();
        published = cells.stream().collect(Collectors.toMap(cell -> cell.column("CELL_ID"), Function.identity()));
        explained = explained(
                new Archive(archive),
                DrawnCells.of(cells).stream()
                        .map(cell -> cell.column("CELL_ID"))
                        .collect(Collectors.toSet()));
    }

    private static Map<String, JsonNode> explained(Archive archive, Set<String> ids) {
        Contract contract = Contract.load();
        Path conf = archive.conf("demo", 1);
        Edition read = Edition.read(archive.revision("demo", 1), conf, contract);
        Explanations explanations =
                Explanations.of(archive, read, contract, new Labels(contract, read.areas(), Topic.read(conf)));
        return read.cells().stream()
                .filter(cell -> ids.contains(cell.id()))
                .collect(Collectors.toMap(
                        cell -> cell.id(), cell -> parsed(ExplanationJson.of(List.of(explanations.of(cell))))));
    }

    private static JsonNode parsed(String json) {
        return JsonMapper.shared().readTree(json).path("explanations").path(0);
    }

    @Test
    @DisplayName("the numbers of 1,000 explanations, and of every cell they are made of, follow from the submissions")
    void explainedNumbersFollowFromTheSealedSubmissions() {
        List<String> differences = new ArrayList<>();
        Set<String> looked = new TreeSet<>();
        explained
                .values()
                .forEach(json -> cells(json).forEach(said -> {
                    if (looked.add(said.path("id").asString())) {
                        Cell cell = asExplained(said);
                        differences.addAll(Difference.between(cell, rederivation.derive(cell)));
                    }
                }));

        assertThat(explained).hasSize(DrawnCells.NUMBER);
        assertThat(looked.size()).isGreaterThan(DrawnCells.NUMBER);
        assertThat(differences).isEmpty();
    }

    @Test
    void everySubmissionThatACellNeedsIsNamedAndIsThereAsItSays() {
        List<String> wrong = new ArrayList<>();
        explained.forEach((id, json) -> {
            Set<String> named = json.path("submissions")
                    .valueStream()
                    .map(submission -> submission.path("folder").asString())
                    .collect(Collectors.toSet());
            needed(published(id))
                    .filter(folder -> !named.contains(folder))
                    .forEach(folder -> wrong.add(id + " does not name " + folder));
            json.path("submissions").valueStream().forEach(submission -> wrong.addAll(notThere(id, submission)));
        });

        assertThat(wrong).isEmpty();
        assertThat(hashes).hasSizeGreaterThan(100);
    }

    private Cell published(String id) {
        return Objects.requireNonNull(published.get(id));
    }

    /** The cell that is explained, and those that it is made of, at any depth. */
    private static Stream<JsonNode> cells(JsonNode json) {
        return Stream.concat(
                Stream.of(json.path("cell")), json.path("parts").valueStream().flatMap(ExplainedTest::cells));
    }

    /** The row of the table with its numbers, status and flags as the explanation has them. */
    private Cell asExplained(JsonNode said) {
        Map<String, String> columns =
                new HashMap<>(published(said.path("id").asString()).columns());
        columns.put("OBS_VALUE", said.path("value").asString());
        columns.put("LOWER_CI", said.path("lower").asString());
        columns.put("UPPER_CI", said.path("upper").asString());
        columns.put("NUMERATOR", said.path("numerator").asString());
        columns.put("DENOMINATOR", said.path("denominator").asString());
        columns.put("RECORDS", said.path("records").asString());
        columns.put("FACILITIES", said.path("facilities").asString());
        columns.put("STATUS", said.path("status").asString());
        columns.put(
                "FLAGS",
                said.path("flags")
                        .valueStream()
                        .map(flag -> flag.path("code").asString())
                        .collect(Collectors.joining(";")));
        return new Cell(columns);
    }

    /** Folders of the submissions of which the cell is worked out, as its other path opens them. */
    private Stream<String> needed(Cell cell) {
        List<String> areas =
                cell.area().startsWith("G_") ? edition.members(cell.area().substring(2)) : List.of(cell.area());
        return areas.stream()
                .flatMap(
                        area -> datasets(cell).stream().flatMap(dataset -> edition.submissions(area, dataset).stream()))
                .map(submission -> archive.relativize(submission.folder()).toString());
    }

    /** Those that the indicator needs; of a cell about one dataset, such as its completeness, that one. */
    private Set<String> datasets(Cell cell) {
        String topic = cell.topic().replaceFirst("[.].*", "");
        boolean isDataset = edition.codes("dataset").stream()
                .anyMatch(dataset -> dataset.getField("code").equals(topic));
        return isDataset ? Set.of(topic) : rederivation.needs(cell.indicator());
    }

    private List<String> notThere(String id, JsonNode submission) {
        Map<Path, String> files = new HashMap<>();
        files.put(
                archive.resolve(submission.path("receiptFile").asString()),
                submission.path("receiptSha256").asString());
        Path folder = archive.resolve(submission.path("folder").asString());
        submission
                .path("receipt")
                .path("dataFiles")
                .forEachEntry((name, hash) -> files.put(folder.resolve(name), hash.asString()));
        return files.entrySet().stream()
                .filter(file -> !file.getValue().equals(hash(file.getKey())))
                .map(file -> id + " names a hash that is not that of " + file.getKey())
                .toList();
    }

    private String hash(Path file) {
        return hashes.computeIfAbsent(file, each -> {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(each)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
