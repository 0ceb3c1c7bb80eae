package plenary.reports.input;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import plenary.schemas.archive.Presence;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Kind;
import plenary.schemas.finding.SpreadsheetText;
import tools.jackson.databind.json.JsonMapper;

/** The published tables of one revision, as files in one folder. */
record Tables(Path folder) {

    static final String WAIVERS = "waiver.csv";

    List<Cell> cells() {
        return rows("indicator_value.csv", Tables::cell);
    }

    List<Submission> submissions() {
        return rows("submission.csv", Tables::submission);
    }

    List<FindingTotal> findings() {
        return rows("finding_count.csv", Tables::finding);
    }

    /** None in tables from before there were waivers. */
    List<Waived> waivers() {
        if (!Presence.isThere(folder.resolve(WAIVERS))) {
            return List.of();
        }
        Map<String, String> titles = Catalogue.load().kinds().stream().collect(Collectors.toMap(Kind::id, Kind::title));
        return rows(WAIVERS, row -> waived(row, titles));
    }

    List<Definition> definitions() {
        Path file = folder.resolve("definition.json");
        try {
            return Definition.readAll(JsonMapper.shared().readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private <T> List<T> rows(String name, Function<NamedCsvRecord, T> row) {
        Path file = folder.resolve(name);
        List<T> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            csv.forEach(record -> rows.add(row.apply(record)));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(file + " is missing: compute the indicators of this edition first", e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
        return rows;
    }

    private static Cell cell(NamedCsvRecord row) {
        return new Cell(
                row.getField("INDICATOR"),
                row.getField("REF_AREA"),
                row.getField("TIME_PERIOD"),
                new Stratum(
                        row.getField("MODALITY"),
                        row.getField("EXAM_CATEGORY"),
                        row.getField("INDICATION"),
                        row.getField("BAND"),
                        row.getField("QUANTITY"),
                        row.getField("SETTING"),
                        SpreadsheetText.original(row.getField("TOPIC"))),
                row.getField("CELL_ID"),
                row.getField("OBS_VALUE"),
                row.getField("LOWER_CI"),
                row.getField("UPPER_CI"),
                row.getField("CI_METHOD"),
                row.getField("NUMERATOR"),
                row.getField("DENOMINATOR"),
                row.getField("RECORDS"),
                row.getField("FACILITIES"),
                row.getField("UNIT_MEASURE"),
                Status.valueOf(row.getField("STATUS")),
                flags(row.getField("FLAGS")),
                row.getField("GRADE"),
                row.getField("DEFINITION_VERSION"));
    }

    private static List<String> flags(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";"));
    }

    private static Submission submission(NamedCsvRecord row) {
        return new Submission(
                row.getField("country"),
                row.getField("dataset"),
                row.getField("period"),
                row.getField("status"),
                count(row.getField("records")),
                count(row.getField("accepted")),
                count(row.getField("rejected")),
                count(row.getField("quarantined")),
                row.getField("received_at"),
                row.getField("coverage"),
                row.getField("contract_version"),
                row.getField("seal_id"),
                // Tables of an earlier version do not say.
                row.findField("late").orElse(""),
                completeness(row));
    }

    private static Completeness completeness(NamedCsvRecord row) {
        String lacking = row.findField("essential_lacking").orElse("");
        return new Completeness(
                row.findField("tier").orElse(""),
                lacking.isEmpty() ? List.of() : List.of(lacking.split(" ")),
                count(row.findField("detailed_answers").orElse("")),
                count(row.findField("detailed_cells").orElse("")));
    }

    private static Waived waived(NamedCsvRecord row, Map<String, String> titles) {
        return new Waived(
                row.getField("country"),
                row.getField("dataset"),
                row.getField("period"),
                row.getField("finding"),
                titles.getOrDefault(row.getField("finding"), ""),
                row.getField("column"),
                SpreadsheetText.original(row.getField("reason")),
                SpreadsheetText.original(row.getField("explained_by")),
                row.getField("until"),
                row.getField("count"));
    }

    private static FindingTotal finding(NamedCsvRecord row) {
        return new FindingTotal(
                row.getField("country"),
                row.getField("dataset"),
                row.getField("id"),
                row.getField("severity"),
                row.getField("state"),
                count(row.getField("count")));
    }

    /** Blank for a dataset that was not submitted. */
    private static long count(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
