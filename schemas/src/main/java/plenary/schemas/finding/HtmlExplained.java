package plenary.schemas.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of the page that shows what the sender explains: each reason, and the findings that nobody need look at. */
final class HtmlExplained {

    private final Catalogue catalogue;
    private final Words words;
    private final HtmlCauses causes;

    HtmlExplained(Catalogue catalogue, HtmlCauses causes) {
        this.catalogue = catalogue;
        this.words = catalogue.words();
        this.causes = causes;
    }

    void write(Html page, Report report) {
        List<Explained> explained =
                report.explained().stream().filter(one -> one.findings() > 0).toList();
        if (explained.isEmpty()) {
            return;
        }
        page.raw("<h2 id=\"explained\">")
                .text(words.text(Word.EXPLAINED))
                .raw("</h2>\n<p>")
                // These few words bring mark-up of their own.
                .raw(words.text(Word.EXPLAINED_ACCOUNT))
                .raw("</p>\n");
        explained.forEach(one -> article(page, report, one));
    }

    private void article(Html page, Report report, Explained explained) {
        Waiver waiver = explained.waiver();
        Kind kind = catalogue.kind(waiver.finding());
        page.raw("<article id=\"waiver-" + waiver.number() + "\">\n<header><h3>")
                .text(kind.title())
                .raw("</h3> <span class=\"chip " + kind.severity().name().toLowerCase(Locale.ROOT) + "\">")
                .text(words.of(kind.severity()))
                .raw("</span> <span class=\"quiet\">")
                .text(kind.id())
                .raw("</span></header>\n<p class=\"where\">")
                .text(where(waiver))
                .raw("</p>\n<p class=\"fix\">")
                .text(waiver.reason())
                .raw("</p>\n<p>")
                .text(words.text(
                        Word.WAIVER_ACCOUNT,
                        Map.of(
                                "findings", explained.findings(),
                                "by", waiver.by(),
                                "until", waiver.until().toString())))
                .raw("</p>\n");
        List<Finding> kept = report.findings().kept().stream()
                .filter(finding -> finding.waiver() == waiver.number())
                .toList();
        causes.findings(page, kept, explained.findings());
        page.raw("</article>\n");
    }

    private String where(Waiver waiver) {
        String where = waiver.column().isEmpty() ? waiver.dataset() : waiver.dataset() + ", " + waiver.column();
        return waiver.facility().isEmpty()
                ? where
                : words.text(Word.AT_FACILITY, Map.of("where", where, "facility", waiver.facility()));
    }
}
