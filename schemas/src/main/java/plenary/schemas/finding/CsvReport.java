package plenary.schemas.finding;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * The findings as a table for a spreadsheet: the first row says what the first line of the other reports says. A text
 * that a spreadsheet would take for a formula gets an apostrophe in front; to get the text back, drop an apostrophe
 * that stands before one of {@code = + - @}, tab or carriage return.
 */
final class CsvReport {

    private static final String STARTS_FORMULA = "=+-@\t\r";

    private final Catalogue catalogue;

    CsvReport(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String text(Report report) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("id", "severity", "state", "file", "line", "record", "column", "value", "expected", "fix");
            Headline headline = new Headline(report, report.causes(catalogue));
            csv.writeRecord(
                    "SUMMARY", "", "", "", "0", "", "", report.verdict().name(), headline.line(), headline.advice());
            for (Finding finding : report.findings().kept()) {
                csv.writeRecord(
                        finding.id(),
                        finding.severity().name(),
                        finding.state().name(),
                        neutral(finding.file()),
                        Long.toString(finding.line()),
                        neutral(finding.record()),
                        neutral(finding.column()),
                        neutral(finding.value()),
                        neutral(finding.expected()),
                        neutral(finding.fix()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write findings to memory", e);
        }
        return text.toString();
    }

    /** The text, which no spreadsheet takes for a formula; a number is none and stays as it is. */
    static String neutral(String text) {
        if (text.isEmpty() || STARTS_FORMULA.indexOf(text.charAt(0)) < 0 || isNumber(text)) {
            return text;
        }
        return "'" + text;
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?");
    }
}
