package plenary.schemas.check;

import java.util.ArrayList;
import java.util.List;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;

/** A code in one column makes answers in others necessary, as CT makes a DLP. */
final class ConditionalRule implements Rule {

    private final Dataset dataset;
    private final int trigger;

    /** By the position of the code in its list: the columns that must be answered. */
    private final int[][] needed;

    private ConditionalRule(Dataset dataset, int trigger, int[][] needed) {
        this.dataset = dataset;
        this.trigger = trigger;
        this.needed = needed;
    }

    /** One rule a column that makes others necessary. */
    static List<Rule> of(Contract contract, Dataset dataset) {
        List<Rule> rules = new ArrayList<>();
        for (Field trigger : dataset.fields()) {
            List<Field> dependent = dataset.fields().stream()
                    .filter(field -> field.requiredWhen().containsKey(trigger.name()))
                    .toList();
            if (!dependent.isEmpty()) {
                String list = trigger.codeList()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "requiredWhen needs a column with a code list, was " + trigger.name()));
                int[][] needed = contract.codeList(list).codes().stream()
                        .map(code -> needed(dataset, dependent, trigger, code))
                        .toArray(int[][]::new);
                rules.add(new ConditionalRule(dataset, dataset.indexOf(trigger.name()), needed));
            }
        }
        return rules;
    }

    private static int[] needed(Dataset dataset, List<Field> dependent, Field trigger, CodeList.Code code) {
        return dependent.stream()
                .filter(field -> field.requiredWhen()
                        .getOrDefault(trigger.name(), List.of())
                        .contains(code.code()))
                .mapToInt(field -> dataset.indexOf(field.name()))
                .toArray();
    }

    @Override
    public boolean holds(CurrentRow row) {
        if (!row.hasValue(trigger)) {
            return true;
        }
        for (int column : needed[row.code(trigger)]) {
            if (!row.isAnswered(column)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void explain(CurrentRow row, RowFindings findings) {
        for (int column : needed[row.code(trigger)]) {
            if (!row.isAnswered(column)) {
                findings.add(
                        "RQ-MISS-003",
                        column,
                        "a value as %s is %s, or why there is none: _N, _Z, _U or _S"
                                .formatted(dataset.fields().get(trigger).name(), row.string(trigger)));
            }
        }
    }
}
