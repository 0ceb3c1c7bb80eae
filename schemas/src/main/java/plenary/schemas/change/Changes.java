package plenary.schemas.change;

import java.util.ArrayList;
import java.util.List;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Explained;
import plenary.schemas.finding.Findings;
import plenary.schemas.jump.JumpRules;
import plenary.schemas.jump.Step;
import plenary.schemas.submission.Submission;

/**
 * What changed since the submission before, {@code changes.json}. None of it refuses anything, and what is found here is
 * not among the findings of the submission, which are the same with an earlier one and without.
 *
 * @param tables one a dataset in which anything is not as it was, in the order of the contract
 * @param findings what the rules about time say
 * @param explained waivers that explain some of it
 */
public record Changes(
        String country,
        String period,
        List<TableChanges> tables,
        Findings.Snapshot findings,
        List<Explained> explained) {

    public Changes {
        tables = List.copyOf(tables);
        explained = List.copyOf(explained);
    }

    /** @param steps one a dataset that there is something to be held against, in the order of the contract */
    public static Changes of(Contract contract, Catalogue catalogue, Submission submission, List<TableStep> steps) {
        JumpRules rules = JumpRules.load(contract);
        Findings all = new Findings();
        List<TableChanges> tables = new ArrayList<>();
        for (TableStep table : steps) {
            Step step = rules.step(table.dataset(), table.before(), table.from(), table.after(), table.to());
            tables.add(TableChanges.of(table.dataset(), step));
            Findings found = new Findings(submission.waivers(table.dataset()));
            found.addAll(rules.assess(catalogue, table.place(), List.of(step)).findings());
            all.addAll(found.snapshot());
        }
        return new Changes(
                submission.country(),
                submission.period().map(Period::text).orElse(""),
                tables.stream()
                        // A table that was sent again as it was is one seal, beside which the centre has no earlier
                        // one.
                        .filter(table -> !table.changes().isEmpty())
                        .toList(),
                all.snapshot(),
                submission.waivers().stream()
                        .map(waiver -> new Explained(waiver, all.explainedBy(waiver)))
                        .filter(one -> one.findings() > 0)
                        .toList());
    }

    public long worthALook() {
        return tables.stream().mapToLong(table -> table.unusual().size()).sum();
    }

    /** Findings that nobody explains. */
    public long unexplained() {
        return findings.unexplained().counts().stream()
                .mapToLong(Findings.Count::count)
                .sum();
    }
}
