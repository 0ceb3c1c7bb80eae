package plenary.indicators.publish;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.catalog.Catalog;
import plenary.indicators.formula.Definition;
import plenary.indicators.formula.EditionFormula;
import plenary.indicators.formula.Sources;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.FacilityValue;
import plenary.schemas.finding.SpreadsheetText;

/** Values of single facilities, one file a country: they go to that country and nobody else. */
public final class FacilityFiles {

    private static final String VALUE = "VALUE";
    private static final String ELIGIBLE = "ELIGIBLE";

    public static final List<String> HEADER = List.of(
            Dimension.INDICATOR,
            FacilityValue.FACILITY_ID,
            Dimension.TIME_PERIOD,
            Dimension.MODALITY,
            Dimension.EXAM_CATEGORY,
            Dimension.INDICATION,
            Dimension.BAND,
            Dimension.QUANTITY,
            Dimension.SETTING,
            Dimension.TOPIC,
            VALUE,
            FacilityValue.RECORDS,
            FacilityValue.UNIT_MEASURE,
            ELIGIBLE);

    private FacilityFiles() {}

    /** Facility values of the first stage, and those that formulas of the second stage give. */
    public static Dataset<Row> all(Dataset<Row> firstStage, Catalog catalog, Sources sources) {
        return catalog.ofEditions().stream()
                .flatMap(definition -> ofEdition(definition, sources).stream())
                .reduce(firstStage, Dataset::union);
    }

    private static Optional<Dataset<Row>> ofEdition(Definition definition, Sources sources) {
        return ((EditionFormula) definition.formula())
                .facilities(sources)
                .map(rows -> FacilityValue.complete(rows, definition.id(), List.of())
                        .withColumn(
                                FacilityValue.UNIT_MEASURE,
                                coalesce(col(FacilityValue.UNIT_MEASURE), lit(definition.unit()))));
    }

    /** {@code COUNTRY} and the columns of {@link #HEADER}, sorted. */
    public static Dataset<Row> rows(Dataset<Row> facilityValues, Catalog catalog) {
        Column eligible = lit(true);
        for (Definition definition : catalog.definitions()) {
            Column needed = definition.minimum().recordsFor(col(Dimension.MODALITY), col(Dimension.BAND));
            eligible = when(
                            col(Dimension.INDICATOR).equalTo(definition.id()),
                            coalesce(col(FacilityValue.RECORDS).geq(needed), lit(true)))
                    .otherwise(eligible);
        }
        Dataset<Row> named =
                facilityValues.withColumn(VALUE, FacilityValue.value()).withColumn(ELIGIBLE, eligible);
        Column[] order = HEADER.subList(0, HEADER.indexOf(VALUE)).stream()
                .map(name -> col(name))
                .toArray(Column[]::new);
        return named.where(col(VALUE).isNotNull()).select(columns()).sort(concat(col(FacilityValue.COUNTRY), order));
    }

    /**
     * @param countries folder that gets one folder a country
     */
    public static void write(Dataset<Row> facilityValues, Catalog catalog, Path countries) {
        Map<String, CsvWriter> files = new TreeMap<>();
        try {
            Iterator<Row> rows = rows(facilityValues, catalog).toLocalIterator();
            while (rows.hasNext()) {
                Row row = rows.next();
                files.computeIfAbsent(row.getString(0), country -> open(countries.resolve(country)))
                        .writeRecord(texts(row).stream()
                                .skip(1)
                                .map(SpreadsheetText::neutral)
                                .toList());
            }
        } finally {
            files.values().forEach(FacilityFiles::close);
        }
    }

    private static Column[] columns() {
        return concat(
                col(FacilityValue.COUNTRY),
                HEADER.stream().map(name -> col(name)).toArray(Column[]::new));
    }

    private static Column[] concat(Column first, Column[] others) {
        Column[] all = new Column[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    /** All cells of a row of {@link #rows} as text, the country among them. */
    public static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Object cell = row.get(i);
            texts.add(cell instanceof Double number ? Numbers.text(number) : Objects.toString(cell, ""));
        }
        return texts;
    }

    private static CsvWriter open(Path folder) {
        try {
            Files.createDirectories(folder);
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve("facility_value.csv"));
            csv.writeRecord(HEADER);
            return csv;
        } catch (IOException e) {
            throw new UncheckedIOException("could not write to " + folder, e);
        }
    }

    private static void close(CsvWriter csv) {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not finish a file of facility values", e);
        }
    }
}
