package plenary.schemas.template;

import java.util.List;
import java.util.stream.Collectors;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.RowRule;

/** What must hold in a table, in sentences. */
final class RuleWords {

    private RuleWords() {}

    static String of(RowRule rule) {
        if (rule instanceof RowRule.Ordered) {
            return "In this order, each at most the next: " + String.join(", ", rule.fields()) + ".";
        }
        if (rule instanceof RowRule.Increasing) {
            return "In this order, each less than the next: " + String.join(", ", rule.fields()) + ".";
        }
        if (rule instanceof RowRule.AnyOf) {
            return "At least one has a value: " + String.join(", ", rule.fields()) + ".";
        }
        if (rule instanceof RowRule.Together) {
            return "When one has a value, the others are answered: " + String.join(", ", rule.fields()) + ".";
        }
        if (rule instanceof RowRule.AnswerBelow below) {
            return "When %s is less than %s percent of %s, %s is answered."
                    .formatted(below.part(), below.percent(), below.whole(), below.answer());
        }
        String fields = String.join(", ", rule.fields());
        return rule instanceof RowRule.WithinPeriod
                ? fields + " lies in the period of the submission."
                : fields + " is not after the period of the submission.";
    }

    static String of(Dataset.Reference reference) {
        String where = reference.scope() == Dataset.Scope.COUNTRY
                ? ", sent now or before"
                : ", when both tables are sent together";
        return "%s stands in %s of %s%s.".formatted(reference.field(), reference.column(), reference.dataset(), where);
    }

    static String ofKey(List<String> primaryKey) {
        return primaryKey.stream().collect(Collectors.joining(", ", "No two rows have the same ", "."));
    }
}
