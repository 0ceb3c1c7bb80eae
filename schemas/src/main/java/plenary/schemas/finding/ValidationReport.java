package plenary.schemas.finding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plenary.schemas.archive.Hash;
import plenary.schemas.contract.Contract;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of every rule, in the form that official statistics have agreed on; ours of it is
 * {@code published/validation-report.schema.json}. A result is {@code 1} when the rule is kept, {@code 0} when not, and
 * {@code NA} when it could not run or did not apply.
 *
 * <p>The form asks for the time of the event. It is left empty, as an example of the form leaves it: what a check finds
 * depends on what was sent alone, so that the same submission gives the same bytes whenever and wherever it is checked.
 *
 * <p>A key of data has a part each for population, measurement, unit and variable, as the form wants it: country, period,
 * file with line and record, column. A part that is empty stands for all there are.
 *
 * @see "M. van der Loo and O. ten Bosch, Design of a generic machine-readable validation report structure, version 1.0.0,
 *     ESSnet Validat Integration, 2017; keys of several parts are of its JSON schema 1.0.1 (alpha), in the repository
 *     data-cleaning/ValidatReport"
 */
final class ValidationReport {

    /** Places that a rule which is not kept names; {@code findings.json} has more. */
    private static final int PLACES = 10;

    /** Digits enough to tell submissions apart. */
    private static final int DIGITS = 16;

    private final Catalogue catalogue;
    private final Report report;

    ValidationReport(Catalogue catalogue, Report report) {
        this.catalogue = catalogue;
        this.report = report;
    }

    String text() {
        ArrayNode results = JsonReport.JSON.createArrayNode();
        String checked = checked();
        report.rules().forEach(result -> put(results.addObject(), result, checked));
        return JsonReport.JSON.writer().with(JsonReport.PRETTY).writeValueAsString(results) + "\n";
    }

    /** Stands for what was checked, so that results of many submissions can lie in one file. */
    private String checked() {
        StringBuilder text = new StringBuilder();
        for (String of : List.of(report.country(), report.period(), report.registry(), report.contractVersion())) {
            text.append(of).append('\n');
        }
        report.files()
                .forEach(file -> text.append(file.place())
                        .append('\n')
                        .append(file.count().sha256())
                        .append('\n'));
        return Hash.of(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    private void put(ObjectNode node, RuleResult result, String checked) {
        Kind kind = catalogue.kind(result.id());
        node.put("id", kind.id() + "-" + checked);
        node.put("type", "validation");
        ObjectNode event = node.putObject("event");
        event.put("time", "");
        event.put("actor", "Plenary");
        ObjectNode rule = node.putObject("rule");
        rule.put("language", "Plenary contract " + Contract.VERSION);
        rule.put("expression", kind.id());
        rule.put("severity", kind.severity().name().toLowerCase(Locale.ROOT));
        rule.put("description", kind.title());
        ObjectNode data = node.putObject("data");
        putKey(data.putArray("source").addArray(), "", "", "", "");
        putTarget(data.putArray("target"), result);
        data.put("description", description(result));
        node.put(
                "value",
                switch (result.state()) {
                    case PASSED -> "1";
                    case FAILED -> "0";
                    case NOT_APPLICABLE, NOT_RUN -> "NA";
                });
    }

    /** The places of the first findings; where there are none, all that was sent. */
    private void putTarget(ArrayNode keys, RuleResult result) {
        List<Finding> places = report.findings().kept().stream()
                .filter(finding -> finding.id().equals(result.id()))
                .limit(PLACES)
                .toList();
        if (places.isEmpty()) {
            putKey(keys.addArray(), "", "", "", "");
        }
        for (Finding at : places) {
            putKey(
                    keys.addArray(),
                    at.file(),
                    at.line() == 0 ? "" : Long.toString(at.line()),
                    at.record(),
                    at.column());
        }
    }

    private void putKey(ArrayNode key, String file, String line, String record, String column) {
        for (String part : List.of(report.country(), report.period(), file, line, record, column)) {
            key.add(part);
        }
    }

    private String description(RuleResult result) {
        Words words = catalogue.words();
        return words.text(
                Word.RULE_ACCOUNT,
                Map.of(
                        "state", words.of(result.state()),
                        "against", result.striking(),
                        "of", result.of()));
    }
}
