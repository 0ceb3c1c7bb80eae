package plenary.reports.input;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Presence;

/** The countries of an edition's groups, from the frozen {@code country_groups.csv}, on the last day of the window. */
final class GroupMembers {

    private GroupMembers() {}

    /** By group with its prefix; {@code G_ALL} is everybody who was asked. */
    static Map<String, List<String>> read(Path conf, Manifest manifest) {
        Map<String, List<String>> members = new TreeMap<>();
        members.put("G_ALL", manifest.countries().stream().sorted().toList());
        Path file = conf.resolve("country_groups.csv");
        if (!Presence.isThere(file)) {
            return members;
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            rows.stream()
                    .filter(row -> manifest.groups().contains(row.getField("group")))
                    .filter(row -> manifest.countries().contains(row.getField("country")))
                    .filter(row -> isValid(row, manifest.lastDay()))
                    .forEach(row -> members.computeIfAbsent("G_" + row.getField("group"), group -> new ArrayList<>())
                            .add(row.getField("country")));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
        members.replaceAll(
                (group, countries) -> countries.stream().distinct().sorted().toList());
        return members;
    }

    private static boolean isValid(NamedCsvRecord row, String day) {
        String last = row.getField("valid_to");
        return row.getField("valid_from").compareTo(day) <= 0 && (last.isEmpty() || last.compareTo(day) >= 0);
    }
}
