package plenary.schemas.finding;

import java.util.List;

/** The rules that were asked, by what they look at, with what came of each. */
final class HtmlRules {

    private final Catalogue catalogue;

    HtmlRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void write(Html page, List<RuleResult> results) {
        page.element("h2", "Every check").raw("\n");
        for (Family family : Family.values()) {
            List<RuleResult> ofFamily = results.stream()
                    .filter(result -> catalogue.kind(result.id()).family() == family)
                    .toList();
            if (!ofFamily.isEmpty()) {
                page.raw("<details><summary>")
                        .text(family.words() + ": " + summary(ofFamily))
                        .raw("</summary>\n<div class=\"scroll\"><table class=\"stack\">\n<thead><tr><th>Check</th>")
                        .raw("<th>State</th><th class=\"number\">Against</th><th class=\"number\">Asked of</th>")
                        .raw("</tr></thead>\n<tbody>\n");
                ofFamily.forEach(result -> row(page, result));
                page.raw("</tbody>\n</table></div></details>\n");
            }
        }
    }

    private static String summary(List<RuleResult> results) {
        StringBuilder words = new StringBuilder();
        for (State state : List.of(State.FAILED, State.NOT_RUN, State.PASSED, State.NOT_APPLICABLE)) {
            long count =
                    results.stream().filter(result -> result.state() == state).count();
            if (count > 0) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(words(state));
            }
        }
        return words.toString();
    }

    private static String words(State state) {
        return switch (state) {
            case FAILED -> "found something";
            case PASSED -> "passed";
            case NOT_APPLICABLE -> "did not apply";
            case NOT_RUN -> "could not be run";
        };
    }

    private void row(Html page, RuleResult result) {
        page.raw("<tr><td>")
                .code(result.id())
                .text(" " + catalogue.kind(result.id()).title());
        page.raw("</td><td data-name=\"State\">").text(words(result.state())).raw("</td>");
        page.number("Against", result.striking());
        page.number("Asked of", result.of()).raw("</tr>\n");
    }
}
