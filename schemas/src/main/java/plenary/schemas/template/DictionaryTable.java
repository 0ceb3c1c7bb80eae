package plenary.schemas.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Stream;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.Presence;
import plenary.schemas.finding.Html;
import plenary.schemas.indicator.Indicator;
import plenary.schemas.indicator.Indicators;

/** The part of the dictionary that is about one dataset. */
final class DictionaryTable {

    /** Codes that stand beside the column itself; a longer list is only linked to. */
    private static final int FEW = 6;

    private final Contract contract;
    private final Example example;
    private final Indicators indicators;

    DictionaryTable(Contract contract, Example example) {
        this.contract = contract;
        this.example = example;
        this.indicators = Indicators.of(contract);
    }

    void write(Html page, Dataset dataset) {
        page.raw("<section class=\"dataset\" id=\"" + dataset.name() + "\">\n<h2>")
                .code(dataset.name());
        page.text(" " + dataset.title()).raw("</h2>\n<p>").text(dataset.description());
        page.text(" Tier: " + lower(dataset.tier()) + ".").raw("</p>\n<ul>\n");
        rules(dataset).forEach(rule -> page.element("li", rule).raw("\n"));
        page.raw("</ul>\n<div class=\"scroll\"><table class=\"stack columns\">\n<thead><tr><th>Column</th>")
                .raw("<th>Meaning</th><th>Form</th><th>Must</th><th>Example</th></tr></thead>\n<tbody>\n");
        ColumnFindings findings = new ColumnFindings(contract, dataset);
        for (Field field : dataset.fields()) {
            column(page, dataset, field, findings);
        }
        page.raw("</tbody>\n</table></div>\n</section>\n");
    }

    private static List<String> rules(Dataset dataset) {
        List<String> rules = new ArrayList<>();
        rules.add(RuleWords.ofKey(dataset.primaryKey()));
        Stream.concat(
                        dataset.rules().stream().map(RuleWords::of),
                        dataset.references().stream().map(RuleWords::of))
                .forEach(rules::add);
        return rules;
    }

    private void column(Html page, Dataset dataset, Field field, ColumnFindings findings) {
        ColumnWords words = new ColumnWords(contract, dataset, field);
        page.raw("<tr id=\"" + dataset.name() + "." + field.name() + "\"><td>").code(field.name());
        page.raw("</td><td>").element("b", field.title());
        page.text(field.description().isEmpty() ? "" : ". " + field.description());
        page.raw("<div class=\"ids\">");
        findings.ids(field).forEach(id -> page.raw("<a href=\"#" + id + "\">" + id + "</a> "));
        page.raw("</div>");
        indicators(page, dataset, field);
        page.raw("</td><td data-name=\"Form\">").text(words.type());
        if (!words.limits().isEmpty()) {
            page.raw("<div class=\"limits\">").text(words.limits()).raw("</div>");
        }
        field.codeList().ifPresent(list -> codes(page, contract.codeList(list)));
        page.raw("</td><td data-name=\"Must\">").raw(field.presence() == Presence.REQUIRED ? "<b>" : "<span>");
        page.text(words.must()).raw(field.presence() == Presence.REQUIRED ? "</b>" : "</span>");
        page.raw("<div class=\"where\">").text(lower(field.tier())).raw("</div></td><td data-name=\"Example\">");
        page.code(example.value(dataset, field)).raw("</td></tr>\n");
    }

    private void indicators(Html page, Dataset dataset, Field field) {
        SortedSet<Indicator> needing = indicators.ofColumn(dataset.name(), field.name());
        if (!needing.isEmpty()) {
            page.raw("<div class=\"ids\">Indicators: ");
            needing.forEach(indicator -> page.raw("<a href=\"#" + indicator.id() + "\">" + indicator.id() + "</a> "));
            page.raw("</div>");
        }
    }

    private static void codes(Html page, CodeList list) {
        page.raw("<div class=\"limits\"><a href=\"#codes-" + list.name() + "\">")
                .text(codesOf(list))
                .raw("</a></div>");
    }

    private static String codesOf(CodeList list) {
        List<String> codes = list.codes().stream().map(CodeList.Code::code).toList();
        return codes.size() <= FEW
                ? String.join(", ", codes)
                : String.join(", ", codes.subList(0, FEW - 1)) + " and " + (codes.size() - FEW + 1) + " others";
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
