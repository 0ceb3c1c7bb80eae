package plenary.schemas.contract;

import java.util.List;

/** A rule over several fields of one row. */
public sealed interface RowRule {

    /** The fields that the rule reads, in its order. */
    List<String> fields();

    /** Of the answered fields each is at or before, or not above, the next. */
    record Ordered(List<String> fields) implements RowRule {
        public Ordered {
            fields = List.copyOf(fields);
        }
    }

    /** At least one of the fields has a value. */
    record AnyOf(List<String> fields) implements RowRule {
        public AnyOf {
            fields = List.copyOf(fields);
        }
    }

    /** The date, time or period lies in the period of the submission. */
    record WithinPeriod(List<String> fields) implements RowRule {
        public WithinPeriod {
            fields = List.copyOf(fields);
        }
    }
}
