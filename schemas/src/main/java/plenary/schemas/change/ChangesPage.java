package plenary.schemas.change;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Html;
import plenary.schemas.finding.Kind;
import plenary.schemas.finding.StyleSheet;
import plenary.schemas.finding.Waiver;
import plenary.schemas.finding.Word;
import plenary.schemas.finding.Words;
import plenary.schemas.jump.Figures;

/** The page for people: what to explain or to correct, then what is unusual, and what is not on demand. */
final class ChangesPage {

    private final Catalogue catalogue;
    private final Words words;
    private final Changes changes;

    ChangesPage(Catalogue catalogue, Changes changes) {
        this.catalogue = catalogue;
        this.words = catalogue.words();
        this.changes = changes;
    }

    String text() {
        StyleSheet style = StyleSheet.ofFindings();
        Html page = new Html();
        page.raw(style.head(words.language()))
                .element(
                        "title",
                        words.text(
                                Word.CHANGES_TITLE,
                                Map.of("subject", (changes.country() + " " + changes.period()).strip())))
                .raw("\n<style>")
                .raw(style.text())
                .raw("</style>\n</head>\n<body>\n<main>\n");
        head(page);
        findings(page);
        changes.tables().forEach(table -> table(page, table));
        foot(page);
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }

    private void head(Html page) {
        page.raw("<header>\n<p class=\"mark\">Plenary &middot; ")
                .text(words.text(Word.CHANGES_SINCE))
                .raw("</p>\n<h1 class=\"")
                .raw(changes.unexplained() + changes.worthALook() == 0 ? "accepted" : "partly_accepted")
                .raw("\">")
                .element("strong", headline())
                .raw(" ")
                .element("span", words.text(Word.CHANGES_ACCOUNT))
                .raw("</h1>\n<dl class=\"about\">\n");
        about(page, Word.COUNTRY, changes.country());
        about(page, Word.PERIOD, changes.period());
        page.raw("</dl>\n</header>\n");
    }

    private String headline() {
        if (changes.unexplained() > 0) {
            return words.text(
                    Word.CHANGES_FOUND, Map.of("findings", changes.unexplained(), "changes", changes.worthALook()));
        }
        return changes.worthALook() == 0
                ? words.text(Word.CHANGES_NONE)
                : words.text(Word.CHANGES_COUNT, Map.of("changes", changes.worthALook()));
    }

    private void about(Html page, Word name, String value) {
        page.raw("<div>").element("dt", words.text(name)).element("dd", value).raw("</div>\n");
    }

    private void findings(Html page) {
        List<Finding> unexplained = changes.findings().unexplained().kept();
        if (!unexplained.isEmpty()) {
            page.element("h2", words.text(Word.CHANGES_TO_EXPLAIN)).raw("\n");
            unexplained.forEach(finding -> finding(
                    page, finding, Word.HOW_TO_FIX, catalogue.kind(finding.id()).howToFix()));
        }
        if (!changes.explained().isEmpty()) {
            page.element("h2", words.text(Word.EXPLAINED)).raw("\n");
        }
        changes.explained().forEach(one -> {
            changes.findings().kept().stream()
                    .filter(finding -> finding.waiver() == one.waiver().number())
                    .forEach(finding ->
                            finding(page, finding, Word.EXPLAINED, one.waiver().reason()));
            account(page, one.waiver(), one.findings());
        });
    }

    private void finding(Html page, Finding finding, Word answer, String answered) {
        Kind kind = catalogue.kind(finding.id());
        page.raw("<article>\n<header><h3>")
                .text(kind.title())
                .raw("</h3> <span class=\"chip " + kind.severity().name().toLowerCase(Locale.ROOT) + "\">")
                .text(words.of(kind.severity()))
                .raw("</span> <span class=\"quiet\">")
                .text(kind.id())
                .raw("</span></header>\n<p class=\"where\">")
                .text(where(finding))
                .raw("</p>\n<dl class=\"about\">\n");
        about(page, Word.FOUND, words.found(finding));
        about(page, Word.EXPECTED, words.expected(finding));
        page.raw("</dl>\n<p class=\"fix\"><b>")
                .text(words.text(answer))
                .raw("</b>")
                .text(answered)
                .raw("</p>\n</article>\n");
    }

    private static String where(Finding finding) {
        return String.join(
                ", ",
                Stream.of(finding.file(), finding.column(), finding.record())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private void account(Html page, Waiver waiver, long count) {
        page.raw("<p>")
                .text(words.text(
                        Word.WAIVER_ACCOUNT,
                        Map.of(
                                "findings", count,
                                "by", waiver.by(),
                                "until", waiver.until().toString())))
                .raw("</p>\n");
    }

    private void table(Html page, TableChanges table) {
        page.element("h2", table.dataset()).raw("\n<p class=\"where\">");
        page.text(words.text(Word.CHANGES_SIDES, Map.of("before", side(table.before()), "after", side(table.after()))))
                .raw("</p>\n");
        if (table.unusual().isEmpty()) {
            page.element("p", words.text(Word.CHANGES_NONE)).raw("\n");
        }
        rows(page, table.unusual());
        List<Change> usual = table.usual();
        if (!usual.isEmpty()) {
            page.raw("<details>")
                    .element("summary", words.text(Word.CHANGES_SMALLER, Map.of("changes", usual.size())))
                    .raw("\n");
            rows(page, usual);
            page.raw("</details>\n");
        }
    }

    private String side(TableChanges.Side side) {
        return words.text(Word.CHANGES_ROWS, Map.of("period", side.period(), "rows", side.rows()));
    }

    private void rows(Html page, List<Change> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.raw("<div class=\"scroll\"><table class=\"stack\">\n<thead><tr>")
                .element("th", words.text(Word.CHANGE))
                .numberHead(words.text(Word.OVER_ITS_LIMIT))
                .raw("</tr></thead>\n<tbody>\n");
        for (Change change : rows) {
            page.raw("<tr>")
                    .element("td", words.changed(change.sentence()))
                    .numberCell(words.text(Word.OVER_ITS_LIMIT))
                    .text(words.text(Word.TIMES, Map.of("times", Figures.shown(change.strength()))))
                    .raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }

    private void foot(Html page) {
        page.raw("<footer>\n")
                .element("p", words.text(Word.CHANGES_LIMITS))
                .raw("\n")
                .element("p", words.text(Word.CHANGES_FEWEST))
                // These few words bring mark-up of their own.
                .raw("\n<p>")
                .raw(words.text(Word.CHANGES_FORMS))
                .raw("</p>\n</footer>\n");
    }
}
