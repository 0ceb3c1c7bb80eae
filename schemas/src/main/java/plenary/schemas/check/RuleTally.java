package plenary.schemas.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Family;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.Kind;
import plenary.schemas.finding.RuleResult;
import plenary.schemas.finding.State;
import plenary.schemas.finding.WhenAbsent;
import plenary.schemas.jump.JumpRules;
import plenary.schemas.rule.RuleBook;
import plenary.schemas.rule.SubmissionRules;

/** What came of every rule there is, so that a rule that was not asked never looks like one that was kept. */
final class RuleTally {

    /** Rules of the centre, which a check at home cannot ask: they are listed where they speak. */
    private static final Set<String> CENTRAL = Set.of("RQ-PERIOD-002", "RQ-COUNTRY-001", "RQ-COUNTRY-002");

    private RuleTally() {}

    /** In the order of the catalogue. */
    static List<RuleResult> of(
            List<RuleBook> books,
            SubmissionRules rulesBetweenTables,
            JumpRules jumps,
            Catalogue catalogue,
            Findings.Snapshot findings,
            List<TableOutcome> tables,
            List<RuleResult> betweenTables) {
        Map<String, WhenAbsent> absence = new HashMap<>(rulesBetweenTables.absence());
        books.forEach(book -> absence.putAll(book.absence()));
        absence.putAll(jumps.absence());
        List<RuleResult> plausible = Stream.concat(
                        tables.stream().flatMap(table -> table.rules().stream()), betweenTables.stream())
                .toList();
        List<RuleResult> results = new ArrayList<>();
        for (Kind kind : catalogue.kinds()) {
            List<RuleResult> asked = plausible.stream()
                    .filter(result -> result.id().equals(kind.id()))
                    .toList();
            RuleResult result =
                    absence.containsKey(kind.id()) ? sum(kind.id(), asked) : counted(kind, findings, tables);
            if (!CENTRAL.contains(kind.id()) || result.state() == State.FAILED) {
                results.add(result.treating(Optional.ofNullable(absence.get(kind.id()))));
            }
        }
        return results;
    }

    private static RuleResult sum(String id, List<RuleResult> parts) {
        State state =
                parts.stream().map(RuleResult::state).min(RuleTally::byWeight).orElse(State.NOT_APPLICABLE);
        return new RuleResult(
                id,
                state,
                parts.stream().mapToLong(RuleResult::striking).sum(),
                parts.stream().mapToLong(RuleResult::of).sum());
    }

    /** What failed outweighs what did not run, which outweighs what was kept. */
    private static int byWeight(State a, State b) {
        List<State> order = List.of(State.FAILED, State.NOT_RUN, State.PASSED, State.NOT_APPLICABLE);
        return Integer.compare(order.indexOf(a), order.indexOf(b));
    }

    /** A rule that refuses: it was asked of every file, or of every record that could be read. */
    private static RuleResult counted(Kind kind, Findings.Snapshot findings, List<TableOutcome> tables) {
        long failed = count(findings, kind.id(), State.FAILED);
        long notRun = count(findings, kind.id(), State.NOT_RUN);
        long of = kind.family() == Family.FILE
                ? Math.max(
                        1,
                        tables.stream().mapToLong(table -> table.files().size()).sum())
                : tables.stream()
                        .flatMap(table -> table.files().stream())
                        .mapToLong(file -> file.records())
                        .sum();
        State state =
                failed > 0 ? State.FAILED : notRun > 0 ? State.NOT_RUN : of > 0 ? State.PASSED : State.NOT_APPLICABLE;
        return new RuleResult(kind.id(), state, failed, of);
    }

    private static long count(Findings.Snapshot findings, String id, State state) {
        return findings.counts().stream()
                .filter(count -> count.id().equals(id) && count.state() == state)
                .mapToLong(Findings.Count::count)
                .sum();
    }
}
