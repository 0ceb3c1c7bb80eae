package plenary.collect.board;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import plenary.schemas.archive.Receipt;
import plenary.schemas.finding.SpreadsheetText;

/**
 * The board as a table: a row a country and dataset, a period each where several stand side by side, and one without a
 * dataset for a drop of which that is not known before it is collected. Columns are added at the end only.
 */
public final class CsvBoard {

    private static final List<String> HEADER = List.of(
            "edition",
            "country",
            "country_name",
            "dataset",
            "state",
            "version",
            "period",
            "seal_id",
            "received_at",
            "deadline",
            "days_after_deadline",
            "late",
            "records",
            "accepted",
            "rejected",
            "quarantined",
            "errors",
            "warnings",
            "sign_off",
            "signed_off_by",
            "signed_off_role",
            "signed_off_at",
            "in_force",
            "frozen_in",
            "published_in",
            "objections_of_country",
            "next_by",
            "next");

    private CsvBoard() {}

    public static String text(List<Board> boards) {
        StringWriter text = new StringWriter();
        // RFC 4180 ends a line with CR and LF.
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADER);
            for (Board board : boards) {
                for (CountryBoard country : board.countries()) {
                    country.rows().forEach(row -> csv.writeRecord(cells(board, country, row)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the board to memory", e);
        }
        return text.toString();
    }

    private static List<String> cells(Board board, CountryBoard country, BoardRow row) {
        boolean isCounted = row.receipt().isPresent();
        boolean isDated = row.daysAfterDeadline().isPresent();
        return List.of(
                        board.edition(),
                        row.country(),
                        country.name(),
                        row.dataset(),
                        row.standing().words(),
                        row.version() == 0 ? "" : "v" + row.version(),
                        row.period(),
                        row.sealId(),
                        row.receivedAt(),
                        board.deadline(),
                        isDated ? Long.toString(row.daysAfterDeadline().getAsLong()) : "",
                        isDated ? Boolean.toString(row.isLate()) : "",
                        isCounted ? Long.toString(row.sum(Receipt.FileCount::records)) : "",
                        isCounted ? Long.toString(row.sum(Receipt.FileCount::accepted)) : "",
                        isCounted ? Long.toString(row.sum(Receipt.FileCount::rejected)) : "",
                        isCounted ? Long.toString(row.sum(Receipt.FileCount::quarantined)) : "",
                        isCounted ? Long.toString(row.findings("ERROR")) : "",
                        isCounted ? Long.toString(row.findings("WARNING")) : "",
                        row.approval().csv(),
                        row.approval().isSigned() ? row.approval().by() : "",
                        row.approval().isSigned() ? row.approval().role() : "",
                        row.approval().isSigned() ? row.approval().at() : "",
                        row.inForce(),
                        row.frozenIn(),
                        row.publishedIn(),
                        Integer.toString(country.objections()),
                        row.errands().stream().findFirst().map(Errand::who).orElse(""),
                        row.errands().stream().map(Errand::sentence).collect(Collectors.joining("; ")))
                .stream()
                .map(SpreadsheetText::neutral)
                .toList();
    }
}
