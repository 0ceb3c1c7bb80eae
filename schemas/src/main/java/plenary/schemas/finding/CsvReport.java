package plenary.schemas.finding;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The findings as a table for a spreadsheet: the first row says what the first line of the other reports says.
 */
final class CsvReport {

    private final Catalogue catalogue;

    CsvReport(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String text(Report report) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(
                    "id",
                    "severity",
                    "state",
                    "file",
                    "line",
                    "record",
                    "column",
                    "value",
                    "expected",
                    "fix",
                    "cause",
                    "facility",
                    "explained");
            Headline headline = new Headline(report, catalogue.words());
            csv.writeRecord(
                    "SUMMARY",
                    "",
                    "",
                    "",
                    "0",
                    "",
                    "",
                    report.verdict().name(),
                    headline.line(),
                    headline.advice(),
                    "0",
                    "",
                    "");
            List<Finding> kept = report.findings().kept();
            for (int i = 0; i < kept.size(); i++) {
                Finding finding = kept.get(i);
                csv.writeRecord(
                        finding.id(),
                        finding.severity().name(),
                        finding.state().name(),
                        SpreadsheetText.neutral(finding.file()),
                        Long.toString(finding.line()),
                        SpreadsheetText.neutral(finding.record()),
                        SpreadsheetText.neutral(finding.column()),
                        SpreadsheetText.neutral(catalogue.words().found(finding)),
                        SpreadsheetText.neutral(catalogue.words().expected(finding)),
                        SpreadsheetText.neutral(catalogue.kind(finding.id()).howToFix()),
                        Integer.toString(report.rank(i)),
                        SpreadsheetText.neutral(finding.facility()),
                        SpreadsheetText.neutral(report.reason(finding)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write findings to memory", e);
        }
        return text.toString();
    }
}
