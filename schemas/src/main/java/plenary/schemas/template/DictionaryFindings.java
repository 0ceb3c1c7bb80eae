package plenary.schemas.template;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Family;
import plenary.schemas.finding.Html;
import plenary.schemas.finding.Kind;
import plenary.schemas.finding.WhenAbsent;
import plenary.schemas.jump.JumpRules;
import plenary.schemas.rule.RuleBook;
import plenary.schemas.rule.SubmissionRules;

/** What the data dictionary says of each kind of finding. */
final class DictionaryFindings {

    private final Catalogue catalogue;
    private final FindingExamples examples = FindingExamples.load();
    private final KindIndicators indicators;
    private final Map<String, WhenAbsent> absence;

    DictionaryFindings(Contract contract, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.indicators = new KindIndicators(contract);
        this.absence = new TreeMap<>(SubmissionRules.load(contract).absence());
        RuleBook.all(contract).forEach(book -> absence.putAll(book.absence()));
        absence.putAll(JumpRules.load(contract).absence());
    }

    void write(Html page) {
        page.raw("<h2 id=\"findings\">Findings</h2>\n<p>What the check can say, and what to do about it.")
                .raw(" An <b>error</b> refuses the row or the table, a <b>warning</b> refuses nothing.")
                .raw(
                        " Beside each stand the indicators that it touches. A rule of plausibility says under <i>Absent</i>")
                .raw(" which rows it leaves out: <b>skip-if-any</b> those in which one of its columns has no value,")
                .raw(
                        " <b>skip-if-all</b> those in which all have none or too few have one, <b>never</b> none, as it asks")
                .raw(" whether there is a value.</p>\n");
        for (Family family : Family.values()) {
            page.element("h3", catalogue.words().of(family))
                    .raw(
                            "\n<div class=\"scroll\"><table class=\"stack\">\n<thead><tr><th>Id</th><th>What is wrong</th>")
                    .raw("<th>What to do</th><th>Indicators</th></tr></thead>\n<tbody>\n");
            catalogue.kinds().stream().filter(kind -> kind.family() == family).forEach(kind -> row(page, kind));
            page.raw("</tbody>\n</table></div>\n");
        }
    }

    private void row(Html page, Kind kind) {
        String severity = kind.severity().name().toLowerCase(Locale.ROOT);
        page.raw("<tr id=\"" + kind.id() + "\"><td class=\"id\">").code(kind.id());
        page.raw(" <span class=\"chip " + severity + "\">")
                .text(severity.equals("information") ? "note" : severity)
                .raw("</span></td><td>")
                .text(kind.title());
        examples.of(kind.id()).ifPresent(found -> example(page, found));
        Optional.ofNullable(absence.get(kind.id()))
                .ifPresent(strategy -> page.raw("<div class=\"ids\">Absent: ")
                        .text(strategy.code())
                        .raw("</div>"));
        page.raw("</td><td>")
                .text(kind.howToFix())
                .raw("</td><td class=\"limits\" data-name=\"Indicators\">")
                .text(indicators.of(kind))
                .raw("</td></tr>\n");
    }

    private static void example(Html page, FindingExamples.Found found) {
        page.raw("<div class=\"ids\">");
        if (!found.column().isEmpty()) {
            page.code(found.column()).text(" ");
        }
        if (!found.value().isEmpty()) {
            page.raw("<q>").text(found.value()).raw("</q>, ");
        }
        page.text("expected " + found.expected()).raw("</div>");
    }
}
