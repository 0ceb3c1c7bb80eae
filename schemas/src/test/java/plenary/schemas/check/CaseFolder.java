package plenary.schemas.check;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A folder with something wrong in it and what must be said about that. With a {@code datapackage.json}, or below
 * {@code package}, it is sent as it stands. Otherwise it holds one table, which is sent with a table of the facilities
 * F1 and F2 by a descriptor that is in order; {@code resource.json} has further keys for its resource. With an
 * {@code earlier.csv}, which was sent in the same way the year before, it says in {@code expected-changes.csv} what must be
 * found beside that.
 */
record CaseFolder(Path folder) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EARLIER = "earlier.csv";
    private static final List<String> OURS =
            List.of("expected-findings.csv", "expected-changes.csv", "resource.json", EARLIER);

    private static final String FACILITIES = """
            facility_id,facility_type,cds_available,incident_system,peer_learning,mpe_involved,active
            F1,ACADEMIC,true,true,true,true,true
            F2,ACADEMIC,true,true,true,true,true
            """;

    static List<CaseFolder> all() {
        try (Stream<Path> folders = Files.find(
                Path.of("submission"),
                3,
                (path, attributes) -> attributes.isDirectory()
                        && path.getNameCount() == 4
                        && path.getName(2).toString().equals("cases"))) {
            return folders.sorted().map(CaseFolder::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list cases", e);
        }
    }

    /** Such as {@code exam_dose/unknown-code}. */
    String name() {
        return dataset() + "/" + folder.getFileName();
    }

    String dataset() {
        return folder.getName(1).toString();
    }

    /** Lays out the submission in an empty folder. */
    void sendTo(Path submission) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!OURS.contains(file.getFileName().toString())) {
                    Path copy = submission.resolve(folder.relativize(file).toString());
                    Files.createDirectories(copy.resolveSibling(""));
                    Files.copy(file, copy);
                }
            }
        }
        if (!dataset().equals("package") && !Files.exists(submission.resolve("datapackage.json"))) {
            describe(submission, "2025");
        }
    }

    boolean hasEarlier() {
        return Files.exists(folder.resolve(EARLIER));
    }

    /** Lays out what was sent the year before in an empty folder. */
    void sendEarlierTo(Path submission) throws IOException {
        Files.copy(folder.resolve(EARLIER), submission.resolve(dataset() + ".csv"));
        describe(submission, "2024");
    }

    private void describe(Path submission, String period) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("country", "XA").put("period", period).put("registry", "R1").put("contractVersion", "1.1.0");
        if (!dataset().equals("facility")) {
            Files.writeString(submission.resolve("facility.csv"), FACILITIES);
            root.withArray("resources").addObject().put("name", "facility").put("path", "facility.csv");
        }
        String gzip = dataset() + ".csv.gz";
        ObjectNode resource = root.withArray("resources").addObject();
        resource.put("name", dataset());
        resource.put("path", Files.exists(submission.resolve(gzip)) ? gzip : dataset() + ".csv");
        if (Files.exists(folder.resolve("resource.json"))) {
            JsonNode further = JSON.readTree(folder.resolve("resource.json").toFile());
            further.forEachEntry(resource::set);
        }
        Files.writeString(submission.resolve("datapackage.json"), JSON.writeValueAsString(root));
    }

    Path expectedFile() {
        return folder.resolve("expected-findings.csv");
    }

    Path expectedChangesFile() {
        return folder.resolve("expected-changes.csv");
    }

    List<ExpectedFinding> expected() {
        return expected(expectedFile());
    }

    /** What must be found beside what was sent before; nothing when nothing was. */
    List<ExpectedFinding> expectedChanges() {
        return hasEarlier() ? expected(expectedChangesFile()) : List.of();
    }

    private List<ExpectedFinding> expected(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException("the case " + name() + " has no " + file.getFileName());
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(ExpectedFinding::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}
