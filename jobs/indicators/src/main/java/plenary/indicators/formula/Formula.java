package plenary.indicators.formula;

import java.util.List;

/** How an indicator is computed: one of a closed set of kinds, each with its parameters. */
public sealed interface Formula permits FacilityFormula, EditionFormula {

    /** Names of the datasets it reads, not counting those of the indicators that it builds on. */
    List<String> datasets();

    /** {@link #datasets} and those that it also uses where they were sent. */
    default List<String> reads() {
        return datasets();
    }

    /** Names of the tables of conf/reference that it reads, not counting those of the indicators that it builds on. */
    default List<String> references() {
        return List.of();
    }

    /** Boolean SQL expressions among the parameters; resolved against the contract before any data are read. */
    default List<Condition> conditions() {
        return List.of();
    }

    /**
     * A boolean Spark SQL expression over the columns of a dataset.
     *
     * @param key the key in the definition file
     */
    record Condition(String key, String dataset, String sql) {}
}
