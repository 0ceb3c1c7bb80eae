package plenary.collect.procedures;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plenary.schemas.archive.Hash;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.SpreadsheetText;

/**
 * Reads a procedure map strictly and tells every problem at once, each with its line. Takes what a spreadsheet makes of
 * the file on the way: a byte order mark, semicolons, days with points, the apostrophe before a formula.
 */
final class ProcedureMapFile {

    static final List<String> COLUMNS = List.of(
            "source_code",
            "source_name",
            "modality",
            "facility_id",
            "exam_category",
            "indication",
            "valid_from",
            "confirmed_by",
            "confirmed_on",
            "note");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** A German spreadsheet writes days so; days with slashes mean one thing in London and another in New York. */
    private static final DateTimeFormatter DAY_WITH_POINTS = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT);

    private final Path file;
    private final Contract contract;
    private final List<String> problems = new ArrayList<>();
    private final Map<ProcedureRow.Key, Long> lines = new HashMap<>();

    private ProcedureMapFile(Path file, Contract contract) {
        this.file = file;
        this.contract = contract;
    }

    static ProcedureMap read(Path file, Contract contract) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<ProcedureRow> rows = new ProcedureMapFile(file, contract).rows(bytes);
            return new ProcedureMap(file.getFileName().toString(), Hash.of(bytes), rows);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the procedure map " + file, e);
        }
    }

    private List<ProcedureRow> rows(byte[] bytes) throws IOException {
        String text = text(bytes);
        List<ProcedureRow> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .fieldSeparator(delimiter(text))
                .allowUnclosedQuote(false)
                .ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : records) {
                if (rows.isEmpty() && problems.isEmpty()) {
                    checkHeader(row.getHeader());
                }
                if (!isBlank(row)) {
                    rows.add(row(row));
                }
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return rows;
    }

    private String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not UTF-8; save it as 'CSV UTF-8'", e);
        }
    }

    /** That of the header, whose names hold none of them. */
    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private void checkHeader(List<String> header) {
        if (header.size() != COLUMNS.size() || !header.containsAll(COLUMNS)) {
            throw new IllegalArgumentException(
                    file + ":1: the header must have the columns " + COLUMNS + ", was " + header);
        }
    }

    /** A spreadsheet leaves such rows where rows were deleted. */
    private static boolean isBlank(NamedCsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    private ProcedureRow row(NamedCsvRecord record) {
        long line = record.getStartingLineNumber();
        ProcedureRow row = new ProcedureRow(
                line,
                new Procedure(cell(record, "source_code"), cell(record, "source_name")),
                cell(record, "modality"),
                cell(record, "facility_id"),
                cell(record, "exam_category"),
                cell(record, "indication"),
                day(line, "valid_from", cell(record, "valid_from")),
                cell(record, "confirmed_by"),
                day(line, "confirmed_on", cell(record, "confirmed_on"))
                        .map(LocalDate::toString)
                        .orElse(""),
                cell(record, "note"));
        check(row);
        return row;
    }

    private static String cell(NamedCsvRecord record, String column) {
        return SpreadsheetText.original(record.getField(column).strip());
    }

    private Optional<LocalDate> day(long line, String column, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.indexOf('.') > 0 ? LocalDate.parse(text, DAY_WITH_POINTS) : LocalDate.parse(text));
        } catch (DateTimeException e) {
            require(false, line, column + " must be a day such as 2026-03-31, was '" + text + "'");
            return Optional.empty();
        }
    }

    private void check(ProcedureRow row) {
        long line = row.line();
        require(!row.source().isNone(), line, "source_code or source_name must be given");
        checkCode(line, "modality", row.modality());
        checkCode(line, "exam_category", row.examCategory());
        checkCode(line, "indication", row.indication());
        require(
                row.isConfirmed() == !row.confirmedOn().isEmpty(),
                line,
                "confirmed_by and confirmed_on belong together; a row without both is not used");
        require(!row.isConfirmed() || !row.examCategory().isEmpty(), line, "a confirmed row needs an exam_category");
        Long earlier = lines.putIfAbsent(row.key(), line);
        require(
                earlier == null,
                line,
                "the same source, modality, facility_id and valid_from stand on line " + earlier);
    }

    private void checkCode(long line, String column, String code) {
        CodeList list = contract.codeList(column);
        require(
                code.isEmpty() || list.code(code).isPresent(),
                line,
                "'" + code + "' is no " + column + " of the contract; its codes are in codes/" + column + ".csv");
    }

    private void require(boolean condition, long line, String problem) {
        if (!condition) {
            problems.add(file + ":" + line + ": " + problem);
        }
    }
}
