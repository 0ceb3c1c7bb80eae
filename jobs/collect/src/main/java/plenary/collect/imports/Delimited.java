package plenary.collect.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A delimited text file; bytes that are not text in the stated encoding stop the import. */
final class Delimited {

    private static final int LARGEST_FIELD = 1 << 20;

    private Delimited() {}

    static Grid read(Path file, Input input) {
        List<Line> lines = new ArrayList<>();
        var decoder = Charset.forName(input.encoding())
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), decoder);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(input.delimiter().charAt(0))
                        .maxBufferSize(LARGEST_FIELD)
                        .ofCsvRecord(reader)) {
            for (CsvRecord record : records) {
                List<String> cells = new ArrayList<>();
                for (String field : record.getFields()) {
                    cells.add(field.strip());
                }
                if (lines.isEmpty() && cells.get(0).startsWith("\uFEFF")) {
                    cells.set(0, cells.get(0).substring(1).strip());
                }
                lines.add(new Line((int) record.getStartingLineNumber(), cells));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file + " as " + input.encoding(), e);
        }
        return new Grid(file.getFileName().toString(), "", lines);
    }
}
