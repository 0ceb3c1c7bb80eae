package plenary.schemas.finding;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The part of the page that shows the findings, cause by cause, with what follows from each. */
final class HtmlCauses {

    /** Shown open; the others open on demand. */
    private static final int SHOWN_OPEN = 10;

    private final Catalogue catalogue;
    private final Report report;

    HtmlCauses(Catalogue catalogue, Report report) {
        this.catalogue = catalogue;
        this.report = report;
    }

    void write(Html page) {
        if (report.causes().isEmpty()) {
            return;
        }
        page.element("h2", "Every finding, by cause").raw("\n");
        for (int i = 0; i < report.causes().size(); i++) {
            article(page, i + 1, report.causes().get(i));
        }
    }

    private void article(Html page, int rank, CauseGroup cause) {
        RowCauses.Cause root = cause.root().cause();
        page.raw("<article id=\"cause-" + rank + "\">\n<header><h3>" + rank + ". ")
                .text(catalogue.kind(root.id()).title())
                .raw("</h3> ");
        chip(page, cause);
        page.raw(" <span class=\"quiet\">").text(root.id()).raw("</span></header>\n<p class=\"where\">");
        page.text(where(cause)).raw("</p>\n<p>");
        page.text(Headline.counted(cause.count(), "finding") + "; " + Effect.of(cause) + ".");
        page.raw("</p>\n<p class=\"fix\"><b>How to fix</b>").text(cause.fix()).raw(".</p>\n");
        findings(page, rank, cause.root());
        if (!cause.consequences().isEmpty()) {
            page.raw("<h4>What follows from it, and goes with it</h4>\n");
            cause.consequences().forEach(part -> consequence(page, rank, part));
        }
        page.raw("</article>\n");
    }

    private void consequence(Html page, int rank, CauseGroup.Part part) {
        page.raw("<details><summary>")
                .text(catalogue.kind(part.cause().id()).title() + ": " + where(part.cause()) + ", "
                        + Headline.counted(part.count(), "finding"))
                .raw(" <span class=\"quiet\">")
                .text(part.cause().id())
                .raw("</span></summary>\n");
        findings(page, rank, part);
        page.raw("</details>\n");
    }

    private void findings(Html page, int rank, CauseGroup.Part part) {
        List<Finding> kept = report.findings().kept();
        List<Finding> ofPart = IntStream.range(0, kept.size())
                .filter(finding -> report.rank(finding) == rank)
                .mapToObj(kept::get)
                .filter(finding -> finding.state() == part.state()
                        && RowCauses.Cause.of(finding).equals(part.cause()))
                .toList();
        table(page, ofPart.subList(0, Math.min(SHOWN_OPEN, ofPart.size())));
        if (ofPart.size() > SHOWN_OPEN) {
            page.raw("<details><summary>")
                    .text(Headline.grouped(ofPart.size() - SHOWN_OPEN))
                    .raw(" more</summary>\n");
            table(page, ofPart.subList(SHOWN_OPEN, ofPart.size()));
            page.raw("</details>\n");
        }
        long notShown = part.count() - ofPart.size();
        if (notShown > 0) {
            page.raw("<p class=\"quiet\">").text(Headline.grouped(notShown)).raw(" more are counted, not shown.</p>\n");
        }
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

    static void chip(Html page, CauseGroup cause) {
        String severity = cause.severity().name().toLowerCase(Locale.ROOT);
        String words = cause.root().state() == State.NOT_RUN
                ? "not run"
                : cause.severity() == Severity.INFORMATION ? "note" : severity;
        page.raw("<span class=\"chip " + severity + "\">" + words + "</span>");
    }

    static String where(CauseGroup cause) {
        return where(cause.root().cause()) + (cause.facility().isEmpty() ? "" : ", facility " + cause.facility());
    }

    private static String where(RowCauses.Cause cause) {
        String file = cause.file().isEmpty() ? "the submission" : cause.file();
        return cause.column().isEmpty() ? file : file + ", " + cause.column();
    }
}
