package plenary.reports.input;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that a report of one revision is made from.
 *
 * @param tables folder of the published tables
 * @param members countries of each group, by its id with the prefix {@code G_}
 * @param countries everybody who was asked and everybody with a cell, by name
 */
public record Edition(
        Manifest manifest,
        Path tables,
        List<Area> countries,
        Map<String, Area> areas,
        Map<String, List<String>> members,
        List<Definition> definitions,
        List<Cell> cells,
        List<Submission> submissions,
        List<FindingTotal> findings,
        List<Waived> waivers,
        Optional<Correction> correction) {

    public Edition {
        countries = List.copyOf(countries);
        areas = Map.copyOf(areas);
        members = Map.copyOf(members);
        definitions = List.copyOf(definitions);
        cells = List.copyOf(cells);
        submissions = List.copyOf(submissions);
        findings = List.copyOf(findings);
        waivers = List.copyOf(waivers);
    }

    /**
     * @param revision folder with {@code manifest.json} and {@code tables}
     * @param conf folder with {@code country_groups.csv}, which names the groups, and {@code reference}, the
     *     comparators; ids stand for names when they are absent
     */
    public static Edition read(Path revision, Path conf, Contract contract) {
        Tables tables = new Tables(revision.resolve("tables"));
        Manifest manifest = manifest(revision.resolve("manifest.json"));
        List<Cell> cells = tables.cells();
        Map<String, Area> areas = areas(manifest, cells, contract.codeList("country"), groupNames(conf));
        List<Definition> definitions = withEveryIndicator(tables.definitions(), cells, Comparators.read(conf));
        return new Edition(
                manifest,
                tables.folder(),
                areas.values().stream()
                        .filter(area -> !area.isGroup())
                        .sorted(Comparator.comparing(Area::name).thenComparing(Area::code))
                        .toList(),
                areas,
                GroupMembers.read(conf, manifest),
                definitions,
                cells,
                tables.submissions(),
                tables.findings(),
                tables.waivers(),
                Correction.of(revision));
    }

    /** The published table of a folder of tables, where nothing else is there. */
    public static List<Cell> cells(Path tables) {
        return new Tables(tables).cells();
    }

    public Area area(String code) {
        Area area = areas.get(code);
        return area == null ? new Area(code, code, false) : area;
    }

    public Definition definition(String indicator) {
        return definitions.stream()
                .filter(definition -> definition.id().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no definition of " + indicator));
    }

    public List<Cell> cellsOf(String indicator) {
        return cells.stream().filter(cell -> cell.indicator().equals(indicator)).toList();
    }

    /** Asked and in force, out of everybody who was asked. */
    public List<Area> takingPart() {
        return manifest.countries().stream()
                .filter(country -> submissions.stream()
                        .anyMatch(line -> line.isInForce() && line.country().equals(country)))
                .map(this::area)
                .toList();
    }

    public boolean hasSynthetic() {
        return countries.stream().anyMatch(Area::synthetic);
    }

    private static Manifest manifest(Path file) {
        try {
            return JsonMapper.shared().readValue(Files.readAllBytes(file), Manifest.class);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private static Map<String, Area> areas(
            Manifest manifest, List<Cell> cells, CodeList names, Map<String, String> groups) {
        Set<String> codes = new TreeSet<>(manifest.countries());
        cells.forEach(cell -> codes.add(cell.area()));
        Set<String> flagged = cells.stream()
                .filter(cell -> cell.hasFlag("SYNTHETIC"))
                .map(Cell::area)
                .collect(Collectors.toSet());
        Map<String, Area> areas = new TreeMap<>();
        for (String code : codes) {
            if (code.startsWith("G_")) {
                String id = code.substring(2);
                areas.put(code, new Area(code, groups.getOrDefault(id, id), false));
                continue;
            }
            boolean synthetic = flagged.contains(code)
                    || names.code(code)
                            .filter(country -> country.attribute("region").equals("SYNTHETIC"))
                            .isPresent();
            String name = names.code(code).map(CodeList.Code::label).orElse(code);
            areas.put(code, new Area(code, name.replaceFirst("^Synthetic country ", "Country "), synthetic));
        }
        return areas;
    }

    private static Map<String, String> groupNames(Path conf) {
        Map<String, String> names = new TreeMap<>();
        names.put("ALL", "All countries");
        Path file = conf.resolve("country_groups.csv");
        if (!Presence.isThere(file)) {
            return names;
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row -> names.put(row.getField("group"), row.getField("label")));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
        return names;
    }

    /** An indicator of the table that no definition names still gets its page, under its id. */
    private static List<Definition> withEveryIndicator(
            List<Definition> defined, List<Cell> cells, List<Definition.Reference> comparators) {
        Map<String, Definition> byId = new TreeMap<>();
        defined.forEach(definition -> byId.put(definition.id(), definition));
        cells.forEach(cell -> byId.computeIfAbsent(cell.indicator(), Definition::named));
        byId.computeIfPresent("DOS-02", (id, definition) -> definition.withReferences(comparators));
        return new ArrayList<>(byId.values());
    }
}
