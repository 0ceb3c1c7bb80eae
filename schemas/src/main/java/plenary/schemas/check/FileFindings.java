package plenary.schemas.check;

import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.packed.UnpackedLimit;
import plenary.schemas.submission.Settings;

/** Findings about a file as a whole. */
final class FileFindings {

    private final Catalogue catalogue;
    private final String file;
    private final Settings settings;

    FileFindings(Catalogue catalogue, String file, Settings settings) {
        this.catalogue = catalogue;
        this.file = file;
        this.settings = settings;
    }

    Finding empty() {
        return catalogue.failed("RQ-FILE-001", file, 0, "", "", "no records", "a header and at least one record");
    }

    Finding headerOnly() {
        return catalogue.failed(
                "RQ-FILE-002", file, 0, "", "", "only a header", "at least one record after the header");
    }

    Finding tooManyColumns(int count) {
        return catalogue.failed(
                "RQ-HEAD-005", file, 1, "", "", count + " columns", "at most " + Header.MOST_COLUMNS + " columns");
    }

    Finding otherKind(String kind) {
        String declared = "text in " + settings.charset().name();
        return catalogue.failed("RQ-FILE-010", file, 0, "", "", kind, declared + " with columns and rows (CSV)");
    }

    Finding notChecked(String dataset) {
        return catalogue.notRun("RQ-RES-016", file, "", dataset, "a table that can be read");
    }

    /** @param line of the fault */
    Finding of(Fault fault, long line) {
        return catalogue.failed(fault.id(), file, line, "", "", found(fault), expected(fault));
    }

    private String found(Fault fault) {
        return switch (fault) {
            case NOT_DECODABLE ->
                "bytes that mean nothing in " + settings.charset().name();
            case NUL -> "the character U+0000";
            case UNCLOSED_QUOTE -> "a quote that opens here and does not close";
            case RECORD_TOO_LONG -> "a record of more than " + RecordScanner.LONGEST_RECORD + " characters";
            case FIELD_TOO_LONG -> "a field of more than " + RecordScanner.LONGEST_FIELD + " characters";
            case DAMAGED_COMPRESSION -> "a gzip file that is damaged or cut off";
            case UNPACKS_TO_TOO_MUCH -> "far more once unpacked than a table can be";
            case NONE -> throw new IllegalArgumentException("no fault has no finding");
        };
    }

    private String expected(Fault fault) {
        return switch (fault) {
            case NOT_DECODABLE -> "text in " + settings.charset().name() + " throughout, as declared";
            case NUL -> "text; this is a binary file, or in another encoding than declared";
            case UNCLOSED_QUOTE ->
                "a closing %s before the end of the file and within %s characters"
                        .formatted(settings.quote(), RecordScanner.LONGEST_RECORD);
            case RECORD_TOO_LONG ->
                "at most %s characters a record, lines ending with CR LF or LF".formatted(RecordScanner.LONGEST_RECORD);
            case FIELD_TOO_LONG ->
                "at most %s characters a field; perhaps a quote before it does not close"
                        .formatted(RecordScanner.LONGEST_FIELD);
            case DAMAGED_COMPRESSION -> "a whole gzip file";
            case UNPACKS_TO_TOO_MUCH ->
                "at most %s times the compressed size, and %s GiB"
                        .formatted(UnpackedLimit.MOST_TIMES, UnpackedLimit.MOST_BYTES >> 30);
            case NONE -> throw new IllegalArgumentException("no fault has no finding");
        };
    }
}
