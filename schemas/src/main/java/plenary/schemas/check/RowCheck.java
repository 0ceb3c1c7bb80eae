package plenary.schemas.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import plenary.schemas.contract.Period;
import plenary.schemas.contract.RowRule;
import plenary.schemas.contract.Units;
import plenary.schemas.submission.Settings;

/** All checks of the rows of one file. Stateless; the row holds what is read. */
final class RowCheck {

    private final int[] columns;
    private final Cell[] cells;
    private final Rule[] rules;

    /** @param fieldOfColumn position in the file of each column of the dataset; -1 when the file lacks it */
    RowCheck(Contract contract, Dataset dataset, Settings settings, int[] fieldOfColumn, Surroundings surroundings) {
        this.columns = IntStream.range(0, fieldOfColumn.length)
                .filter(column -> fieldOfColumn[column] >= 0)
                .toArray();
        this.cells = dataset.fields().stream()
                .map(field -> cell(contract, dataset, settings, field))
                .toArray(Cell[]::new);
        this.rules = rules(contract, dataset, surroundings).toArray(Rule[]::new);
    }

    /** Reads and checks a row, up to its first fault. */
    boolean isFine(CurrentRow row) {
        for (int column : columns) {
            if (!row.read(column, cells[column])) {
                return false;
            }
        }
        for (Rule rule : rules) {
            if (!rule.holds(row)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads and checks a row to its end, and adds all its faults.
     *
     * @return whether nothing is wrong but numbers that are out of range, so that all that stands in the row is known
     */
    boolean explain(CurrentRow row, RowFindings findings) {
        boolean isOnlyOutOfRange = true;
        for (int column : columns) {
            if (!row.read(column, cells[column])) {
                Cell.Problem problem = cells[column].problem(row.string(column));
                isOnlyOutOfRange &= problem.id().equals(NumberCell.OUT_OF_RANGE);
                findings.add(problem.id(), column, problem.expected());
            }
        }
        for (Rule rule : rules) {
            if (!rule.holds(row)) {
                isOnlyOutOfRange = false;
                rule.explain(row, findings);
            }
        }
        return isOnlyOutOfRange;
    }

    private static Cell cell(Contract contract, Dataset dataset, Settings settings, Field field) {
        return switch (field.type()) {
            case STRING -> {
                if (field.codeList().isPresent()) {
                    yield new CodeCell(contract.codeList(field.codeList().get()));
                }
                yield isPeriod(dataset, field) ? PeriodCell.of(field.limits()) : new TextCell(field.limits());
            }
            case INTEGER, NUMBER -> numberCell(contract, settings, field);
            case BOOLEAN -> new BooleanCell();
            case DATE -> new DateCell();
            case DATETIME -> new TimeCell();
        };
    }

    private static boolean isPeriod(Dataset dataset, Field field) {
        return dataset.rules().stream()
                .anyMatch(rule ->
                        rule instanceof RowRule.WithinPeriod && rule.fields().contains(field.name()));
    }

    private static Cell numberCell(Contract contract, Settings settings, Field field) {
        String unit = field.unit().orElse("1");
        String sent = settings.units().getOrDefault(field.name(), unit);
        Units.Factor factor = contract.units()
                .factor(sent, unit)
                .filter(f -> field.type() == FieldType.NUMBER || f.isOne())
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s cannot be sent in %s instead of %s".formatted(field.name(), sent, unit)));
        return new NumberCell(field, new NumberForm(settings), new Scale(factor, field.scale()), sent);
    }

    private static List<Rule> rules(Contract contract, Dataset dataset, Surroundings surroundings) {
        List<Rule> rules = new ArrayList<>();
        rules.add(new PresenceRule(dataset));
        rules.addAll(ConditionalRule.of(contract, dataset));
        for (RowRule rule : dataset.rules()) {
            if (rule instanceof RowRule.Ordered ordered) {
                rules.add(OrderedRule.of(dataset, ordered));
            } else if (rule instanceof RowRule.Increasing increasing) {
                rules.add(OrderedRule.of(dataset, increasing));
            } else if (rule instanceof RowRule.AnyOf anyOf) {
                rules.add(new AnyOfRule(dataset, anyOf));
            } else if (rule instanceof RowRule.Together together) {
                rules.add(new TogetherRule(dataset, together));
            } else if (rule instanceof RowRule.AnswerBelow below) {
                rules.add(new AnswerBelowRule(dataset, below));
            } else if (rule instanceof RowRule.WithinPeriod within) {
                surroundings.period().ifPresent(period -> rules.add(new PeriodRule(dataset, within, period)));
            } else if (rule instanceof RowRule.NotAfterPeriod before) {
                surroundings.period().ifPresent(period -> rules.add(new PeriodEndRule(dataset, before, period)));
            }
        }
        rules.addAll(validity(contract, dataset, surroundings));
        for (Dataset.Reference reference : dataset.references()) {
            Optional.ofNullable(surroundings.known().get(reference.dataset()))
                    .ifPresent(known -> rules.add(new ReferenceRule(dataset, reference, known)));
        }
        return rules;
    }

    private static List<Rule> validity(Contract contract, Dataset dataset, Surroundings surroundings) {
        Optional<RowDays> days = dataset.rules().stream()
                .filter(RowRule.WithinPeriod.class::isInstance)
                .map(rule -> new RowDays(dataset, rule.fields().get(0)))
                .findFirst();
        Optional<LocalDate> otherwise = surroundings.period().map(Period::first);
        List<Rule> rules = new ArrayList<>();
        for (Field field : dataset.fields()) {
            Optional<CodeList> list = field.codeList().map(contract::codeList).filter(ValidityRule::isNeededFor);
            list.ifPresent(dated -> rules.add(new ValidityRule(dataset, field.name(), dated, days, otherwise)));
        }
        return rules;
    }
}
