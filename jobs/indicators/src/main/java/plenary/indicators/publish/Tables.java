package plenary.indicators.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import plenary.indicators.table.SingleFile;
import plenary.schemas.finding.SpreadsheetText;

/** Writes tables that leave the pipeline: UTF-8, comma, LF; the same bytes for the same rows. */
public final class Tables {

    private final Path folder;

    /**
     * @param folder staging folder, which the caller renames when everything in it is whole
     */
    public Tables(Path folder) {
        this.folder = folder;
    }

    /** {@code indicator_value.csv}. */
    public void values(List<IndicatorValue> values) {
        csv(ValueTable.FILE, ValueTable.header(), values.stream().map(ValueTable::texts));
    }

    /** The same as {@code indicator_value.parquet}. */
    public void parquet(List<IndicatorValue> values, SparkSession spark) {
        Path parts = folder.resolveSibling(folder.getFileName() + "-parquet");
        spark.createDataFrame(values.stream().map(ValueTable::row).toList(), ValueTable.SCHEMA)
                .coalesce(1)
                .write()
                .parquet(parts.toString());
        SingleFile.move(parts, folder.resolve("indicator_value.parquet"));
    }

    public void csv(String name, List<String> header, Stream<List<String>> rows) {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(name))) {
            csv.writeRecord(header);
            rows.map(Tables::neutral).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + folder.resolve(name), e);
        }
    }

    /** Codes of countries' own may begin with a sign, and spreadsheets are what these tables are opened in. */
    private static List<String> neutral(List<String> cells) {
        return cells.stream().map(SpreadsheetText::neutral).toList();
    }

    public void text(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + folder.resolve(name), e);
        }
    }
}
