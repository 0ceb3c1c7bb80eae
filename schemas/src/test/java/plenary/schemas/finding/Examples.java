package plenary.schemas.finding;

import java.util.List;
import plenary.schemas.archive.Receipt;
import plenary.schemas.archive.TierReached;
import plenary.schemas.cause.RootCauses;
import plenary.schemas.contract.Contract;
import plenary.schemas.rule.RuleBook;

/** Small reports to look at. */
final class Examples {

    static final Catalogue CATALOGUE = Catalogue.load();

    private Examples() {}

    static Finding tooLong(long line, String value) {
        return CATALOGUE.failed(
                "RQ-TEXT-003", "exam_dose.csv", line, "facility_id=F1", "local_code", value, "at most 64 characters");
    }

    static Finding zeroDose(long line) {
        return CATALOGUE.failed(
                "RQ-RANGE-002", "exam_dose.csv", line, "facility_id=F1", "dlp_mgy_cm", "-4", "a number above 0");
    }

    /** A table with one refused row for each list of findings, and so many rows that are accepted. */
    static Report report(long accepted, List<List<Finding>> refusedRows) {
        Findings findings = new Findings();
        RowCauses causes = new RowCauses();
        refusedRows.forEach(findings::addAll);
        refusedRows.forEach(causes::addRefused);
        long rejected = refusedRows.size();
        return report(accepted, rejected, findings, causes);
    }

    static Report report(long accepted, long rejected, Findings findings, RowCauses causes) {
        return report(CATALOGUE, accepted, rejected, findings, causes);
    }

    static Report report(Catalogue catalogue, long accepted, long rejected, Findings findings, RowCauses causes) {
        Receipt.FileCount count = new Receipt.FileCount(
                "exam_dose.csv", "0".repeat(64), 1000, accepted + rejected, accepted, rejected, 0);
        List<Report.FileResult> files = List.of(new Report.FileResult("exam_dose", count.path(), count));
        RootCauses.Result found = RootCauses.of(
                Contract.load(),
                RuleBook.all(Contract.load()),
                catalogue,
                files,
                findings.snapshot(),
                causes.snapshot());
        return new Report(
                "XA",
                "2025",
                "R1",
                "1.0.0",
                files,
                List.of(new Report.TierResult(
                        "exam_dose", new TierReached("ESSENTIAL", List.of(), accepted, 10 * accepted))),
                findings.snapshot(),
                found.groups(),
                found.ofFindings(),
                List.of(),
                List.of(new RuleResult("RQ-NUM-001", State.PASSED, 0, accepted + rejected)));
    }
}
