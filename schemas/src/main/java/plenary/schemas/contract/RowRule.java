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

    /** Of the answered fields each is before, or below, the next. */
    record Increasing(List<String> fields) implements RowRule {
        public Increasing {
            fields = List.copyOf(fields);
        }
    }

    /** At least one of the fields has a value. */
    record AnyOf(List<String> fields) implements RowRule {
        public AnyOf {
            fields = List.copyOf(fields);
        }
    }

    /** When one of the fields has a value, the others are answered. */
    record Together(List<String> fields) implements RowRule {
        public Together {
            fields = List.copyOf(fields);
        }
    }

    /** When a part is below a percentage of the whole, a further field is answered. */
    record AnswerBelow(String part, String whole, String percent, String answer) implements RowRule {
        @Override
        public List<String> fields() {
            return List.of(part, whole, percent, answer);
        }
    }

    /** The date, time or period lies in the period of the submission. */
    record WithinPeriod(List<String> fields) implements RowRule {
        public WithinPeriod {
            fields = List.copyOf(fields);
        }
    }

    /** The date or the year begins before the period of the submission ends. */
    record NotAfterPeriod(List<String> fields) implements RowRule {
        public NotAfterPeriod {
            fields = List.copyOf(fields);
        }
    }
}
