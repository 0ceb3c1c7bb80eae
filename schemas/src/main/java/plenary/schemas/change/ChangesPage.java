package plenary.schemas.change;

import java.util.List;
import plenary.schemas.finding.Html;
import plenary.schemas.finding.StyleSheet;

/** The page for people: what is unusual first, what is not on demand. */
final class ChangesPage {

    private final Changes changes;

    ChangesPage(Changes changes) {
        this.changes = changes;
    }

    String text() {
        StyleSheet style = StyleSheet.ofFindings();
        Html page = new Html();
        page.raw(style.head())
                .element("title", "Changes: " + changes.country() + " " + changes.period())
                .raw("\n<style>")
                .raw(style.text())
                .raw("</style>\n</head>\n<body>\n<main>\n");
        head(page);
        changes.tables().forEach(table -> table(page, table));
        foot(page);
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }

    private void head(Html page) {
        long count = changes.worthALook();
        page.raw("<header>\n<p class=\"mark\">Plenary &middot; changes since the submission before</p>\n<h1 class=\"")
                .raw(count == 0 ? "accepted" : "partly_accepted")
                .raw("\">")
                .element(
                        "strong",
                        count == 0
                                ? "Nothing unusual"
                                : count + (count == 1 ? " change" : " changes") + " worth a look")
                .raw(" ")
                .element("span", "A change is no mistake. It is what somebody will ask about, so have an answer.")
                .raw("</h1>\n<dl class=\"about\">\n");
        page.raw("<div>")
                .element("dt", "Country")
                .element("dd", changes.country())
                .raw("</div>\n");
        page.raw("<div>")
                .element("dt", "Period")
                .element("dd", changes.period())
                .raw("</div>\n");
        page.raw("</dl>\n</header>\n");
    }

    private static void table(Html page, TableChanges table) {
        page.element("h2", table.dataset()).raw("\n<p class=\"where\">");
        page.text("%s, %s rows; before %s, %s rows"
                        .formatted(
                                table.after().period(),
                                table.after().rows(),
                                table.before().period(),
                                table.before().rows()))
                .raw("</p>\n");
        List<Change> unusual =
                table.changes().stream().filter(Change::exceedsLimit).toList();
        if (unusual.isEmpty()) {
            page.element("p", "Nothing unusual.").raw("\n");
        }
        rows(page, unusual);
        List<Change> usual = table.changes().stream()
                .filter(change -> !change.exceedsLimit())
                .toList();
        if (!usual.isEmpty()) {
            page.raw("<details>").element("summary", usual.size() + " smaller").raw("\n");
            rows(page, usual);
            page.raw("</details>\n");
        }
    }

    private static void rows(Html page, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        page.raw("<div class=\"scroll\"><table class=\"stack\">\n<thead><tr>")
                .element("th", "Change")
                .raw("<th class=\"number\">Over its limit</th></tr></thead>\n<tbody>\n");
        for (Change change : changes) {
            page.raw("<tr><td data-name=\"Change\">")
                    .text(change.sentence())
                    .raw("</td><td class=\"number\" data-name=\"Over its limit\">")
                    .text(Figures.times(change.strength()))
                    .raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }

    private static void foot(Html page) {
        page.raw("<footer>\n")
                .element(
                        "p",
                        "Limits: rows a day 1.25 times as many or few, of a facility 2 times; a facility that comes or"
                                + " goes 2 % of the rows, and one that goes is always listed; codes of a column a population stability index of 0.1; a median 1.25 times;"
                                + " rows without an answer 10 points of a hundred. The index is the sum over all codes of"
                                + " (after - before) x ln(after / before), where both are shares. But for that of the index the"
                                + " limits are proposals of this project.")
                .raw("\n")
                .element(
                        "p",
                        "Shares are compared from 30 rows on, medians from 20 numbers on; medians are exact to 6 %."
                                + " Rows are accepted rows.")
                .raw("\n<p>The same for machines is in <code>changes.json</code>.</p>\n</footer>\n");
    }
}
