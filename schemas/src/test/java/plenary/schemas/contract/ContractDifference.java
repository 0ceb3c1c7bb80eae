package plenary.schemas.contract;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plenary.schemas.contract.Changelog.Effect;

/** What is different between two versions of a contract, found in their schemas and code lists. */
final class ContractDifference {

    /** From what asks least to what asks most. */
    private static final List<Presence> STRICTNESS =
            List.of(Presence.OPTIONAL, Presence.CONDITIONAL, Presence.ANSWER, Presence.REQUIRED);

    private final Contract older;
    private final Contract newer;
    private final Set<Line> lines = new TreeSet<>(
            Comparator.comparing(Line::dataset).thenComparing(Line::field).thenComparing(Line::effect));

    private ContractDifference(Contract older, Contract newer) {
        this.older = older;
        this.newer = newer;
    }

    /** One difference; the field is empty when it is about the whole dataset. */
    record Line(Effect effect, String dataset, String field) {}

    static Set<Line> of(Contract older, Contract newer) {
        ContractDifference difference = new ContractDifference(older, newer);
        difference.datasets();
        return difference.lines;
    }

    private void datasets() {
        for (Dataset dataset : newer.datasets()) {
            Optional<Dataset> before = older.dataset(dataset.name());
            if (before.isEmpty()) {
                lines.add(new Line(Effect.ADDED, dataset.name(), ""));
            } else {
                fields(before.get(), dataset);
                compare(dataset, "", before.get().rules(), dataset.rules());
                compare(dataset, "", before.get().primaryKey(), dataset.primaryKey());
                references(before.get(), dataset);
            }
        }
        older.datasets().stream()
                .filter(before -> newer.dataset(before.name()).isEmpty())
                .forEach(before -> lines.add(new Line(Effect.REMOVED, before.name(), "")));
    }

    private void fields(Dataset before, Dataset now) {
        for (Field field : now.fields()) {
            if (before.fieldNames().contains(field.name())) {
                field(now, before.field(field.name()), field);
            } else {
                lines.add(new Line(Effect.ADDED, now.name(), field.name()));
            }
        }
        before.fieldNames().stream()
                .filter(name -> !now.fieldNames().contains(name))
                .forEach(name -> lines.add(new Line(Effect.REMOVED, now.name(), name)));
    }

    private void references(Dataset before, Dataset now) {
        Set<String> all = new TreeSet<>();
        List.of(before, now).forEach(dataset -> dataset.references().forEach(reference -> all.add(reference.field())));
        for (String field : all) {
            compare(now, field, references(before, field), references(now, field));
        }
    }

    private static List<Dataset.Reference> references(Dataset dataset, String field) {
        return dataset.references().stream()
                .filter(reference -> reference.field().equals(field))
                .toList();
    }

    private void field(Dataset dataset, Field before, Field now) {
        List<String> values = values(older, before);
        if (before.type() != now.type() || !before.unit().equals(now.unit())) {
            add(Effect.TIGHTENED, dataset, now);
        }
        compare(dataset, now.name(), List.of(), minus(values, values(newer, now)));
        compare(dataset, now.name(), minus(values(newer, now), values), List.of());
        compare(dataset, now, STRICTNESS.indexOf(now.presence()) - STRICTNESS.indexOf(before.presence()));
        compare(dataset, now, before.limits().maxLength(), now.limits().maxLength(), -1);
        compare(dataset, now, before.limits().minimum(), now.limits().minimum(), 1);
        compare(dataset, now, before.limits().exclusiveMinimum(), now.limits().exclusiveMinimum(), 1);
        compare(dataset, now, before.limits().maximum(), now.limits().maximum(), -1);
        if (!before.limits().pattern().equals(now.limits().pattern())
                || !before.requiredWhen().equals(now.requiredWhen())) {
            add(Effect.TIGHTENED, dataset, now);
        }
    }

    /** Codes of a list; what has none takes any text. */
    private static List<String> values(Contract contract, Field field) {
        return field.codeList().stream()
                .flatMap(list -> contract.codeList(list).codes().stream())
                .map(CodeList.Code::code)
                .toList();
    }

    private static List<String> minus(List<String> some, List<String> others) {
        Set<String> rest = new HashSet<>(some);
        others.forEach(rest::remove);
        return List.copyOf(rest);
    }

    /** @param sign 1 when a higher limit is stricter, -1 when a lower one is */
    private <T extends Comparable<T>> void compare(
            Dataset dataset, Field field, Optional<T> before, Optional<T> now, int sign) {
        if (before.isPresent() && now.isPresent()) {
            compare(dataset, field, sign * now.get().compareTo(before.get()));
        } else {
            compare(dataset, field, Boolean.compare(now.isPresent(), before.isPresent()));
        }
    }

    private void compare(Dataset dataset, Field field, int stricter) {
        if (stricter != 0) {
            add(stricter > 0 ? Effect.TIGHTENED : Effect.LOOSENED, dataset, field);
        }
    }

    /** Demands on a field: one more tightens it, one less loosens it. */
    private void compare(Dataset dataset, String field, List<?> before, List<?> now) {
        if (!before.containsAll(now)) {
            lines.add(new Line(Effect.TIGHTENED, dataset.name(), field));
        }
        if (!now.containsAll(before)) {
            lines.add(new Line(Effect.LOOSENED, dataset.name(), field));
        }
    }

    private void add(Effect effect, Dataset dataset, Field field) {
        lines.add(new Line(effect, dataset.name(), field.name()));
    }
}
