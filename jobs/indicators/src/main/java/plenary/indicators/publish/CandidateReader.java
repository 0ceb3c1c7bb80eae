package plenary.indicators.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import plenary.indicators.catalog.Catalog;
import plenary.indicators.formula.Definition;
import plenary.indicators.formula.EditionFormula;
import plenary.indicators.formula.Sources;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.schemas.Progress;

/** Brings what Spark computed to the edge: values with their intervals, not yet through the gate. */
public final class CandidateReader {

    private final Catalog catalog;

    public CandidateReader(Catalog catalog) {
        this.catalog = catalog;
    }

    /** All values of countries and groups. */
    public List<IndicatorValue> values(Sources sources, Progress progress) {
        List<IndicatorValue> values = new ArrayList<>();
        List<Definition> definitions = catalog.ofEditions();
        for (int i = 0; i < definitions.size(); i++) {
            progress.at("values of countries and groups", i, definitions.size());
            sources.candidates(definitions.get(i).id()).collectAsList().forEach(row -> values.add(value(row)));
        }
        return List.copyOf(values);
    }

    private IndicatorValue value(Row row) {
        Definition definition = catalog.definition(row.getAs(Dimension.INDICATOR));
        IndicatorValue value = new IndicatorValue(
                at(row),
                row.getAs(Candidate.OBS_VALUE),
                null,
                row.getAs(Candidate.NUMERATOR),
                row.getAs(Candidate.DENOMINATOR),
                new Contributors(
                        row.getAs(Candidate.RECORDS),
                        row.getAs(Candidate.FACILITIES),
                        row.getAs(Candidate.COUNTRIES),
                        row.getAs(Candidate.TOP_TWO_SHARE)),
                unit(row, definition),
                row.getAs(Candidate.STATUS),
                flags(row),
                definition.version());
        return Intervals.with(((EditionFormula) definition.formula()).interval(), value, ordered(row));
    }

    private static Dimensions at(Row row) {
        return new Dimensions(
                row.getAs(Dimension.INDICATOR),
                row.getAs(Dimension.REF_AREA),
                row.getAs(Dimension.TIME_PERIOD),
                row.getAs(Dimension.MODALITY),
                row.getAs(Dimension.EXAM_CATEGORY),
                row.getAs(Dimension.INDICATION),
                row.getAs(Dimension.BAND),
                row.getAs(Dimension.QUANTITY),
                row.getAs(Dimension.SETTING),
                row.getAs(Dimension.TOPIC));
    }

    private static String unit(Row row, Definition definition) {
        @Nullable String unit = row.getAs(Candidate.UNIT_MEASURE);
        return unit == null ? definition.unit() : unit;
    }

    private static SortedSet<String> flags(Row row) {
        int at = row.fieldIndex(Candidate.FLAGS);
        return row.isNullAt(at) ? new TreeSet<>() : new TreeSet<>(row.<String>getList(at));
    }

    private static double[] ordered(Row row) {
        int at = row.fieldIndex(Candidate.ORDERED);
        return row.isNullAt(at)
                ? new double[0]
                : row.<Double>getList(at).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
    }
}
