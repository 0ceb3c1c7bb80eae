package plenary.reports.input;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Presence;

/**
 * What a revision changes for the readers of the one that it corrects.
 *
 * @param changes by cell
 */
public record Correction(String edition, int revision, int corrects, List<Change> changes) {

    public static final String FILE = "changed_cell.csv";

    private static final Map<String, String> WORDS =
            Map.of("DATA", "data", "RULES", "rules", "CODE", "code", "UNEXPLAINED", "nothing that was stated");

    public Correction {
        changes = List.copyOf(changes);
    }

    /** One cell: causes, status and value before and after, and the columns that differ. */
    public record Change(
            String cell,
            String cause,
            String oldStatus,
            String newStatus,
            String oldValue,
            String newValue,
            String columns) {}

    /**
     * Empty when the revision corrects none.
     *
     * @param folder of the revision
     */
    public static Optional<Correction> of(Path folder) {
        Path file = folder.resolve("tables").resolve(FILE);
        if (!Presence.isThere(file)) {
            return Optional.empty();
        }
        Manifest manifest = JsonFile.read(folder.resolve("manifest.json"), Manifest.class);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return Optional.of(new Correction(
                    manifest.edition(),
                    manifest.revision(),
                    manifest.corrects(),
                    rows.stream().map(Correction::change).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private static Change change(NamedCsvRecord row) {
        return new Change(
                row.getField("CELL_ID"),
                row.getField("CAUSE"),
                row.getField("OLD_STATUS"),
                row.getField("NEW_STATUS"),
                row.getField("OLD_VALUE"),
                row.getField("NEW_VALUE"),
                row.getField("COLUMNS"));
    }

    /** Causes as people read them: {@code data or rules}. */
    public static String words(String causes) {
        return Arrays.stream(causes.split(";"))
                .map(cause -> WORDS.getOrDefault(cause, cause))
                .collect(Collectors.joining(" or "));
    }

    /** How many cells changed for each cause. */
    public Map<String, Long> byCause() {
        return changes.stream().collect(Collectors.groupingBy(Change::cause, TreeMap::new, Collectors.counting()));
    }

    /** {@code demo r2 corrects r1: 12 cells changed (DATA 10, RULES 2)}. */
    public String summary() {
        String causes = byCause().entrySet().stream()
                .map(cause -> cause.getKey() + " " + cause.getValue())
                .collect(Collectors.joining(", "));
        return "%s r%d corrects r%d: %d cells changed%s"
                .formatted(edition, revision, corrects, changes.size(), causes.isEmpty() ? "" : " (" + causes + ")");
    }
}
