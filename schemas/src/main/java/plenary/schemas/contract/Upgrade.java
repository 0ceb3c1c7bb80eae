package plenary.schemas.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How rows of an older version of a dataset become rows of the newest. A column of the newest that has no source stays
 * empty, as nobody was asked for it; a column that is no source is left out.
 *
 * @param sources column of {@code to} to the column of {@code from} that it is taken from
 * @param codes column of {@code to} to the codes that changed, old to new
 */
public record Upgrade(Dataset from, Dataset to, Map<String, String> sources, Map<String, Map<String, String>> codes) {

    public Upgrade {
        sources = Map.copyOf(sources);
        codes = Map.copyOf(codes);
    }

    /** One thing that an upgrade does; {@code was} and {@code is} as a country reads them. */
    public record Change(String column, String was, String is) {}

    /** @param history of one dataset, oldest first; the last is the newest */
    static Upgrade of(ContractFiles files, List<SchemaFile> history, Dataset from) {
        Map<String, String> sources = new HashMap<>();
        from.fieldNames().forEach(name -> sources.put(name, name));
        Map<String, Map<String, String>> codes = new HashMap<>();
        for (SchemaFile next : history) {
            if (next.version().compareTo(ContractVersion.of(from.version())) > 0) {
                advance(next, sources, codes);
            }
        }
        codes.forEach((column, changed) -> {
            Optional<CodeList> list = Optional.ofNullable(sources.get(column))
                    .flatMap(source -> from.field(source).codeList())
                    .map(files::codeList);
            changed.keySet()
                    .removeIf(code -> list.flatMap(known -> known.code(code)).isEmpty());
        });
        codes.values().removeIf(Map::isEmpty);
        return new Upgrade(from, history.get(history.size() - 1).dataset(), sources, codes);
    }

    private static void advance(SchemaFile next, Map<String, String> sources, Map<String, Map<String, String>> codes) {
        Map<String, String> sourcesBefore = Map.copyOf(sources);
        Map<String, Map<String, String>> codesBefore = Map.copyOf(codes);
        sources.clear();
        codes.clear();
        for (String column : next.dataset().fieldNames()) {
            String before = next.renamed().getOrDefault(column, column);
            Optional.ofNullable(sourcesBefore.get(before)).ifPresent(source -> sources.put(column, source));
            Map<String, String> changed = new HashMap<>(codesBefore.getOrDefault(before, Map.of()));
            Map<String, String> step = next.codes().getOrDefault(column, Map.of());
            changed.replaceAll((old, code) -> step.getOrDefault(code, code));
            step.forEach(changed::putIfAbsent);
            if (!changed.isEmpty()) {
                codes.put(column, changed);
            }
        }
    }

    /** Whether rows stay as they are but for columns that are added empty. */
    public boolean isAdditive() {
        return codes.isEmpty()
                && sources.size() == from.fields().size()
                && sources.entrySet().stream()
                        .allMatch(column -> column.getKey().equals(column.getValue()));
    }

    /** The code of the newest version for one of the older. */
    public String code(String column, String old) {
        return codes.getOrDefault(column, Map.of()).getOrDefault(old, old);
    }

    /** What is different, in the order of the columns; empty when the older version is the newest. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (String column : to.fieldNames()) {
            Optional<String> source = Optional.ofNullable(sources.get(column));
            if (source.isEmpty()) {
                changes.add(new Change(column, "no such column", "an empty column " + column));
            } else if (!source.get().equals(column)) {
                changes.add(new Change(source.get(), source.get(), "the column " + column));
            }
            codes.getOrDefault(column, Map.of()).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(code -> changes.add(
                            new Change(source.orElse(column), code.getKey(), "the code " + code.getValue())));
        }
        from.fieldNames().stream()
                .filter(column -> !sources.containsValue(column))
                .forEach(column -> changes.add(new Change(column, column, "no column " + column)));
        return changes;
    }
}
