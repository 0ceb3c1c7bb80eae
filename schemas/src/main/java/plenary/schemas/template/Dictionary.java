package plenary.schemas.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Html;
import plenary.schemas.finding.StyleSheet;
import plenary.schemas.indicator.Indicator;
import plenary.schemas.indicator.Indicators;

/**
 * The data dictionary: one page with every column, code and finding, made from the contract alone. It asks for nothing
 * from outside, so that it opens from a disk without a network.
 */
final class Dictionary {

    private final Contract contract;
    private final Catalogue catalogue;
    private final Example example;

    Dictionary(Contract contract, Catalogue catalogue, Example example) {
        this.contract = contract;
        this.catalogue = catalogue;
        this.example = example;
    }

    void write(List<Dataset> datasets, Path file) {
        try {
            Files.writeString(file, text(datasets), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    String text(List<Dataset> datasets) {
        StyleSheet style = StyleSheet.ofFindings().with(Dictionary.class, "dictionary.css");
        Html page = new Html();
        page.raw(style.head())
                .raw("<title>Data dictionary, contract " + Contract.VERSION + "</title>\n<style>")
                .raw(style.text())
                .raw("</style>\n</head>\n<body>\n<main>\n");
        head(page, datasets);
        values(page);
        contents(page, datasets);
        DictionaryTable table = new DictionaryTable(contract, example);
        datasets.forEach(dataset -> table.write(page, dataset));
        codes(page, datasets);
        new DictionaryFindings(contract, catalogue).write(page);
        indicators(page);
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }

    private static void head(Html page, List<Dataset> datasets) {
        int columns =
                datasets.stream().mapToInt(dataset -> dataset.fields().size()).sum();
        page.raw("<header>\n<p class=\"mark\">Plenary &middot; what countries send</p>\n")
                .raw("<h1 class=\"information\"><strong>Data dictionary</strong> <span>")
                .text("Contract " + Contract.VERSION + ": " + datasets.size()
                        + (datasets.size() == 1 ? " dataset, " : " datasets, ") + columns + " columns")
                .raw("</span></h1>\n</header>\n");
    }

    private void values(Html page) {
        page.raw("<h2 id=\"values\">When there is no value</h2>\n")
                .raw(
                        "<p>A <b>required</b> column has a value in every row. All others take these codes; one that wants")
                .raw(" an answer is not left empty. <code>0</code> means zero, never missing.</p>\n")
                .raw(
                        "<div class=\"scroll\"><table class=\"stack\">\n<thead><tr><th>Cell</th><th>Means</th></tr></thead>\n")
                .raw("<tbody>\n");
        for (CodeList.Code absence : contract.codeList("absence").codes()) {
            page.raw("<tr><td>");
            if (absence.code().isEmpty()) {
                page.raw("<span class=\"quiet\">empty</span>");
            } else {
                page.code(absence.code());
            }
            page.raw("</td><td>").text(absence.label()).raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n<p class=\"ids\">In every column the check can find");
        ColumnFindings.OF_EVERY_COLUMN.forEach(id -> page.raw(" <a href=\"#" + id + "\">" + id + "</a>"));
        page.raw("; beside each column stand the findings that are about it.</p>\n");
    }

    private static void contents(Html page, List<Dataset> datasets) {
        page.raw("<h2 id=\"datasets\">Datasets</h2>\n<div class=\"scroll\"><table class=\"stack datasets\">\n")
                .raw(
                        "<thead><tr><th>Dataset</th><th>Its rows</th><th>Tier</th><th class=\"number\">Columns</th></tr></thead>\n")
                .raw("<tbody>\n");
        for (Dataset dataset : datasets) {
            page.raw("<tr><td><a href=\"#" + dataset.name() + "\">")
                    .code(dataset.name())
                    .raw("</a></td><td>")
                    .element("b", dataset.title())
                    .text(". " + dataset.description())
                    .raw("</td><td data-name=\"Tier\">")
                    .text(dataset.tier().name().toLowerCase(Locale.ROOT))
                    .raw("</td><td class=\"number\" data-name=\"Columns\">"
                            + dataset.fields().size())
                    .raw("</td></tr>\n");
        }
        page.raw(
                        "</tbody>\n</table></div>\n<p><a href=\"#codes\">Codes</a> &middot; <a href=\"#findings\">Findings</a>")
                .raw(" &middot; <a href=\"#indicators\">Indicators</a></p>\n");
    }

    private void codes(Html page, List<Dataset> datasets) {
        page.raw("<h2 id=\"codes\">Codes</h2>\n");
        for (String name : CodesSheet.lists(datasets)) {
            page.raw("<section class=\"list\" id=\"codes-" + name + "\">\n<h3>")
                    .code(name)
                    .raw("</h3>\n");
            page.raw("<div class=\"scroll\"><table>\n<thead><tr><th>Code</th><th>Means</th></tr></thead>\n<tbody>\n");
            contract.codeList(name).codes().forEach(code -> code(page, code));
            page.raw("</tbody>\n</table></div>\n</section>\n");
        }
    }

    private static void code(Html page, CodeList.Code code) {
        page.raw("<tr><td>").code(code.code()).raw("</td><td>").text(code.label());
        code.validFrom().ifPresent(day -> page.text(", from " + day));
        code.validTo().ifPresent(day -> page.text(", until " + day));
        page.raw("</td></tr>\n");
    }

    private void indicators(Html page) {
        page.raw(
                        "<h2 id=\"indicators\">Indicators</h2>\n<p>What the tables are computed to; beside each column stand those")
                .raw(" that need it.</p>\n<div class=\"scroll\"><table class=\"stack\">\n")
                .raw("<thead><tr><th>Id</th><th>Title</th></tr></thead>\n<tbody>\n");
        for (Indicator indicator : Indicators.of(contract).all()) {
            page.raw("<tr id=\"" + indicator.id() + "\"><td class=\"id\">")
                    .code(indicator.id())
                    .raw("</td><td data-name=\"Title\">")
                    .text(indicator.title())
                    .raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }
}
