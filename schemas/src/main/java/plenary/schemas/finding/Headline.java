package plenary.schemas.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first lines of a report: what became of the submission, whether anything is left out, what to do first. */
final class Headline {

    /** Correcting this share of the refused rows is worth a sentence about fewer than all causes. */
    private static final double MOST = 0.9;

    private final Report report;
    private final Words words;

    Headline(Report report, Words words) {
        this.report = report;
        this.words = words;
    }

    /** One line: verdict, counts, whether findings are not shown, whether checks did not run. */
    String line() {
        return words.text(Word.HEADLINE, Map.of("verdict", words.of(report.verdict()), "account", account()));
    }

    /** The line without the verdict. */
    String account() {
        return words.text(
                Word.ACCOUNT, Map.of("records", records(), "counts", counts(), "shown", shown(), "run", run()));
    }

    private String records() {
        List<String> records = new ArrayList<>();
        records.add(
                words.text(Word.RECORDS_ACCEPTED, Map.of("accepted", report.accepted(), "records", report.records())));
        if (report.rejected() > 0) {
            records.add(words.text(Word.RECORDS_REFUSED, Map.of("records", report.rejected())));
        }
        if (report.quarantined() > 0) {
            records.add(words.text(Word.RECORDS_HELD_BACK, Map.of("records", report.quarantined())));
        }
        return String.join(", ", records);
    }

    private String counts() {
        String counts = words.text(
                Word.COUNTS,
                Map.of(
                        "errors", report.count(Severity.ERROR),
                        "warnings", report.count(Severity.WARNING),
                        "notes", report.count(Severity.INFORMATION)));
        long explained = report.explained(Severity.WARNING) + report.explained(Severity.INFORMATION);
        return explained == 0
                ? counts
                : words.text(Word.COUNTS_EXPLAINED, Map.of("counts", counts, "explained", explained));
    }

    private String shown() {
        return report.notShown() == 0
                ? words.text(Word.SHOWN_ALL)
                : words.text(Word.SHOWN_FIRST, Map.of("findings", report.notShown(), "kept", Findings.KEPT_PER_KIND));
    }

    private String run() {
        if (report.records() == 0 && report.notRun() == 0) {
            return words.text(Word.RUN_NONE);
        }
        return report.notRun() == 0
                ? words.text(Word.RUN_ALL)
                : words.text(Word.RUN_SOME, Map.of("checks", report.notRun()));
    }

    /** What correcting the first causes is worth; empty when no row is refused and no indicator is stopped. */
    String advice() {
        List<CauseGroup> causes = report.causes().stream()
                .filter(cause -> cause.rows() > 0 || !cause.stopped().isEmpty())
                .toList();
        if (causes.isEmpty()) {
            return "";
        }
        long stopped = report.stopped();
        int corrected = 0;
        long valid = 0;
        long regained = 0;
        while (corrected < causes.size()
                && (corrected == 0 || valid < MOST * report.rejected() || regained < MOST * stopped)) {
            CauseGroup next = causes.get(corrected++);
            valid = next.rowsSoFar();
            regained = next.indicatorsSoFar();
        }
        boolean areRows = causes.stream().anyMatch(cause -> cause.rows() > 0);
        String kind = stopped == 0 ? "ADVICE" : areRows ? "ADVICE_BOTH" : "ADVICE_STOPPED";
        String said = words.text(
                Word.valueOf(kind), Map.of("causes", causes.size(), "rows", report.rejected(), "indicators", stopped));
        if (causes.size() == 1) {
            return said;
        }
        // Rounded down: 99.9 % is not all.
        long percent = 100 * valid / Math.max(1, report.rejected());
        return words.text(
                Word.valueOf(kind + "_FIRST"),
                Map.of("advice", said, "causes", corrected, "percent", percent, "regained", regained));
    }
}
