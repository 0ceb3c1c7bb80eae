package plenary.reports.effect;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import plenary.reports.input.Cell;
import plenary.schemas.finding.SpreadsheetText;

/**
 * {@code effect.csv}: a row a cell that differs, biggest change first; UTF-8, comma, LF. What the cell is stands first,
 * with the columns of {@code indicator_value}; then each number before and after, unrounded, empty where there is none.
 */
final class EffectCsv {

    /** What may differ, by the name that its two columns begin with. */
    private static final Map<String, Function<Cell, String>> BOTH = both();

    private EffectCsv() {}

    private static Map<String, Function<Cell, String>> both() {
        Map<String, Function<Cell, String>> columns = new LinkedHashMap<>();
        columns.put("STATUS", cell -> cell.status().name());
        columns.put("OBS_VALUE", Cell::value);
        columns.put("LOWER_CI", Cell::lower);
        columns.put("UPPER_CI", Cell::upper);
        columns.put("NUMERATOR", Cell::numerator);
        columns.put("DENOMINATOR", Cell::denominator);
        columns.put("RECORDS", Cell::records);
        columns.put("FACILITIES", Cell::facilities);
        columns.put("UNIT_MEASURE", Cell::unit);
        columns.put("FLAGS", cell -> String.join(";", cell.flags()));
        columns.put("GRADE", Cell::grade);
        return columns;
    }

    static String of(Effect effect) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header());
            effect.changes()
                    .forEach(change -> csv.writeRecord(
                            row(change).stream().map(SpreadsheetText::neutral).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of(
                "CELL_ID",
                "KIND",
                "COLUMNS",
                "CAUSE",
                "INDICATOR",
                "TITLE",
                "TIME_PERIOD",
                "MODALITY",
                "EXAM_CATEGORY",
                "INDICATION",
                "BAND",
                "QUANTITY",
                "SETTING",
                "TOPIC",
                "DIRECTION",
                "RATIO",
                "VERDICT"));
        BOTH.keySet().forEach(column -> header.addAll(List.of(column + "_BEFORE", column + "_AFTER")));
        header.addAll(List.of("COMPARATOR", "COMPARATOR_VALUE", "SIDE_BEFORE", "SIDE_AFTER"));
        return header;
    }

    private static List<String> row(Change change) {
        Cell cell = change.cell();
        List<String> row = new ArrayList<>(List.of(
                cell.id(),
                change.kind().name(),
                String.join(";", change.columns()),
                change.cause(),
                cell.indicator(),
                change.definition().title(),
                cell.period(),
                cell.stratum().modality(),
                cell.stratum().examCategory(),
                cell.stratum().indication(),
                cell.stratum().band(),
                cell.stratum().quantity(),
                cell.stratum().setting(),
                cell.stratum().topic(),
                change.definition().direction(),
                change.ratio(),
                change.verdict()));
        BOTH.values()
                .forEach(column -> Stream.of(change.before(), change.after())
                        .map(side -> side.map(column).orElse(""))
                        .forEach(row::add));
        Optional<Level> level = change.level();
        row.add(level.map(Level::label).orElse(""));
        row.add(level.map(Level::value).orElse(""));
        row.add(level.map(known -> known.side(change.before())).orElse(""));
        row.add(level.map(known -> known.side(change.after())).orElse(""));
        return row;
    }
}
