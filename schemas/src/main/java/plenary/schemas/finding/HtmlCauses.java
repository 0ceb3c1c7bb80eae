package plenary.schemas.finding;

import java.util.List;
import java.util.Locale;
import plenary.schemas.finding.Report.CauseResult;

/** The part of the page that shows the findings, cause by cause. */
final class HtmlCauses {

    /** Shown open; the others open on demand. */
    private static final int SHOWN_OPEN = 10;

    private final Catalogue catalogue;
    private final Findings.Snapshot findings;

    HtmlCauses(Catalogue catalogue, Findings.Snapshot findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void write(Html page, List<CauseResult> causes) {
        if (causes.isEmpty()) {
            return;
        }
        page.element("h2", "Every finding, by cause").raw("\n");
        for (int i = 0; i < causes.size(); i++) {
            article(page, i + 1, causes.get(i));
        }
    }

    private void article(Html page, int rank, CauseResult cause) {
        String id = cause.cause().id();
        page.raw("<article id=\"cause-" + rank + "\">\n<header><h3>" + rank + ". ")
                .text(catalogue.kind(id).title())
                .raw("</h3> ");
        chip(page, cause);
        page.raw(" <span class=\"quiet\">").text(id).raw("</span></header>\n<p class=\"where\">");
        page.text(where(cause)).raw("</p>\n<p>");
        page.text(Headline.counted(cause.count(), "finding") + "; " + Effect.of(cause) + ".");
        page.raw("</p>\n<p class=\"fix\"><b>How to fix</b>").text(cause.fix()).raw(".</p>\n");
        List<Finding> ofCause =
                findings.kept().stream().filter(cause::isCauseOf).toList();
        table(page, ofCause.subList(0, Math.min(SHOWN_OPEN, ofCause.size())));
        if (ofCause.size() > SHOWN_OPEN) {
            page.raw("<details><summary>")
                    .text(Headline.grouped(ofCause.size() - SHOWN_OPEN))
                    .raw(" more</summary>\n");
            table(page, ofCause.subList(SHOWN_OPEN, ofCause.size()));
            page.raw("</details>\n");
        }
        long notShown = cause.count() - ofCause.size();
        if (notShown > 0) {
            page.raw("<p class=\"quiet\">").text(Headline.grouped(notShown)).raw(" more are counted, not shown.</p>\n");
        }
        page.raw("</article>\n");
    }

    private static void table(Html page, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        boolean ofLines = findings.stream().anyMatch(finding -> finding.line() > 0);
        boolean ofRecords =
                findings.stream().anyMatch(finding -> !finding.record().isEmpty());
        page.raw("<div class=\"scroll\"><table class=\"stack\">\n<thead><tr>")
                .raw(ofLines ? "<th class=\"number\">Line</th>" : "")
                .raw(ofRecords ? "<th>Record</th>" : "")
                .raw("<th>Found</th><th>Expected</th></tr></thead>\n<tbody>\n");
        for (Finding finding : findings) {
            page.raw("<tr>");
            if (ofLines) {
                page.number("Line", finding.line());
            }
            if (ofRecords) {
                page.raw("<td data-name=\"Record\">").text(finding.record()).raw("</td>");
            }
            page.raw("<td data-name=\"Found\">");
            if (finding.value().isEmpty()) {
                page.raw("<span class=\"quiet\">nothing</span>");
            } else {
                page.code(finding.value());
            }
            page.raw("</td><td data-name=\"Expected\">")
                    .text(finding.expected())
                    .raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }

    static void chip(Html page, CauseResult cause) {
        String severity = cause.severity().name().toLowerCase(Locale.ROOT);
        String words = cause.state() == State.NOT_RUN
                ? "not run"
                : cause.severity() == Severity.INFORMATION ? "note" : severity;
        page.raw("<span class=\"chip " + severity + "\">" + words + "</span>");
    }

    static String where(CauseResult cause) {
        String file = cause.cause().file().isEmpty()
                ? "the submission"
                : cause.cause().file();
        return cause.cause().column().isEmpty()
                ? file
                : file + ", " + cause.cause().column();
    }
}
