package plenary.collect.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A delimited text file; bytes that are not text in the stated encoding stop the import. */
final class Delimited {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LARGEST_FIELD = 1 << 20;

    private Delimited() {}

    static Grid read(Path file, Input input) {
        String name = file.getFileName().toString();
        var decoder = Charset.forName(input.encoding())
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new InputStreamReader(Files.newInputStream(file), decoder)) {
            return new Grid(name, "", lines(text, input));
        } catch (CharacterCodingException noText) {
            throw new IllegalArgumentException(name + " is not text in " + input.encoding());
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private static List<Line> lines(Reader text, Input input) throws IOException {
        List<Line> lines = new ArrayList<>();
        // Titles and notes have fewer cells than the table between them.
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(input.delimiter().charAt(0))
                .maxBufferSize(LARGEST_FIELD)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                lines.add(line(record, lines.isEmpty()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return lines;
    }

    private static Line line(CsvRecord record, boolean isFirst) {
        List<String> cells = new ArrayList<>();
        for (String field : record.getFields()) {
            cells.add(field.strip());
        }
        if (isFirst && cells.get(0).startsWith(BYTE_ORDER_MARK)) {
            cells.set(0, cells.get(0).substring(1).strip());
        }
        return new Line((int) record.getStartingLineNumber(), cells);
    }
}
