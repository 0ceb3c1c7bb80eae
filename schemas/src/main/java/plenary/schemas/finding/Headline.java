package plenary.schemas.finding;

import java.util.List;

/** The first lines of a report: what became of the submission, whether anything is left out, what to do first. */
final class Headline {

    /** Narrow no-break space: the one separator of thousands that no country reads as a decimal sign. */
    private static final char GROUP = '\u202F';

    /** Correcting this share of the refused rows is worth a sentence about fewer than all causes. */
    private static final double MOST = 0.9;

    private final Report report;

    Headline(Report report) {
        this.report = report;
    }

    /** One line: verdict, counts, whether findings are not shown, whether checks did not run. */
    String line() {
        StringBuilder line = new StringBuilder(report.verdict().words()).append(": ");
        line.append(grouped(report.accepted()))
                .append(" of ")
                .append(records(report.records()))
                .append(" accepted");
        if (report.rejected() > 0) {
            line.append(", ").append(grouped(report.rejected())).append(" refused");
        }
        if (report.quarantined() > 0) {
            line.append(", ").append(grouped(report.quarantined())).append(" held back with their table");
        }
        line.append("; ")
                .append(counts())
                .append(". ")
                .append(shown())
                .append(' ')
                .append(run());
        return line.toString();
    }

    private String counts() {
        return counted(report.count(Severity.ERROR), "error")
                + ", " + counted(report.count(Severity.WARNING), "warning")
                + ", " + counted(report.count(Severity.INFORMATION), "note");
    }

    private String shown() {
        return report.notShown() == 0
                ? "Every finding is shown."
                : "Counted but not shown: " + counted(report.notShown(), "finding") + "; of each kind the first "
                        + grouped(Findings.KEPT_PER_KIND) + " are shown.";
    }

    private String run() {
        if (report.records() == 0 && report.notRun() == 0) {
            return "No record was checked.";
        }
        return report.notRun() == 0
                ? "Every check was run."
                : counted(report.notRun(), "check") + " could not be run; see below.";
    }

    /** What correcting the first causes is worth; empty when no row was refused. */
    String advice() {
        List<CauseGroup> ofRows =
                report.causes().stream().filter(cause -> cause.rows() > 0).toList();
        if (ofRows.isEmpty()) {
            return "";
        }
        int corrected = 0;
        long valid = 0;
        while (corrected < ofRows.size() && valid < MOST * report.rejected()) {
            valid = ofRows.get(corrected++).rowsSoFar();
        }
        String refused = counted(ofRows.size(), "cause") + (ofRows.size() == 1 ? " refuses " : " refuse ")
                + counted(report.rejected(), "row") + ".";
        if (ofRows.size() == 1) {
            return refused;
        }
        // Rounded down: 99.9 % is not all.
        long percent = 100 * valid / Math.max(1, report.rejected());
        return refused + " Of these causes, correct the first "
                + (corrected == 1 ? "" : grouped(corrected) + " ") + "and "
                + percent + " % of these rows become valid.";
    }

    private static String records(long count) {
        return counted(count, "record");
    }

    static String counted(long count, String noun) {
        return grouped(count) + " " + noun + (count == 1 ? "" : "s");
    }

    static String grouped(long number) {
        String digits = Long.toString(number);
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, GROUP);
        }
        return grouped.toString();
    }
}
