package plenary.collect.procedures;

import java.util.List;
import plenary.schemas.finding.Html;
import plenary.schemas.finding.StyleSheet;

/** What is unmapped as one page that opens without a network and looks like the findings. */
final class UnmappedPage {

    private final MappingReport report;
    private final String about;

    UnmappedPage(MappingReport report, String about) {
        this.report = report;
        this.about = about;
    }

    String text() {
        StyleSheet style = StyleSheet.ofFindings().with(UnmappedPage.class, "unmapped.css");
        Html page = new Html();
        page.raw(style.head())
                .raw("<title>")
                .text("To map: " + about)
                .raw("</title>\n<style>")
                .raw(style.text())
                .raw("</style>\n</head>\n<body>\n<main>\n");
        head(page);
        coverage(page);
        names(page);
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }

    private void head(Html page) {
        long rows = report.unmapped().stream().mapToLong(UnmappedName::rows).sum();
        String names = report.unmapped().size() + (report.unmapped().size() == 1 ? " name" : " names");
        page.raw("<header>\n<p class=\"mark\">Plenary &middot; names to map</p>\n<h1 class=\"")
                .raw(report.unmapped().isEmpty() ? "accepted" : "partly_accepted")
                .raw("\"><strong>")
                .text(report.unmapped().isEmpty() ? "Everything is mapped" : names + " to map")
                .raw("</strong> <span>")
                .text(report.unmapped().isEmpty() ? "" : "They stand in " + rows + " rows.")
                .raw("</span></h1>\n<dl class=\"about\">\n");
        entry(page, "Import", about);
        entry(page, "Procedure map", report.map().state().words());
        page.raw("</dl>\n</header>\n");
    }

    private static void entry(Html page, String name, String value) {
        page.raw("<div>").element("dt", name).element("dd", value).raw("</div>\n");
    }

    private void coverage(Html page) {
        page.raw("<h2>How far the maps reach</h2>\n<div class=\"scroll\"><table class=\"stack\">\n<thead><tr>")
                .raw(
                        "<th>Column</th><th class=\"number\">Rows mapped</th><th class=\"number\">of rows</th><th class=\"number\">Without a name</th>")
                .raw(
                        "<th class=\"number\">Names mapped</th><th class=\"number\">of names</th></tr></thead>\n<tbody>\n");
        for (Coverage column : report.coverage()) {
            page.raw("<tr><td>").code(column.where()).raw("</td>");
            number(page, "Rows mapped", column.mappedRows());
            number(page, "of rows", column.rows());
            number(page, "Without a name", column.unnamedRows());
            number(page, "Names mapped", column.mappedNames());
            number(page, "of names", column.names());
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }

    private static void number(Html page, String name, long number) {
        page.raw("<td class=\"number\" data-name=\"" + name + "\">" + number + "</td>");
    }

    private void names(Html page) {
        if (report.unmapped().isEmpty()) {
            return;
        }
        page.raw("<h2>What to map, most rows first</h2>\n<p>A suggestion is a guess from the words of the name and the")
                .raw(" modality. None is used before a person has confirmed it in the map.</p>\n")
                .raw("<div class=\"scroll\"><table class=\"stack names\">\n<thead><tr><th class=\"number\">Rows</th>")
                .raw("<th>Name</th><th>Suggestions</th></tr></thead>\n<tbody>\n");
        report.unmapped().forEach(name -> row(page, name));
        page.raw("</tbody>\n</table></div>\n");
    }

    private static void row(Html page, UnmappedName name) {
        page.raw("<tr>");
        number(page, "Rows", name.rows());
        page.raw("<td data-name=\"Name\"><b>")
                .text(name.source().text())
                .raw("</b><div class=\"where\">")
                .text(where(name))
                .raw("</div></td><td data-name=\"Suggestions\">");
        if (name.suggestions().isEmpty()) {
            page.raw("<span class=\"where\">none</span>");
        }
        name.suggestions().forEach(suggestion -> suggestion(page, suggestion));
        page.raw("</td></tr>\n");
    }

    private static String where(UnmappedName name) {
        List<String> facilities =
                name.facilities().stream().filter(id -> !id.isEmpty()).toList();
        String place = facilities.isEmpty()
                ? ""
                : facilities.size() == 1 ? " in " + facilities.get(0) : " in " + facilities.size() + " facilities";
        return (name.modality() + place + ", " + name.dataset() + "." + name.column() + ", first at " + name.first())
                .replaceFirst("^, ", "");
    }

    private static void suggestion(Html page, Suggestion suggestion) {
        page.raw("<div class=\"suggestion\">")
                .code(suggestion.code())
                .raw(" <b class=\"" + (suggestion.confidence() >= 0.9 ? "sure" : "unsure") + "\">")
                .text(UnmappedCsv.confidence(suggestion))
                .raw("</b> <span class=\"where\">")
                .text(suggestion.reason())
                .raw("</span></div>\n");
    }
}
