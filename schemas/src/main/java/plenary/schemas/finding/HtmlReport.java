package plenary.schemas.finding;

import java.util.List;
import java.util.Locale;
import plenary.schemas.archive.TierReached;

/**
 * The report for people: one page without script, font or picture from elsewhere, which a browser can be told to trust
 * with nothing but its own style sheet.
 */
final class HtmlReport {

    private final Catalogue catalogue;

    HtmlReport(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String text(Report report) {
        Headline headline = new Headline(report);
        StyleSheet style = StyleSheet.ofFindings();
        Html page = new Html();
        page.raw(style.head())
                .raw("<title>")
                .text(title(report))
                .raw("</title>\n<style>")
                .raw(style.text())
                .raw("</style>\n</head>\n<body>\n<main>\n");
        head(page, report, headline);
        toDo(page, report, headline);
        files(page, report);
        tiers(page, report);
        new HtmlCauses(catalogue, report).write(page);
        new HtmlRules(catalogue).write(page, report.rules());
        foot(page);
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }

    private static String title(Report report) {
        String subject = (report.country() + " " + report.period()).strip();
        return report.verdict().words() + (subject.isEmpty() ? "" : ": " + subject);
    }

    private static void head(Html page, Report report, Headline headline) {
        String line = headline.line();
        int colon = line.indexOf(": ");
        page.raw("<header>\n<p class=\"mark\">Plenary &middot; check of a submission</p>\n<h1 class=\"")
                .raw(report.verdict().name().toLowerCase(Locale.ROOT))
                .raw("\"><strong>")
                .text(line.substring(0, colon))
                .raw("</strong> <span>")
                .text(line.substring(colon + 2))
                .raw("</span></h1>\n<dl class=\"about\">\n");
        about(page, "Country", report.country());
        about(page, "Period", report.period());
        about(page, "Registry", report.registry());
        about(page, "Contract", report.contractVersion());
        page.raw("</dl>\n</header>\n");
    }

    private static void about(Html page, String name, String value) {
        page.raw("<div>")
                .element("dt", name)
                .element("dd", value.isEmpty() ? "not stated" : value)
                .raw("</div>\n");
    }

    private void toDo(Html page, Report report, Headline headline) {
        List<CauseGroup> causes = report.causes();
        if (causes.isEmpty()) {
            page.element("h2", "Nothing to correct").raw("\n<p>Every check was run and none failed.</p>\n");
            return;
        }
        page.element("h2", report.verdict() == Verdict.ACCEPTED ? "Worth a look" : "What to do first")
                .raw("\n");
        if (!headline.advice().isEmpty()) {
            page.raw("<p class=\"advice\">").text(headline.advice()).raw("</p>\n");
        }
        page.raw("<ol class=\"causes\">\n");
        for (int i = 0; i < causes.size(); i++) {
            CauseGroup cause = causes.get(i);
            page.raw("<li><span class=\"rank\">" + (i + 1) + "</span><div><a href=\"#cause-" + (i + 1) + "\">")
                    .text(catalogue.kind(cause.root().cause().id()).title())
                    .raw("</a> ");
            HtmlCauses.chip(page, cause);
            page.raw("<div class=\"where\">")
                    .text(HtmlCauses.where(cause))
                    .raw("</div></div><div class=\"amount\">")
                    .text(amount(cause));
            if (cause.rows() > 0) {
                page.bar(amount(cause), report.records(), List.of(new Html.Part("refused", cause.rows())));
            }
            page.raw("</div></li>\n");
        }
        page.raw("</ol>\n");
    }

    private static String amount(CauseGroup cause) {
        return cause.rows() > 0
                ? Headline.counted(cause.rows(), "row") + " refused"
                : Headline.counted(cause.count(), "finding");
    }

    private static void files(Html page, Report report) {
        page.element("h2", "Your files").raw("\n");
        if (report.files().isEmpty()) {
            page.raw("<p>No table could be read, so no row was checked.</p>\n");
            return;
        }
        page.raw("<div class=\"scroll\"><table class=\"stack\">\n<thead><tr><th>File</th><th>Dataset</th>")
                .raw("<th class=\"number\">Records</th><th class=\"number\">Accepted</th>")
                .raw("<th class=\"number\">Refused</th><th class=\"number\">Held back</th></tr></thead>\n<tbody>\n");
        for (Report.FileResult file : report.files()) {
            String counts = Headline.grouped(file.count().accepted()) + " of "
                    + Headline.counted(file.count().records(), "record") + " accepted";
            page.raw("<tr><td>").code(file.count().path());
            page.bar(
                    counts,
                    file.count().records(),
                    List.of(
                            new Html.Part("taken", file.count().accepted()),
                            new Html.Part("refused", file.count().rejected()),
                            new Html.Part("held", file.count().quarantined())));
            page.raw("</td><td data-name=\"Dataset\">").text(file.dataset()).raw("</td>");
            page.number("Records", file.count().records());
            page.number("Accepted", file.count().accepted());
            page.number("Refused", file.count().rejected());
            page.number("Held back", file.count().quarantined()).raw("</tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }

    private static void tiers(Html page, Report report) {
        if (report.tiers().isEmpty()) {
            return;
        }
        page.element("h2", "How complete your tables are")
                .raw("\n<p>The columns of each dataset are essential or detailed. A table is <b>essential</b> when its")
                .raw(" essential columns are answered, and <b>detailed</b> when a good part of the others is as well;")
                .raw(" <code>_Z</code> is an answer, <code>_N</code>, <code>_U</code> and <code>_S</code> are none.")
                .raw(" Which columns are which is a proposal of this project.</p>\n")
                .raw("<div class=\"scroll\"><table class=\"stack\">\n<thead><tr><th>Dataset</th><th>Tier</th>")
                .raw(
                        "<th>Not answered often enough</th><th class=\"number\">Detailed cells answered</th></tr></thead>\n<tbody>\n");
        for (Report.TierResult result : report.tiers()) {
            TierReached tier = result.tier();
            page.raw("<tr><td>").text(result.dataset()).raw("</td><td data-name=\"Tier\">");
            page.text(tier.tier().toLowerCase(Locale.ROOT)).raw("</td><td data-name=\"Not answered often enough\">");
            page.text(tier.lacking().isEmpty() ? "-" : String.join(", ", tier.lacking()))
                    .raw("</td><td class=\"number\" data-name=\"Detailed cells answered\">")
                    .text(Headline.grouped(tier.detailedAnswers()) + " of " + Headline.grouped(tier.detailedCells()))
                    .raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }

    private static void foot(Html page) {
        page.raw("<footer>\n")
                .raw("<p>A <b>refused</b> row has a mistake of its own. A row is <b>held back</b> when the mistake is")
                .raw(" in its table or in the submission; it may be right, and is checked again when you resend.")
                .raw(" Accepted + refused + held back = records read.</p>\n")
                .raw("<p>Lines are counted from 1 and include the header and line breaks inside quotes; of a sheet")
                .raw(" (<code>file.xlsx#sheet</code>) they are its rows. Where nothing")
                .raw(" is known, write nothing for missing, <code>_N</code> for not collected, <code>_Z</code> for not")
                .raw(" applicable, <code>_U</code> for unknown, <code>_S</code> for suppressed at the source.</p>\n")
                .raw("<p>The same facts for machines are in <code>findings.json</code>, for a spreadsheet in")
                .raw(" <code>findings.csv</code>. The same submission gives the same report everywhere.</p>\n")
                .raw("</footer>\n");
    }
}
