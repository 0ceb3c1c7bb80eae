package plenary.indicators.formula;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;

/**
 * The least numbers that a value needs to be published; 0 where no minimum is set.
 *
 * @param records examinations or reports a facility needs
 * @param recordsByModality other minimums for some modalities
 * @param recordsOfChildren minimum for a band of children, whatever the modality; that of adults when empty
 * @param facilities facilities that a published value needs
 * @param provisionalFacilities facilities that a provisional value needs
 * @param countries countries that the value of a group needs
 * @param denominator least denominator of a share or rate
 */
public record Minimum(
        int records,
        SortedMap<String, Integer> recordsByModality,
        Optional<Integer> recordsOfChildren,
        int facilities,
        int provisionalFacilities,
        int countries,
        int denominator) {

    public static final Minimum NONE = new Minimum(0, new TreeMap<>(), Optional.empty(), 0, 0, 0, 0);

    private static final String CHILD_BAND = "[WA]_.*";

    public Minimum {
        recordsByModality = Collections.unmodifiableSortedMap(
                recordsByModality == null ? new TreeMap<>() : new TreeMap<>(recordsByModality));
    }

    /** The records that a facility needs for a stratum. */
    public Column recordsFor(Column modality, Column band) {
        Column needed = lit(records);
        for (Map.Entry<String, Integer> other : recordsByModality.entrySet()) {
            needed = when(modality.equalTo(other.getKey()), lit(other.getValue()))
                    .otherwise(needed);
        }
        return recordsOfChildren.isPresent()
                ? when(band.rlike(CHILD_BAND), lit(recordsOfChildren.get())).otherwise(needed)
                : needed;
    }
}
