package plenary.reports.effect;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.reports.input.Correction;
import plenary.reports.input.Definition;
import plenary.reports.input.Edition;
import plenary.reports.input.Submission;
import plenary.reports.input.Topic;
import plenary.reports.page.Atlas;
import plenary.reports.page.Templates;
import plenary.reports.text.Labels;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Presence;
import plenary.schemas.archive.Prospect;
import plenary.schemas.contract.Contract;

/**
 * What differs between two computations of a country's indicators.
 *
 * @param after of the country alone: its cells as they will be, with names and rounding
 * @param changes biggest first
 * @param same cells that do not differ
 * @param leftOut indicators that are made of data of other countries too
 */
public record Effect(Prospect prospect, Atlas after, List<Change> changes, int same, List<Definition> leftOut) {

    public Effect {
        changes = List.copyOf(changes);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Writes {@code effect.html}, {@code effect.csv} and {@code effect.json}, all or none.
     *
     * @param computed folder with {@code before}, {@code after} and {@code left_out.csv}
     * @param conf the configuration that both were computed with
     * @param out folder that is not there yet
     */
    public static Effect write(Prospect prospect, Path computed, Path conf, Path out) {
        requireAbsent(out);
        Effect effect = read(prospect, computed, conf);
        Path staging = out.resolveSibling("." + out.getFileName() + ".part");
        Durable.remove(staging);
        try {
            Files.createDirectories(staging);
            write(staging.resolve("effect.csv"), EffectCsv.of(effect));
            write(staging.resolve("effect.json"), EffectJson.of(effect));
            write(staging.resolve("effect.html"), new Templates().html(EffectView.page(effect)));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the effect to " + staging, e);
        }
        Durable.publish(staging, out);
        return effect;
    }

    /** @throws IllegalArgumentException when something is there */
    public static void requireAbsent(Path out) {
        if (Presence.isThere(out)) {
            throw new IllegalArgumentException(out + " is there already; name a folder that is not");
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static Effect read(Prospect prospect, Path computed, Path conf) {
        Contract contract = Contract.load();
        Edition edition = Edition.read(computed.resolve("after"), conf, contract);
        Atlas after = Atlas.of(edition, new Labels(contract, edition.areas(), Topic.read(conf)));
        Map<String, Cell> later = byId(edition.cells());
        Map<String, Cell> earlier = byId(Edition.cells(computed.resolve("before/tables")));
        List<Correction.Change> listed =
                edition.correction().map(Correction::changes).orElse(List.of());
        List<Change> changes = new ArrayList<>();
        for (Correction.Change one : listed) {
            Optional<Cell> before = Optional.ofNullable(earlier.get(one.cell()));
            Optional<Cell> now = Optional.ofNullable(later.get(one.cell()));
            Cell cell = now.or(() -> before).orElseThrow();
            Definition definition = definition(edition, cell.indicator());
            changes.add(new Change(
                    definition,
                    before,
                    now,
                    one.cause(),
                    Arrays.asList(one.columns().split(";")),
                    Level.of(after, definition, cell)));
        }
        changes.sort(Change.BIGGEST_FIRST);
        listed.forEach(one -> later.remove(one.cell()));
        return new Effect(prospect, after, changes, later.size(), leftOut(computed, edition));
    }

    /** An indicator that was published and is defined no more is known by its id. */
    private static Definition definition(Edition edition, String indicator) {
        return edition.definitions().stream()
                .filter(definition -> definition.id().equals(indicator))
                .findFirst()
                .orElseGet(() -> Definition.named(indicator));
    }

    private static Map<String, Cell> byId(List<Cell> cells) {
        return cells.stream()
                .collect(Collectors.toMap(Cell::id, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private static List<Definition> leftOut(Path computed, Edition edition) {
        Path file = computed.resolve("left_out.csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(row -> edition.definition(row.getField("INDICATOR")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    Area country() {
        return after.edition().area(prospect.country());
    }

    /** How many cells change in which way; only ways that occur. */
    Map<Change.Kind, List<Change>> byKind() {
        return changes.stream().collect(Collectors.groupingBy(Change::kind, TreeMap::new, Collectors.toList()));
    }

    /** The submission of the revision to be, which tells its records. */
    Optional<Submission> submission(Manifest.Input input) {
        return after.edition().submissions().stream()
                .filter(line -> line.isInForce() && line.dataset().equals(input.dataset()))
                .filter(line -> line.sealId().equals(input.id()))
                .findFirst();
    }
}
