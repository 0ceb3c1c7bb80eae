package plenary.schemas.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The part of the page that shows the findings, cause by cause, with what follows from each. */
final class HtmlCauses {

    /** Shown open; the others open on demand. */
    private static final int SHOWN_OPEN = 10;

    private final Catalogue catalogue;
    private final Words words;
    private final Report report;

    HtmlCauses(Catalogue catalogue, Report report) {
        this.catalogue = catalogue;
        this.words = catalogue.words();
        this.report = report;
    }

    void write(Html page) {
        if (report.causes().isEmpty()) {
            return;
        }
        page.element("h2", words.text(Word.FINDINGS_BY_CAUSE)).raw("\n");
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
        page.text(words.text(Word.CAUSE_ACCOUNT, Map.of("findings", cause.count(), "effect", Effect.of(cause, words))));
        page.raw("</p>\n");
        if (!cause.indicators().isEmpty()) {
            Html names = new Html();
            new HtmlIndicators(words).write(names, cause.indicators());
            page.raw("<p class=\"quiet\">")
                    .raw(words.text(Word.TOUCHED, Map.of("indicators", names.toString())))
                    .raw("</p>\n");
        }
        page.raw("<p class=\"fix\">")
                .element("b", words.text(Word.HOW_TO_FIX))
                .text(cause.fix())
                .raw(".</p>\n");
        findings(page, rank, cause.root());
        if (!cause.consequences().isEmpty()) {
            page.element("h4", words.text(Word.CONSEQUENCES)).raw("\n");
            cause.consequences().forEach(part -> consequence(page, rank, part));
        }
        page.raw("</article>\n");
    }

    private void consequence(Html page, int rank, CauseGroup.Part part) {
        page.raw("<details><summary>")
                .text(words.text(
                        Word.CONSEQUENCE,
                        Map.of(
                                "title", catalogue.kind(part.cause().id()).title(),
                                "where", where(part.cause()),
                                "findings", part.count())))
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
        findings(page, ofPart, part.count());
    }

    /** @param count of all of them, kept or not */
    void findings(Html page, List<Finding> kept, long count) {
        table(page, kept.subList(0, Math.min(SHOWN_OPEN, kept.size())));
        if (kept.size() > SHOWN_OPEN) {
            page.raw("<details><summary>")
                    .text(words.text(Word.MORE, Map.of("findings", kept.size() - SHOWN_OPEN)))
                    .raw("</summary>\n");
            table(page, kept.subList(SHOWN_OPEN, kept.size()));
            page.raw("</details>\n");
        }
        long notShown = count - kept.size();
        if (notShown > 0) {
            page.raw("<p class=\"quiet\">")
                    .text(words.text(Word.MORE_COUNTED, Map.of("findings", notShown)))
                    .raw("</p>\n");
        }
    }

    private void table(Html page, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        boolean ofLines = findings.stream().anyMatch(finding -> finding.line() > 0);
        boolean ofRecords =
                findings.stream().anyMatch(finding -> !finding.record().isEmpty());
        page.raw("<div class=\"scroll\"><table class=\"stack\">\n<thead><tr>");
        if (ofLines) {
            page.numberHead(words.text(Word.LINE));
        }
        if (ofRecords) {
            page.element("th", words.text(Word.RECORD));
        }
        page.element("th", words.text(Word.FOUND))
                .element("th", words.text(Word.EXPECTED))
                .raw("</tr></thead>\n<tbody>\n");
        for (Finding finding : findings) {
            page.raw("<tr>");
            if (ofLines) {
                page.number(words.text(Word.LINE), finding.line());
            }
            if (ofRecords) {
                page.cell(words.text(Word.RECORD)).text(finding.record()).raw("</td>");
            }
            page.cell(words.text(Word.FOUND));
            if (finding.value().isEmpty()) {
                page.raw("<span class=\"quiet\">")
                        .text(words.text(Word.NOTHING))
                        .raw("</span>");
            } else {
                page.code(words.found(finding));
            }
            page.raw("</td>").cell(words.text(Word.EXPECTED));
            expected(page, finding);
            page.raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }

    /** What there are no words for is said in English, and marked as such. */
    private void expected(Html page, Finding finding) {
        if (words.saysExpected(finding)) {
            page.text(words.expected(finding));
        } else {
            page.raw("<span lang=\"en\">").text(finding.expected()).raw("</span>");
        }
    }

    /** How many indicators it touches, and stops; nothing when it touches none. */
    void reach(Html page, CauseGroup cause) {
        List<String> reach = new ArrayList<>();
        if (cause.indicators().size() > cause.stopped().size()) {
            reach.add(words.text(
                    Word.TOUCHES, Map.of("indicators", cause.indicators().size())));
        }
        if (!cause.stopped().isEmpty()) {
            reach.add(
                    words.text(Word.STOPS, Map.of("indicators", cause.stopped().size())));
        }
        if (!reach.isEmpty()) {
            page.raw("<div class=\"where\">").text(String.join(", ", reach)).raw("</div>\n");
        }
    }

    void chip(Html page, CauseGroup cause) {
        String severity = cause.severity().name().toLowerCase(Locale.ROOT);
        page.raw("<span class=\"chip " + severity + "\">")
                .text(
                        cause.root().state() == State.NOT_RUN
                                ? words.text(Word.SEVERITY_NOT_RUN)
                                : words.of(cause.severity()))
                .raw("</span>");
    }

    String where(CauseGroup cause) {
        String where = where(cause.root().cause());
        return cause.facility().isEmpty()
                ? where
                : words.text(Word.AT_FACILITY, Map.of("where", where, "facility", cause.facility()));
    }

    private String where(RowCauses.Cause cause) {
        String file = cause.file().isEmpty() ? words.text(Word.THE_SUBMISSION) : cause.file();
        return cause.column().isEmpty() ? file : file + ", " + cause.column();
    }
}
