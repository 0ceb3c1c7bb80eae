package plenary.schemas.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import plenary.schemas.archive.Receipt;
import plenary.schemas.archive.TierReached;

/**
 * The report for people: one page without script, font or picture from elsewhere, which a browser can be told to trust
 * with nothing but its own style sheet.
 */
final class HtmlReport {

    private final Catalogue catalogue;
    private final Words words;

    HtmlReport(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = catalogue.words();
    }

    /** @param copies as {@link ReportFiles#write} */
    String text(Report report, Map<String, String> copies) {
        Headline headline = new Headline(report, words);
        HtmlCauses causes = new HtmlCauses(catalogue, report);
        StyleSheet style = StyleSheet.ofFindings();
        Html page = new Html();
        page.raw(style.head(words.language()))
                .element("title", title(report))
                .raw("\n<style>")
                .raw(style.text())
                .raw("</style>\n</head>\n<body>\n<main>\n");
        head(page, report, headline);
        toDo(page, report, headline, causes);
        files(page, report);
        new HtmlCopies(words).write(page, copies.values());
        tiers(page, report);
        causes.write(page);
        new HtmlExplained(catalogue, causes).write(page, report);
        new HtmlIndicators(words).list(page, report.indicators());
        new HtmlRules(catalogue, report).write(page);
        foot(page);
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }

    private String title(Report report) {
        String verdict = words.of(report.verdict());
        String subject = (report.country() + " " + report.period()).strip();
        return subject.isEmpty()
                ? verdict
                : words.text(Word.PAGE_TITLE, Map.of("verdict", verdict, "subject", subject));
    }

    private void head(Html page, Report report, Headline headline) {
        page.raw("<header>\n<p class=\"mark\">Plenary &middot; ")
                .text(words.text(Word.CHECK_OF_A_SUBMISSION))
                .raw("</p>\n<h1 class=\"")
                .raw(report.verdict().name().toLowerCase(Locale.ROOT))
                .raw("\">")
                .element("strong", words.of(report.verdict()))
                .raw(" ")
                .element("span", headline.account())
                .raw("</h1>\n<dl class=\"about\">\n");
        about(page, Word.COUNTRY, report.country());
        about(page, Word.PERIOD, report.period());
        about(page, Word.REGISTRY, report.registry());
        about(page, Word.CONTRACT, report.contractVersion());
        page.raw("</dl>\n</header>\n");
    }

    private void about(Html page, Word name, String value) {
        page.raw("<div>")
                .element("dt", words.text(name))
                .element("dd", value.isEmpty() ? words.text(Word.NOT_STATED) : value)
                .raw("</div>\n");
    }

    private void toDo(Html page, Report report, Headline headline, HtmlCauses shown) {
        List<CauseGroup> causes = report.causes();
        if (causes.isEmpty()) {
            page.element("h2", words.text(Word.NOTHING_TO_CORRECT))
                    .raw("\n")
                    .element("p", words.text(report.explained().isEmpty() ? Word.NONE_FAILED : Word.ALL_EXPLAINED))
                    .raw("\n");
            return;
        }
        page.element("h2", words.text(report.verdict() == Verdict.ACCEPTED ? Word.WORTH_A_LOOK : Word.TO_DO_FIRST))
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
            shown.chip(page, cause);
            page.raw("<div class=\"where\">").text(shown.where(cause)).raw("</div>");
            shown.reach(page, cause);
            page.raw("</div><div class=\"amount\">").text(amount(cause));
            if (cause.rows() > 0) {
                page.bar(amount(cause), report.records(), List.of(new Html.Part("refused", cause.rows())));
            }
            page.raw("</div></li>\n");
        }
        page.raw("</ol>\n");
    }

    private String amount(CauseGroup cause) {
        return cause.rows() > 0
                ? words.text(Word.ROWS_REFUSED, Map.of("rows", cause.rows()))
                : words.text(Word.FINDINGS, Map.of("findings", cause.count()));
    }

    private void files(Html page, Report report) {
        page.element("h2", words.text(Word.YOUR_FILES)).raw("\n");
        if (report.files().isEmpty()) {
            page.element("p", words.text(Word.NO_TABLE_READ)).raw("\n");
            return;
        }
        page.raw("<div class=\"scroll\"><table class=\"stack\">\n<thead><tr>")
                .element("th", words.text(Word.FILE))
                .element("th", words.text(Word.DATASET))
                .numberHead(words.text(Word.RECORDS))
                .numberHead(words.text(Word.ACCEPTED))
                .numberHead(words.text(Word.REFUSED))
                .numberHead(words.text(Word.HELD_BACK))
                .raw("</tr></thead>\n<tbody>\n");
        report.files().forEach(file -> file(page, file));
        page.raw("</tbody>\n</table></div>\n");
    }

    private void file(Html page, Report.FileResult file) {
        Receipt.FileCount count = file.count();
        page.raw("<tr><td>").code(count.path());
        page.bar(
                words.text(Word.RECORDS_ACCEPTED, Map.of("accepted", count.accepted(), "records", count.records())),
                count.records(),
                List.of(
                        new Html.Part("taken", count.accepted()),
                        new Html.Part("refused", count.rejected()),
                        new Html.Part("held", count.quarantined())));
        page.raw("</td>").cell(words.text(Word.DATASET)).text(file.dataset()).raw("</td>");
        page.number(words.text(Word.RECORDS), count.records());
        page.number(words.text(Word.ACCEPTED), count.accepted());
        page.number(words.text(Word.REFUSED), count.rejected());
        page.number(words.text(Word.HELD_BACK), count.quarantined()).raw("</tr>\n");
    }

    private void tiers(Html page, Report report) {
        if (report.tiers().isEmpty()) {
            return;
        }
        page.element("h2", words.text(Word.COMPLETENESS)).raw("\n");
        explained(page, Word.COMPLETENESS_EXPLAINED);
        page.raw("<div class=\"scroll\"><table class=\"stack\">\n<thead><tr>")
                .element("th", words.text(Word.DATASET))
                .element("th", words.text(Word.TIER))
                .element("th", words.text(Word.LACKING))
                .numberHead(words.text(Word.DETAILED_CELLS))
                .raw("</tr></thead>\n<tbody>\n");
        report.tiers().forEach(result -> tier(page, result));
        page.raw("</tbody>\n</table></div>\n");
    }

    private void tier(Html page, Report.TierResult result) {
        TierReached tier = result.tier();
        page.raw("<tr>").element("td", result.dataset());
        page.cell(words.text(Word.TIER))
                .text(words.text(Word.valueOf("TIER_" + tier.tier())))
                .raw("</td>");
        page.cell(words.text(Word.LACKING))
                .text(tier.lacking().isEmpty() ? "-" : String.join(", ", tier.lacking()))
                .raw("</td>");
        page.numberCell(words.text(Word.DETAILED_CELLS))
                .text(words.text(
                        Word.CELLS_ANSWERED, Map.of("answered", tier.detailedAnswers(), "cells", tier.detailedCells())))
                .raw("</td></tr>\n");
    }

    private void foot(Html page) {
        page.raw("<footer>\n");
        explained(page, Word.ROWS_EXPLAINED);
        explained(page, Word.INDICATORS_EXPLAINED);
        explained(page, Word.LINES_EXPLAINED);
        explained(page, Word.FORMS_EXPLAINED);
        page.raw("</footer>\n");
    }

    /** These few words bring mark-up of their own. */
    private void explained(Html page, Word word) {
        page.raw("<p>").raw(words.text(word)).raw("</p>\n");
    }
}
