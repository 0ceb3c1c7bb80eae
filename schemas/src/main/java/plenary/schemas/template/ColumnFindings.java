package plenary.schemas.template;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import plenary.schemas.contract.Presence;
import plenary.schemas.contract.RowRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Which kinds of finding can name a column of a dataset. */
final class ColumnFindings {

    /** Those about the writing of a cell, whatever it holds. */
    static final List<String> OF_EVERY_COLUMN = List.of("RQ-MISS-004", "RQ-TEXT-001", "RQ-TEXT-002");

    /** What may name somebody in an id. */
    private static final Set<String> OF_IDS = Set.of("RQ-IDENT-001", "RQ-IDENT-006", "RQ-IDENT-007");

    /** What may name somebody in words. */
    private static final Set<String> OF_TEXTS =
            Set.of("RQ-IDENT-001", "RQ-IDENT-002", "RQ-IDENT-003", "RQ-IDENT-004", "RQ-IDENT-005", "RQ-IDENT-006");

    private final Contract contract;
    private final Dataset dataset;
    private final JsonNode plausibility;
    private final JsonNode betweenTables;
    private final JsonNode counts;

    ColumnFindings(Contract contract, Dataset dataset) {
        this.contract = contract;
        this.dataset = dataset;
        this.plausibility = rules(contract, dataset.name());
        this.betweenTables = rules(contract, "submission");
        this.counts = rules(contract, "time").path("counts").path(dataset.name());
    }

    private static JsonNode rules(Contract contract, String name) {
        return contract.json("rules/" + name + ".json").orElseGet(MissingNode::getInstance);
    }

    /** Ids in their order, without those that every column can have, for its writing or its place in the file. */
    Set<String> ids(Field field) {
        Set<String> ids = new TreeSet<>();
        addPresence(field, ids);
        addForm(field, ids);
        addLimits(field, ids);
        dataset.rules().stream()
                .filter(rule -> rule.fields().contains(field.name()))
                .forEach(rule -> ids.add(id(rule)));
        for (Dataset.Reference reference : dataset.references()) {
            if (reference.field().equals(field.name())) {
                boolean isFacility = reference.dataset().equals("facility");
                ids.addAll(isFacility ? Set.of("RQ-REF-001", "RQ-REF-002") : Set.of("RQ-REF-003"));
            }
        }
        addPlausibility(field, ids);
        addBetweenTables(field, ids);
        addTime(field, ids);
        return ids;
    }

    private static void addPresence(Field field, Set<String> ids) {
        switch (field.presence()) {
            case REQUIRED -> ids.add("RQ-MISS-001");
            case ANSWER -> ids.add("RQ-MISS-002");
            case CONDITIONAL -> ids.add("RQ-MISS-003");
            case OPTIONAL -> {}
        }
    }

    private void addForm(Field field, Set<String> ids) {
        switch (field.type()) {
            case STRING -> addText(field, ids);
            case INTEGER -> ids.addAll(Set.of("RQ-NUM-001", "RQ-NUM-002", "RQ-NUM-003", "RQ-NUM-004"));
            case NUMBER -> ids.addAll(Set.of("RQ-NUM-001", "RQ-NUM-003", "RQ-NUM-004"));
            case BOOLEAN -> ids.add("RQ-BOOL-001");
            case DATE -> ids.add("RQ-DATE-001");
            case DATETIME -> ids.addAll(Set.of("RQ-TIME-001", "RQ-TIME-002"));
        }
    }

    private void addText(Field field, Set<String> ids) {
        if (field.codeList().isPresent()) {
            CodeList list = contract.codeList(field.codeList().get());
            ids.add("RQ-CODE-001");
            if (list.codes().stream()
                    .anyMatch(code ->
                            code.validFrom().isPresent() || code.validTo().isPresent())) {
                ids.add("RQ-CODE-002");
            }
        } else if (new ColumnWords(contract, dataset, field).isPeriod()) {
            ids.add("RQ-DATE-002");
        } else {
            ids.addAll(field.limits().pattern().isPresent() ? OF_IDS : OF_TEXTS);
        }
    }

    private static void addLimits(Field field, Set<String> ids) {
        Field.Limits limits = field.limits();
        if (limits.minimum().isPresent()
                || limits.maximum().isPresent()
                || limits.exclusiveMinimum().isPresent()) {
            ids.add("RQ-RANGE-001");
        }
        limits.exclusiveMinimum().ifPresent(least -> ids.add("RQ-RANGE-002"));
        limits.maxLength().ifPresent(longest -> ids.add("RQ-TEXT-003"));
        limits.pattern().ifPresent(pattern -> ids.add("RQ-TEXT-004"));
    }

    private static String id(RowRule rule) {
        if (rule instanceof RowRule.Ordered || rule instanceof RowRule.Increasing) {
            return "RQ-ORDER-001";
        }
        if (rule instanceof RowRule.AnyOf) {
            return "RQ-ANY-001";
        }
        if (rule instanceof RowRule.WithinPeriod) {
            return "RQ-PERIOD-001";
        }
        return rule instanceof RowRule.NotAfterPeriod ? "RQ-PERIOD-003" : "RQ-MISS-003";
    }

    /** A rule concerns the columns that it names, be it as what it looks at or as what says which rows it is about. */
    private void addPlausibility(Field field, Set<String> ids) {
        for (String group : new String[] {"rows", "table"}) {
            for (JsonNode rule : plausibility.path(group)) {
                if (names(rule, field.name())) {
                    ids.add(rule.path("id").asString());
                }
            }
        }
    }

    private void addBetweenTables(Field field, Set<String> ids) {
        for (JsonNode rule : betweenTables.path("rules")) {
            for (JsonNode side : List.of(rule.path("part"), rule.path("whole"))) {
                if (side.path("dataset").asString().equals(dataset.name()) && names(side, field.name())) {
                    ids.add(rule.path("id").asString());
                }
            }
        }
    }

    /** Rules about time look at every column alike, by what it holds. */
    private void addTime(Field field, Set<String> ids) {
        if (field.codeList().isPresent() || field.type() == FieldType.BOOLEAN) {
            ids.add("RQ-JUMP-008");
        } else if (names(counts, field.name())) {
            ids.addAll(Set.of("RQ-JUMP-004", "RQ-JUMP-005"));
        } else if (field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER) {
            ids.addAll(Set.of("RQ-JUMP-001", "RQ-JUMP-002", "RQ-JUMP-003"));
            if (names(plausibility.path("profile").path("numbers"), field.name())) {
                ids.add("RQ-JUMP-010");
            }
        } else if (field.name().equals("facility_id")) {
            ids.addAll(Set.of("RQ-JUMP-006", "RQ-JUMP-007"));
        }
        if (field.presence() != Presence.REQUIRED) {
            ids.add("RQ-JUMP-009");
        }
    }

    private static boolean names(JsonNode node, String column) {
        if (node.isString()) {
            return node.asString().equals(column);
        }
        boolean hasKey = node.isObject() && node.propertyNames().contains(column);
        return hasKey || node.valueStream().anyMatch(child -> names(child, column));
    }
}
