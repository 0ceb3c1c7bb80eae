package plenary.schemas.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules that were asked, by what they look at, with what came of each. */
final class HtmlRules {

    private final Catalogue catalogue;
    private final Words words;
    private final Report report;

    HtmlRules(Catalogue catalogue, Report report) {
        this.catalogue = catalogue;
        this.words = catalogue.words();
        this.report = report;
    }

    void write(Html page) {
        List<RuleResult> results = report.rules();
        page.element("h2", words.text(Word.EVERY_CHECK)).raw("\n");
        for (Family family : Family.values()) {
            List<RuleResult> ofFamily = results.stream()
                    .filter(result -> catalogue.kind(result.id()).family() == family)
                    .toList();
            if (!ofFamily.isEmpty()) {
                page.raw("<details><summary>")
                        .text(words.text(
                                Word.FAMILY_SUMMARY, Map.of("family", words.of(family), "summary", summary(ofFamily))))
                        .raw("</summary>\n<div class=\"scroll\"><table class=\"stack\">\n<thead><tr>")
                        .element("th", words.text(Word.CHECK))
                        .element("th", words.text(Word.STATE))
                        .numberHead(words.text(Word.AGAINST))
                        .numberHead(words.text(Word.ASKED_OF))
                        .element("th", words.text(Word.INDICATORS))
                        .raw("</tr></thead>\n<tbody>\n");
                ofFamily.forEach(result -> row(page, result));
                page.raw("</tbody>\n</table></div></details>\n");
            }
        }
    }

    private String summary(List<RuleResult> results) {
        List<String> counts = new ArrayList<>();
        for (State state : List.of(State.FAILED, State.NOT_RUN, State.PASSED, State.NOT_APPLICABLE)) {
            long count =
                    results.stream().filter(result -> result.state() == state).count();
            if (count > 0) {
                counts.add(words.text(Word.valueOf("COUNT_" + state.name()), Map.of("checks", count)));
            }
        }
        return String.join(", ", counts);
    }

    private void row(Html page, RuleResult result) {
        page.raw("<tr><td>")
                .code(result.id())
                .text(" " + catalogue.kind(result.id()).title())
                .raw("</td>");
        page.cell(words.text(Word.STATE)).text(words.of(result.state())).raw("</td>");
        page.number(words.text(Word.AGAINST), result.striking());
        page.number(words.text(Word.ASKED_OF), result.of()).cell(words.text(Word.INDICATORS));
        new HtmlIndicators(words).write(page, report.indicators(result.id()));
        page.raw("</td></tr>\n");
    }
}
