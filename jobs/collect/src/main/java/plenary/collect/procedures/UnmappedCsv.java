package plenary.collect.procedures;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plenary.schemas.finding.SpreadsheetText;

/** What is unmapped as a table for a spreadsheet, most rows first. Columns are added at the end only. */
final class UnmappedCsv {

    private static final int SUGGESTIONS = 3;

    private UnmappedCsv() {}

    static String text(List<UnmappedName> unmapped) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header());
            for (int i = 0; i < unmapped.size(); i++) {
                csv.writeRecord(cells(i + 1, unmapped.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write unmapped names to memory", e);
        }
        return text.toString();
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of(
                "rank",
                "rows",
                "source_name",
                "source_code",
                "modality",
                "facilities",
                "facility_id",
                "dataset",
                "column",
                "mapped_in",
                "first"));
        for (int i = 1; i <= SUGGESTIONS; i++) {
            header.addAll(List.of("suggestion_" + i, "confidence_" + i, "reason_" + i));
        }
        return header;
    }

    private static List<String> cells(int rank, UnmappedName name) {
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(rank),
                Long.toString(name.rows()),
                name.source().name(),
                name.source().code(),
                name.modality(),
                Long.toString(
                        name.facilities().stream().filter(id -> !id.isEmpty()).count()),
                name.facilities().size() == 1 ? name.facilities().get(0) : "",
                name.dataset(),
                name.column(),
                name.map().words(),
                name.first()));
        for (int i = 0; i < SUGGESTIONS; i++) {
            if (i < name.suggestions().size()) {
                Suggestion suggestion = name.suggestions().get(i);
                cells.addAll(List.of(suggestion.code(), confidence(suggestion), suggestion.reason()));
            } else {
                cells.addAll(List.of("", "", ""));
            }
        }
        return cells.stream().map(SpreadsheetText::neutral).toList();
    }

    static String confidence(Suggestion suggestion) {
        return String.format(Locale.ROOT, "%.2f", suggestion.confidence());
    }
}
