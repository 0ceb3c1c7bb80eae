package plenary.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A package without a mistake, of which some things are then made wrong. Its cells hold no delimiter and no quote. */
final class Injected {

    private static final String DESCRIPTOR = "datapackage.json";

    final Random random;
    final ObjectNode descriptor;
    private final Map<String, List<String[]>> tables = new TreeMap<>();
    private final List<String> facilities;
    private final List<String> cutOff = new ArrayList<>();

    Injected(Path folder, long seed) throws IOException {
        random = new Random(seed);
        descriptor = (ObjectNode) JsonMapper.shared().readTree(Files.readString(folder.resolve(DESCRIPTOR)));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                List<String[]> rows = new ArrayList<>();
                Files.readAllLines(file).forEach(line -> rows.add(line.split(",", -1)));
                tables.put(file.getFileName().toString().replace(".csv", ""), rows);
            }
        }
        facilities =
                new ArrayList<>(rows("facility").stream().map(row -> row[0]).toList());
        Collections.shuffle(facilities, random);
    }

    List<String[]> rows(String table) {
        List<String[]> all = tables.getOrDefault(table, List.of());
        return all.subList(1, all.size());
    }

    int column(String table, String name) {
        return Arrays.asList(tables.getOrDefault(table, List.of()).get(0)).indexOf(name);
    }

    /** The facility with most CT examinations of those that nothing else was done to. */
    String busyFacility() {
        int facility = column("exam_dose", "facility_id");
        Map<String, Integer> counts = new TreeMap<>();
        for (String[] row : rows("exam_dose")) {
            if (isCt(row)) {
                counts.merge(row[facility], 1, Integer::sum);
            }
        }
        String busiest = facilities.stream()
                .max((a, b) -> Integer.compare(counts.getOrDefault(a, 0), counts.getOrDefault(b, 0)))
                .orElseThrow();
        facilities.remove(busiest);
        return busiest;
    }

    boolean isCt(String[] exam) {
        return exam[column("exam_dose", "modality")].equals("CT");
    }

    /** Changes a column where it has a value. */
    void change(String table, String name, Predicate<String[]> which, UnaryOperator<String> change) {
        int column = column(table, name);
        for (String[] row : rows(table)) {
            if (which.test(row) && !row[column].isEmpty() && !row[column].startsWith("_")) {
                row[column] = change.apply(row[column]);
            }
        }
    }

    Predicate<String[]> of(String table, String facility) {
        int column = column(table, "facility_id");
        return row -> row[column].equals(facility);
    }

    /** Some of the rows, drawn. */
    Predicate<String[]> some(double share) {
        return row -> random.nextDouble() < share;
    }

    void cutOff(String table) {
        cutOff.add(table);
    }

    void edit(String table, Consumer<List<String[]>> change) {
        change.accept(tables.getOrDefault(table, List.of()));
    }

    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, List<String[]>> table : tables.entrySet()) {
                StringBuilder text = new StringBuilder();
                table.getValue()
                        .forEach(row -> text.append(String.join(",", row)).append('\n'));
                String whole = text.toString();
                boolean isCut = cutOff.contains(table.getKey());
                Files.writeString(
                        folder.resolve(table.getKey() + ".csv"),
                        isCut ? whole.substring(0, 2 * whole.length() / 3) : whole,
                        StandardCharsets.UTF_8);
            }
            for (JsonNode resource : descriptor.path("resources")) {
                if (!cutOff.contains(resource.path("name").asString())) {
                    ((ObjectNode) resource).remove(List.of("bytes", "hash", "rows"));
                }
            }
            Files.writeString(folder.resolve(DESCRIPTOR), descriptor.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + folder, e);
        }
    }
}
