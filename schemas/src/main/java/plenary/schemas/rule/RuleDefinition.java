package plenary.schemas.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import tools.jackson.databind.JsonNode;

/**
 * What a rule says, part by part, such as {@code share.above} to {@code 0.2}. Two that say the same are equal, however
 * their files write it. Codes stand for the attributes that choose them, and windows of plausible values beside the rule
 * that asks for them, so that nothing outside can change what it says.
 */
public record RuleDefinition(Map<String, String> parts) {

    /** Parts that change words, or what is made of the counts, and not which rows are counted. */
    private static final Set<String> AFTER_COUNTING = Set.of("absence", "name", "share", "unit", "what");

    private static final Set<String> NO_LIMITS = Set.of("factor", "power", "when", "windows");
    private static final String NUMBER = "-?[0-9.]+";

    public RuleDefinition {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    static RuleDefinition of(Contract contract, Dataset dataset, RuleLine line, Windows windows) {
        Map<String, String> parts = new TreeMap<>();
        line.json().forEachEntry((key, value) -> {
            if (!key.equals("when")) {
                add(parts, key, value);
            }
        });
        line.json().path("when").forEachEntry((column, wanted) -> {
            if (dataset.field(column).codeList().isPresent()) {
                parts.put("when." + column, String.join(", ", RowConditions.codes(contract, dataset, column, wanted)));
            } else {
                add(parts, "when." + column, wanted);
            }
        });
        for (String column : line.kind().columnsOfWindows(line.columns())) {
            windows.of(column)
                    .forEach(window -> parts.put(
                            "windows.%s.%s".formatted(column, window.code()),
                            number(window.low()) + " to " + number(window.high())));
        }
        return new RuleDefinition(parts);
    }

    /** Of a rule that asks for nothing beside its line. */
    static RuleDefinition of(JsonNode line) {
        Map<String, String> parts = new TreeMap<>();
        line.forEachEntry((key, value) -> add(parts, key, value));
        return new RuleDefinition(parts);
    }

    private static void add(Map<String, String> parts, String key, JsonNode value) {
        if (value.isObject()) {
            value.forEachEntry((inner, part) -> add(parts, key + "." + inner, part));
        } else if (!key.equals("id")) {
            parts.put(key, text(value, ", "));
        }
    }

    private static String text(JsonNode value, String between) {
        if (value.isArray()) {
            return value.valueStream().map(part -> text(part, " ")).collect(Collectors.joining(between));
        }
        return value.isNumber() ? text(value.decimalValue()) : value.asString();
    }

    private static String number(double number) {
        return text(BigDecimal.valueOf(number));
    }

    /** The same number is the same text: 5 for 5.0. */
    private static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    String part(String key) {
        return parts.getOrDefault(key, "");
    }

    /** Whether it is told row by row, as the rows are read. */
    @JsonIgnore
    public boolean isOfRows() {
        return RuleKind.of(RuleKind.About.ROWS, part("kind")).isPresent() && !parts.containsKey("share.above");
    }

    /** Whether the same rows count, for and against it. */
    boolean countsAs(RuleDefinition other) {
        return counting().equals(other.counting());
    }

    private RuleDefinition counting() {
        return without(AFTER_COUNTING);
    }

    private RuleDefinition without(Set<String> names) {
        return new RuleDefinition(parts.entrySet().stream()
                .filter(part -> !names.contains(part.getKey().replaceFirst("[.].*", "")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Its numbers, such as {@code share.above 0.2, share.rows 8}. */
    public String limits() {
        return without(NO_LIMITS).parts.entrySet().stream()
                .filter(part -> part.getValue().matches(NUMBER))
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What a later one says otherwise, such as {@code share.above 0.2 -> 0.1}. */
    public List<String> changes(RuleDefinition later) {
        Set<String> keys = new TreeSet<>(parts.keySet());
        keys.addAll(later.parts.keySet());
        List<String> changes = new ArrayList<>();
        for (String key : keys) {
            if (!part(key).equals(later.part(key))) {
                changes.add("%s %s -> %s".formatted(key, orNothing(part(key)), orNothing(later.part(key))));
            }
        }
        return changes;
    }

    private static String orNothing(String part) {
        return part.isEmpty() ? "nothing" : part;
    }

    /** The same between those parts alone by which rows are counted. */
    List<String> changesOfCounting(RuleDefinition later) {
        return counting().changes(later.counting());
    }
}
