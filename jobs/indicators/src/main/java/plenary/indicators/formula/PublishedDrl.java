package plenary.indicators.formula;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.NationalDrl;
import plenary.indicators.table.SealedRow;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Units;

/**
 * Published national reference levels in canonical units, and which of them may be compared.
 *
 * <p>Comparable is a level of the statistic {@code Q75_MEDIANS}. Where one country, year and stratum has several that
 * differ, by source or by protocol, each is shown with flag {@code CONFLICT} and none is used: choosing is not ours.
 */
final class PublishedDrl {

    /** Whether a level was built on facility medians, so that it may be compared. */
    static final String IS_OF_MEDIANS = "IS_OF_MEDIANS";

    /** Whether another level of medians of the same country, year and stratum differs. */
    static final String CONFLICTS = "CONFLICTS";

    private static final String MEDIANS = "Q75_MEDIANS";
    private static final int SLUG_LENGTH = 40;

    private PublishedDrl() {}

    static Dataset<Row> of(Sources sources) {
        return sources.once("published levels", () -> levels(sources));
    }

    private static Dataset<Row> levels(Sources sources) {
        WindowSpec stratum = Window.partitionBy(
                col(Dimension.REF_AREA),
                col(Dimension.TIME_PERIOD),
                col(Dimension.EXAM_CATEGORY),
                col(Dimension.INDICATION),
                col(Dimension.BAND),
                col(Dimension.QUANTITY));
        Column isMedians = col(NationalDrl.STATISTIC)
                .equalTo(MEDIANS)
                .and(col(Candidate.OBS_VALUE).isNotNull());
        Column comparableValue = when(isMedians, col(Candidate.OBS_VALUE));
        Column conflict = isMedians.and(
                min(comparableValue).over(stratum).notEqual(max(comparableValue).over(stratum)));
        return strata(sources)
                .withColumn(IS_OF_MEDIANS, isMedians)
                .withColumn(CONFLICTS, conflict)
                .withColumn(
                        Candidate.FLAGS,
                        Candidate.flags(
                                new Candidate.Flag(Flags.CONFLICT, col(CONFLICTS)),
                                new Candidate.Flag(
                                        Flags.NOT_Q75_MEDIANS,
                                        col(NationalDrl.STATISTIC).notEqual(MEDIANS)),
                                new Candidate.Flag(
                                        Flags.SECONDARY_SOURCE,
                                        col(NationalDrl.SOURCE_LEVEL).equalTo("SECONDARY")),
                                new Candidate.Flag(
                                        Flags.UNIT_MISMATCH,
                                        col(Candidate.OBS_VALUE).isNull())))
                .withColumn(
                        Candidate.STATUS,
                        when(col(Candidate.OBS_VALUE).isNull(), Status.LOW_QUALITY)
                                .otherwise(Status.PUBLISHED))
                .withColumn(Dimension.TOPIC, topic(stratum));
    }

    private static Dataset<Row> strata(Sources sources) {
        return sources.dataset(NationalDrl.DATASET)
                .withColumn(Dimension.REF_AREA, col(SealedRow.COUNTRY))
                .withColumn(Dimension.TIME_PERIOD, col(NationalDrl.YEAR).cast("string"))
                .withColumn(Dimension.EXAM_CATEGORY, col(NationalDrl.EXAM_CATEGORY))
                .withColumn(Dimension.MODALITY, new DoseStrata(sources.contract()).modality())
                .withColumn(Dimension.INDICATION, coalesce(col(NationalDrl.INDICATION), lit(Dimension.TOTAL)))
                .withColumn(Dimension.BAND, col(NationalDrl.BAND))
                .withColumn(Dimension.QUANTITY, col(NationalDrl.QUANTITY))
                .withColumn(Candidate.UNIT_MEASURE, canonicalUnit(sources.contract()))
                .withColumn(Candidate.OBS_VALUE, inCanonicalUnit(sources.contract()));
    }

    /** A short name of statistic, source and protocol, made unique within the stratum by a number. */
    private static Column topic(WindowSpec stratum) {
        Column words = concat_ws("_", col(NationalDrl.STATISTIC), col(NationalDrl.SOURCE), col(NationalDrl.PROTOCOL));
        // Not upper(): its first call builds tables of all scripts, seconds for letters that are not kept anyway.
        Column capitals = translate(words, "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        Column slug = substring(regexp_replace(capitals, "[^A-Z0-9]+", "_"), 1, SLUG_LENGTH);
        WindowSpec sameSlug = stratum.orderBy(
                col(NationalDrl.STATISTIC),
                col(NationalDrl.SOURCE),
                col(NationalDrl.PROTOCOL),
                col(Candidate.OBS_VALUE));
        Column number = row_number().over(sameSlug);
        return when(count(lit(1)).over(stratum).equalTo(1), slug)
                .otherwise(concat(slug, lit("_"), number.cast("string")));
    }

    private static Column canonicalUnit(Contract contract) {
        Map<String, String> units = new TreeMap<>();
        contract.codeList("quantity")
                .codes()
                .forEach(quantity -> units.put(quantity.code(), quantity.attribute("unit")));
        return Lookup.text(units, col(NationalDrl.QUANTITY));
    }

    /** Empty when the unit does not measure the quantity. */
    private static Column inCanonicalUnit(Contract contract) {
        Column quantityAndUnit = concat_ws("|", col(NationalDrl.QUANTITY), col(NationalDrl.UNIT));
        return col(NationalDrl.VALUE)
                .cast("double")
                .multiply(Lookup.number(factors(contract, Units.Factor::numerator), quantityAndUnit))
                .divide(Lookup.number(factors(contract, Units.Factor::denominator), quantityAndUnit));
    }

    /** One side of the factor from each unit to the canonical one of each quantity that it can measure. */
    private static Map<String, Double> factors(Contract contract, Function<Units.Factor, BigDecimal> side) {
        Map<String, Double> factors = new TreeMap<>();
        for (CodeList.Code quantity : contract.codeList("quantity").codes()) {
            for (CodeList.Code unit : contract.codeList("unit").codes()) {
                contract.units()
                        .factor(unit.code(), quantity.attribute("unit"))
                        .ifPresent(factor -> factors.put(
                                quantity.code() + "|" + unit.code(),
                                side.apply(factor).doubleValue()));
            }
        }
        return factors;
    }
}
