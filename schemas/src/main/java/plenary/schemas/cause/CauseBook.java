package plenary.schemas.cause;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plenary.schemas.cause.Relation.Where;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.RowCauses.Cause;
import plenary.schemas.rule.RuleBook;
import plenary.schemas.rule.RuleColumns;

/**
 * What may follow from what, as {@code schemas/causes.csv} says it, and which columns a rule of plausibility looks at.
 *
 * @param columns of the rules that say a value is not plausible, by id
 * @param referred datasets to which others refer
 */
record CauseBook(List<Relation> relations, Map<String, RuleColumns> columns, Set<String> referred) {

    /** A number that is out of range may be wrong for the same reason as one that is only not plausible. */
    private static final String OUT_OF_RANGE = "RQ-RANGE-001";

    CauseBook {
        relations = List.copyOf(relations);
        columns = Map.copyOf(columns);
        referred = Set.copyOf(referred);
    }

    static CauseBook of(Contract contract, List<RuleBook> books) {
        List<Relation> relations = contract
                .rows("causes.csv")
                .orElseThrow(() -> new IllegalStateException("the contract has no file causes.csv"))
                .stream()
                .map(row -> new Relation(
                        row.getField("consequence"), row.getField("cause"), Where.valueOf(row.getField("where"))))
                .toList();
        Map<String, RuleColumns> columns = new TreeMap<>();
        books.forEach(book -> columns.putAll(book.columnsOfValues()));
        return new CauseBook(relations, columns, Set.copyOf(contract.referred()));
    }

    /** Whether it says that a value is not plausible, whatever the reason. */
    boolean isAboutValues(String id) {
        return id.equals(OUT_OF_RANGE) || columns.containsKey(id);
    }

    /** The columns of which one is wrong. */
    List<String> values(Cause cause) {
        RuleColumns known = columns.get(cause.id());
        return known == null || known.values().isEmpty() ? List.of(cause.column()) : known.values();
    }

    /** The columns that say which rows a finding is about. */
    Set<String> conditions(Cause cause) {
        RuleColumns known = columns.get(cause.id());
        return known == null ? Set.of() : known.conditions();
    }

    /** Whether one wrong column may have led to both. */
    boolean mayShareAColumn(Cause a, Cause b) {
        return values(a).stream()
                        .anyMatch(column ->
                                values(b).contains(column) || conditions(b).contains(column))
                || values(b).stream().anyMatch(conditions(a)::contains);
    }

    /** What may follow from a kind for one facility. */
    List<Relation> ofFacilities(String cause) {
        return relations.stream()
                .filter(relation -> relation.where() == Where.FACILITY || relation.where() == Where.FACILITY_COLUMN)
                .filter(relation -> relation.isCause(cause))
                .toList();
    }

    /** The first of the causes of a row that this one may follow from, or that it is itself. */
    Optional<Cause> inRow(Cause cause, List<Cause> row) {
        return relations.stream()
                .filter(relation -> relation.where() == Where.ROW)
                .filter(relation -> relation.isConsequence(cause.id()) || relation.isCause(cause.id()))
                .flatMap(relation -> row.stream().filter(other -> relation.isCause(other.id())))
                .findFirst();
    }

    boolean mayFollowFromRefused(String id) {
        return relations.stream()
                .anyMatch(relation -> relation.where() == Where.REFERRED_FACILITY && relation.isConsequence(id));
    }
}
