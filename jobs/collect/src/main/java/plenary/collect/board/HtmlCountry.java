package plenary.collect.board;

import java.util.List;
import plenary.schemas.archive.Receipt;
import plenary.schemas.finding.Html;

/** Every submission of a country, folded under its name. */
final class HtmlCountry {

    private HtmlCountry() {}

    static void write(Html page, CountryBoard country, String id) {
        page.raw("<details class=\"country\" id=\"" + id + "-")
                .text(country.code())
                .raw("\"><summary>");
        page.text(country.name() + " (" + country.code() + "): " + Asked.counted(country.sealed(), "submission")
                        + " sealed, " + country.signed() + " signed off")
                .raw("</summary>\n");
        page.raw("<div class=\"scroll\"><table class=\"stack\">\n<thead><tr>");
        for (String column :
                List.of("Dataset", "State", "Version", "Period", "Seal", "Received", "Signed off", "In force")) {
            page.raw("<th scope=\"col\">").text(column).raw("</th>");
        }
        for (String column : List.of("Records", "Accepted", "Errors", "Warnings")) {
            page.raw("<th scope=\"col\" class=\"number\">").text(column).raw("</th>");
        }
        page.raw("</tr></thead>\n<tbody>\n");
        country.rows().forEach(row -> row(page, row));
        page.raw("</tbody>\n</table></div>\n</details>\n");
    }

    private static void row(Html page, BoardRow row) {
        page.raw("<tr><th scope=\"row\">")
                .text(row.dataset().isEmpty() ? "not known yet" : HtmlBoard.words(row.dataset()));
        page.raw("</th><td data-name=\"State\">").text(row.standing().words()).raw("</td>");
        named(page, "Version", row.version() == 0 ? "" : "v" + row.version());
        named(page, "Period", row.period());
        page.raw("<td data-name=\"Seal\" title=\"")
                .text(row.sealId())
                .raw("\">")
                .code(row.sealShort())
                .raw("</td>");
        named(page, "Received", received(row));
        named(page, "Signed off", row.approval().words());
        named(page, "In force", inForce(row));
        boolean isCounted = row.receipt().isPresent();
        number(page, "Records", isCounted, row.sum(Receipt.FileCount::records));
        number(page, "Accepted", isCounted, row.sum(Receipt.FileCount::accepted));
        number(page, "Errors", isCounted, row.findings("ERROR"));
        number(page, "Warnings", isCounted, row.findings("WARNING"));
        page.raw("</tr>\n");
    }

    private static String received(BoardRow row) {
        String day = row.receivedAt().replaceFirst("T.*", "");
        return row.isLate()
                ? day + ", LATE by " + Asked.counted(row.daysAfterDeadline().getAsLong(), "day")
                : day;
    }

    private static String inForce(BoardRow row) {
        if (!row.publishedIn().isEmpty()) {
            return row.inForce() + ", published in " + row.publishedIn();
        }
        return row.frozenIn().isEmpty() ? row.inForce() : row.inForce() + ", frozen in " + row.frozenIn();
    }

    private static void named(Html page, String name, String text) {
        page.raw("<td data-name=\"" + name + "\">").text(text).raw("</td>");
    }

    private static void number(Html page, String name, boolean isKnown, long number) {
        page.raw("<td class=\"number\" data-name=\"" + name + "\">")
                .text(isKnown ? Long.toString(number) : "")
                .raw("</td>");
    }
}
