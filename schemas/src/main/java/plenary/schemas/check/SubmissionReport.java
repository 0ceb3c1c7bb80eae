package plenary.schemas.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plenary.schemas.cause.RootCauses;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Explained;
import plenary.schemas.finding.Family;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.Report;
import plenary.schemas.finding.Report.FileResult;
import plenary.schemas.finding.Report.TierResult;
import plenary.schemas.finding.RowCauses;
import plenary.schemas.finding.Waiver;
import plenary.schemas.jump.JumpRules;
import plenary.schemas.rule.Assessment;
import plenary.schemas.rule.RuleBook;
import plenary.schemas.rule.SubmissionRules;
import plenary.schemas.submission.Submission;

/** Puts what came of opening a submission and of its tables into one report. */
public final class SubmissionReport {

    private SubmissionReport() {}

    /**
     * @param submission empty when it could not be opened
     * @param opening what was found when it was opened
     * @param tables in the order of the contract
     */
    public static Report of(
            Contract contract,
            Catalogue catalogue,
            Optional<Submission> submission,
            Findings opening,
            List<TableOutcome> tables) {
        Findings findings = new Findings();
        findings.addAll(opening.snapshot());
        RowCauses effects = new RowCauses();
        List<FileResult> files = new ArrayList<>();
        List<TierResult> tiers = new ArrayList<>();
        for (TableOutcome table : tables) {
            findings.addAll(table.findings());
            effects.addAll(table.effects());
            table.tier().ifPresent(tier -> tiers.add(new TierResult(table.dataset(), tier)));
            for (int part = 0; part < table.files().size(); part++) {
                files.add(new FileResult(
                        table.dataset(), table.places().get(part), table.files().get(part)));
            }
        }
        SubmissionRules rulesBetweenTables = SubmissionRules.load(contract);
        Assessment betweenTables =
                rulesBetweenTables.assess(catalogue, readToEnd(tables), submission.flatMap(Submission::period));
        findings.addAll(betweenTables.findings());
        List<Explained> explained = explained(submission, findings);
        explained.stream()
                .filter(one -> one.findings() == 0 && !isAboutTime(catalogue, one.waiver()))
                .forEach(one -> findings.add(withoutEffect(catalogue, one.waiver())));
        List<RuleBook> books = RuleBook.all(contract);
        RootCauses.Result causes = RootCauses.of(
                contract, books, catalogue, files, findings.snapshot().unexplained(), effects.snapshot());
        return new Report(
                submission.map(Submission::country).orElse(""),
                submission.flatMap(Submission::period).map(Period::text).orElse(""),
                submission.map(Submission::registry).orElse(""),
                submission
                        .map(Submission::contractVersion)
                        .filter(version -> !version.isEmpty())
                        .orElse(Contract.VERSION),
                files,
                tiers,
                findings.snapshot(),
                causes.groups(),
                causes.ofFindings(),
                explained,
                RuleTally.of(
                        books,
                        rulesBetweenTables,
                        JumpRules.load(contract),
                        catalogue,
                        findings.snapshot(),
                        tables,
                        betweenTables.results()));
    }

    /** Of a table that breaks off nothing is known for sure. */
    private static Map<String, SubmissionRules.Sent> readToEnd(List<TableOutcome> tables) {
        return tables.stream()
                .filter(TableOutcome::readToEnd)
                .collect(Collectors.toMap(
                        TableOutcome::dataset,
                        table -> new SubmissionRules.Sent(table.places().get(0), table.profile())));
    }

    private static List<Explained> explained(Optional<Submission> submission, Findings findings) {
        return submission.map(Submission::waivers).orElse(List.of()).stream()
                .map(waiver -> new Explained(waiver, findings.explainedBy(waiver)))
                .toList();
    }

    /** Such a one may explain what is found beside an earlier submission, which the check of this one alone cannot know. */
    private static boolean isAboutTime(Catalogue catalogue, Waiver waiver) {
        return catalogue.kind(waiver.finding()).family() == Family.TIME;
    }

    private static Finding withoutEffect(Catalogue catalogue, Waiver waiver) {
        return catalogue.failed(
                "RQ-WAIV-003",
                "datapackage.json",
                waiver.line(),
                "",
                "waivers[%s]".formatted(waiver.number() - 1),
                waiver.subject(),
                "a warning of this kind that no waiver before it explains");
    }
}
