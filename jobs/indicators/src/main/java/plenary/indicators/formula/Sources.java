package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.FacilityValue;
import plenary.schemas.archive.Manifest;
import plenary.schemas.contract.Contract;

/** Everything that a formula of the second stage may read. */
public final class Sources {

    private final Manifest manifest;
    private final Contract contract;
    private final Map<String, Definition> definitions;
    private final Function<String, Dataset<Row>> tables;
    private final Dataset<Row> facilityValues;
    private final UnaryOperator<Dataset<Row>> kept;
    private final Map<String, Dataset<Row>> computed = new HashMap<>();

    /**
     * @param definitions by id
     * @param tables a table by its name: a dataset of the contract, or one of those of {@code SourceTable}
     * @param facilityValues of all countries and indicators
     */
    public Sources(
            Manifest manifest,
            Contract contract,
            Map<String, Definition> definitions,
            Function<String, Dataset<Row>> tables,
            Dataset<Row> facilityValues) {
        this(
                manifest,
                contract,
                definitions,
                tables,
                facilityValues,
                table -> table.coalesce(1).localCheckpoint());
    }

    /** @param kept what is read in place of an intermediate table; its plan shows what an indicator needs of it */
    Sources(
            Manifest manifest,
            Contract contract,
            Map<String, Definition> definitions,
            Function<String, Dataset<Row>> tables,
            Dataset<Row> facilityValues,
            UnaryOperator<Dataset<Row>> kept) {
        this.manifest = manifest;
        this.contract = contract;
        this.definitions = Map.copyOf(definitions);
        this.tables = tables;
        this.facilityValues = facilityValues;
        this.kept = kept;
    }

    public Manifest manifest() {
        return manifest;
    }

    public Contract contract() {
        return contract;
    }

    /** Calendar year in which the edition's window ends: the period of what is not tied to a year of data. */
    public String year() {
        return manifest.lastDay().substring(0, 4);
    }

    /** Accepted rows of a dataset, of all countries; no rows when nobody sent it. */
    public Dataset<Row> dataset(String name) {
        return tables.apply(name);
    }

    /** {@code REF_AREA}, {@link Groups#GROUP}: the countries of each group of the edition. */
    public Dataset<Row> members() {
        return tables.apply(SourceTable.MEMBERS);
    }

    /** One row a sealed submission of the edition; columns of {@link SourceTable}. */
    public Dataset<Row> receipts() {
        return tables.apply(SourceTable.RECEIPTS);
    }

    /** One row a sealed submission and kind of finding; columns of {@link SourceTable}. */
    public Dataset<Row> findings() {
        return tables.apply(SourceTable.FINDINGS);
    }

    /** A table of conf/reference, all columns text. */
    public Dataset<Row> reference(String name) {
        return tables.apply(SourceTable.REFERENCE + name);
    }

    /** Values of facilities of one indicator. */
    public Dataset<Row> facilityValues(String indicator) {
        return facilityValues.where(col(Dimension.INDICATOR).equalTo(indicator));
    }

    /**
     * Facility values that may be compared, with {@code REF_AREA} and whether each facility has the records that its
     * stratum needs.
     */
    public Dataset<Row> comparable(String indicator) {
        Definition definition = definition(indicator);
        List<String> bands = ((FacilityFormula) definition.formula()).bands();
        Dataset<Row> values = facilityValues(indicator);
        Column needed = definition.minimum().recordsFor(col(Dimension.MODALITY), col(Dimension.BAND));
        return (bands.isEmpty() ? values : values.where(col(Dimension.BAND).isin(bands.toArray())))
                .withColumn(Dimension.REF_AREA, col(FacilityValue.COUNTRY))
                .withColumn(
                        FacilityDistribution.ELIGIBLE,
                        col(FacilityValue.RECORDS).geq(needed));
    }

    /** Values of countries and groups of one indicator, before the disclosure gate. */
    public Dataset<Row> candidates(String indicator) {
        return once(indicator, () -> {
            Definition definition = definition(indicator);
            EditionFormula formula = (EditionFormula) definition.formula();
            return Candidate.complete(formula.candidates(definition, this), indicator);
        });
    }

    /**
     * A small intermediate table that several formulas read, computed once. Kept whole rather than as a plan: without it
     * the plan of an indicator that builds on others repeats theirs, and planning takes minutes instead of a second.
     */
    Dataset<Row> once(String name, Supplier<Dataset<Row>> table) {
        Dataset<Row> known = computed.get(name);
        if (known != null) {
            return known;
        }
        Dataset<Row> made = kept.apply(table.get());
        computed.put(name, made);
        return made;
    }

    private Definition definition(String indicator) {
        Definition definition = definitions.get(indicator);
        if (definition == null) {
            throw new NoSuchElementException("no indicator " + indicator);
        }
        return definition;
    }
}
