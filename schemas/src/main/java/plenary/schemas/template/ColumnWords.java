package plenary.schemas.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import plenary.schemas.contract.Presence;
import plenary.schemas.contract.RowRule;

/** What the contract says of a column, in words. */
record ColumnWords(Contract contract, Dataset dataset, Field field) {

    private static final String ABSENCES = "_N, _Z, _U or _S";

    /** The type with its unit, such as {@code number, in cm (centimetre)}. */
    String type() {
        return switch (field.type()) {
            case STRING -> textType();
            case INTEGER -> "whole number" + inUnit();
            case NUMBER -> "number" + inUnit();
            case BOOLEAN -> "true or false";
            case DATE -> "day, such as 2025-03-31";
            case DATETIME -> "time, such as 2025-03-31T14:05:00+02:00";
        };
    }

    private String textType() {
        if (field.codeList().isPresent()) {
            return "code of " + field.codeList().get();
        }
        return isPeriod() ? "period, such as 2025 or 2025-Q1" : "text";
    }

    /** Whether the text is a span of days, as the check takes it. */
    boolean isPeriod() {
        return field.type() == FieldType.STRING
                && dataset.rules().stream()
                        .anyMatch(rule -> rule instanceof RowRule.WithinPeriod
                                && rule.fields().contains(field.name()));
    }

    /** The unit as it is coded and as it is spoken, such as {@code a (year)}; nothing for a plain number. */
    private String inUnit() {
        return field.unit()
                .filter(unit -> !unit.equals("1"))
                .map(unit -> ", in " + unit
                        + contract.codeList("unit")
                                .code(unit)
                                .map(ColumnWords::spoken)
                                .orElse(""))
                .orElse("");
    }

    private static String spoken(CodeList.Code unit) {
        return " (" + unit.label() + ")";
    }

    /** Limits, decimals and form, such as {@code 0 to 100, 1 decimal}; empty when there are none. */
    String limits() {
        Field.Limits limits = field.limits();
        List<String> words = new ArrayList<>();
        range(limits).ifPresent(words::add);
        if (field.scale() > 0) {
            words.add(field.scale() + (field.scale() == 1 ? " decimal" : " decimals"));
        }
        limits.form().ifPresent(words::add);
        if (limits.form().isEmpty()) {
            limits.pattern().ifPresent(pattern -> words.add("of the form " + pattern));
        }
        limits.maxLength().ifPresent(longest -> words.add("at most " + longest + " characters"));
        return String.join(", ", words);
    }

    /** Type and limits. */
    String form() {
        return limits().isEmpty() ? type() : type() + "; " + limits();
    }

    /** Title and description. */
    String meaning() {
        return field.description().isEmpty() ? field.title() : field.title() + ". " + field.description();
    }

    private static Optional<String> range(Field.Limits limits) {
        Optional<String> from = limits.exclusiveMinimum()
                .map(least -> "above " + plain(least))
                .or(() -> limits.minimum().map(least -> plain(least)));
        Optional<String> to = limits.maximum().map(ColumnWords::plain);
        if (from.isEmpty()) {
            return to.map(most -> "at most " + most);
        }
        String joined = limits.exclusiveMinimum().isPresent() ? ", at most " : " to ";
        return Optional.of(to.map(most -> from.get() + joined + most)
                .orElse(limits.exclusiveMinimum().isPresent() ? from.get() : from.get() + " or more"));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** What every row must say, in a few words. */
    String must() {
        return switch (field.presence()) {
            case REQUIRED -> "required";
            case ANSWER -> "a value, " + ABSENCES;
            case CONDITIONAL -> "when " + when() + ": a value, " + ABSENCES;
            case OPTIONAL -> "optional";
        };
    }

    /** Such as {@code modality is CT or XA}; each condition is enough. */
    private String when() {
        List<String> conditions = new ArrayList<>();
        new TreeMap<>(field.requiredWhen())
                .forEach((column, codes) -> conditions.add(column + " is " + String.join(" or ", codes)));
        return String.join(", or ", conditions);
    }

    /** Absence codes that the column takes; none in a required one. */
    List<Absence> absences() {
        return field.presence() == Presence.REQUIRED
                ? List.of()
                : List.of(Absence.values()).stream()
                        .filter(absence -> absence != Absence.MISSING)
                        .toList();
    }
}
