package plenary.collect.board;

import java.util.List;
import plenary.schemas.finding.Html;
import plenary.schemas.finding.StyleSheet;

/** The board as one page that opens without a network, looks like the findings and fits a phone and paper. */
public final class HtmlBoard {

    private HtmlBoard() {}

    public static String text(List<Board> boards) {
        StyleSheet style = StyleSheet.ofFindings().with(HtmlBoard.class, "board.css");
        Html page = new Html();
        page.raw(style.head())
                .raw("<title>")
                .text("Status: "
                        + String.join(
                                ", ",
                                boards.stream()
                                        .map(board -> board.heading().title())
                                        .toList()))
                .raw("</title>\n<style>")
                .raw(style.text())
                .raw("</style>\n</head>\n<body>\n<main>\n");
        for (int i = 0; i < boards.size(); i++) {
            board(page, boards.get(i), "b" + (i + 1));
        }
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }

    private static void board(Html page, Board board, String id) {
        page.raw("<header id=\"" + id + "\">\n<p class=\"mark\">Plenary &middot; status of an edition</p>\n")
                .raw("<h1 class=\"board\"><strong>")
                .text(board.heading().title())
                .raw("</strong></h1>\n<dl class=\"about\">\n");
        board.heading()
                .lines()
                .forEach(line -> page.raw("<div>")
                        .element("dt", line.name())
                        .element("dd", line.text())
                        .raw("</div>\n"));
        page.raw("</dl>\n</header>\n");
        chase(page, board, id);
        matrix(page, board, id);
        page.raw("<h2>Every submission</h2>\n");
        board.countries().forEach(country -> HtmlCountry.write(page, country, id));
    }

    private static void chase(Html page, Board board, String id) {
        List<Errand> blocking = board.chase().stream()
                .filter(errand -> errand.kind().isBlocking())
                .toList();
        List<Errand> rest = board.chase().stream()
                .filter(errand -> !errand.kind().isBlocking())
                .toList();
        page.element("h2", blocking.isEmpty() ? "Nothing is held up" : "Who must act")
                .raw("\n");
        errands(page, blocking, id);
        if (!rest.isEmpty()) {
            page.raw("<details><summary>Stops nothing (" + rest.size() + ")</summary>\n");
            errands(page, rest, id);
            page.raw("</details>\n");
        }
        board.beforeSigning().ifPresent(line -> page.element("p", line).raw("\n"));
    }

    private static void errands(Html page, List<Errand> errands, String id) {
        if (errands.isEmpty()) {
            return;
        }
        page.raw("<ol class=\"errands\">\n");
        for (Errand errand : errands) {
            page.raw("<li><b>");
            if (errand.who().equals(Errand.ORGANISER)) {
                page.text("Organiser");
            } else {
                page.raw("<a href=\"#" + id + "-")
                        .text(errand.who())
                        .raw("\">")
                        .text(errand.who())
                        .raw("</a>");
            }
            page.raw("</b><span>").text(errand.sentence()).raw("</span></li>\n");
        }
        page.raw("</ol>\n");
    }

    private static void matrix(Html page, Board board, String id) {
        page.raw("<h2>Who sent what</h2>\n<div class=\"scroll\"><table class=\"stack matrix\">\n<thead><tr>")
                .raw("<th scope=\"col\">Country</th>");
        board.datasets()
                .forEach(dataset ->
                        page.raw("<th scope=\"col\">").text(words(dataset)).raw("</th>"));
        page.raw("</tr></thead>\n<tbody>\n");
        for (CountryBoard country : board.countries()) {
            page.raw("<tr><th scope=\"row\"><a href=\"#" + id + "-")
                    .text(country.code())
                    .raw("\">");
            page.text(country.name()).raw("</a>");
            notes(page, country);
            page.raw("</th>");
            board.datasets().forEach(dataset -> cell(page, dataset, country.rows(dataset)));
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }

    private static void notes(Html page, CountryBoard country) {
        if (country.daysLate() > 0) {
            page.raw("<br><span class=\"quiet\">late by ")
                    .text(Asked.counted(country.daysLate(), "day"))
                    .raw("</span>");
        }
        if (country.waiting() > 0) {
            page.raw("<br><span class=\"quiet\">")
                    .text(country.waiting() + " in the inbox")
                    .raw("</span>");
        }
        if (country.objections() > 0) {
            page.raw("<br><span class=\"quiet\">")
                    .text(Asked.counted(country.objections(), "objection"))
                    .raw("</span>");
        }
    }

    private static void cell(Html page, String dataset, List<BoardRow> rows) {
        page.raw("<td data-name=\"").text(words(dataset)).raw("\">");
        for (BoardRow row : rows) {
            page.raw("<span class=\"chip " + row.standing().css() + "\">")
                    .text(row.standing().words())
                    .raw("</span>");
            StringBuilder more = new StringBuilder();
            if (row.version() > 1) {
                more.append("v").append(row.version()).append(' ');
            }
            if (rows.size() > 1) {
                more.append(row.period()).append(' ');
            }
            if (row.findings("ERROR") > 0) {
                more.append(Asked.counted(row.findings("ERROR"), "error"));
            }
            if (!more.isEmpty()) {
                page.raw(" <span class=\"quiet\">")
                        .text(more.toString().strip())
                        .raw("</span>");
            }
        }
        page.raw("</td>");
    }

    static String words(String dataset) {
        return dataset.replace('_', ' ');
    }
}
