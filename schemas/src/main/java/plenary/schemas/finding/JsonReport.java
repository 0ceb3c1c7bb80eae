package plenary.schemas.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.schemas.indicator.Indicator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report for machines; its form is {@code published/findings.schema.json}. */
final class JsonReport {

    static final JsonMapper JSON = JsonMapper.shared();

    static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private final Catalogue catalogue;

    JsonReport(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param copies as {@link ReportFiles#write} */
    String text(Report report, Map<String, String> copies) {
        Headline headline = new Headline(report, catalogue.words());
        ObjectNode root = JSON.createObjectNode();
        root.put("verdict", report.verdict().name());
        root.put("headline", headline.line());
        root.put("advice", headline.advice());
        root.put("country", report.country());
        root.put("period", report.period());
        root.put("registry", report.registry());
        root.put("contractVersion", report.contractVersion());
        root.put("errors", report.count(Severity.ERROR));
        root.put("warnings", report.count(Severity.WARNING));
        root.put("notes", report.count(Severity.INFORMATION));
        root.put("explainedWarnings", report.explained(Severity.WARNING));
        root.put("explainedNotes", report.explained(Severity.INFORMATION));
        root.put("notRun", report.notRun());
        root.put("truncated", report.notShown() > 0);
        root.put("notShown", report.notShown());
        ArrayNode files = root.putArray("files");
        report.files().forEach(file -> {
            ObjectNode node = files.addObject();
            put(node, file);
            Optional.ofNullable(copies.get(file.place())).ifPresent(copy -> node.put("annotated", copy));
        });
        ArrayNode tiers = root.putArray("tiers");
        report.tiers().forEach(tier -> put(tiers.addObject(), tier));
        ArrayNode summary = root.putArray("summary");
        report.causes().forEach(cause -> put(summary.addObject(), cause));
        ArrayNode indicators = root.putArray("indicators");
        report.indicators()
                .forEach(indicator -> indicators
                        .addObject()
                        .put("id", indicator.id())
                        .put("title", catalogue.words().of(indicator)));
        ArrayNode waivers = root.putArray("waivers");
        report.explained().forEach(one -> put(waivers.addObject(), one));
        ArrayNode rules = root.putArray("rules");
        for (RuleResult result : report.rules()) {
            ObjectNode rule = rules.addObject();
            put(rule, result);
            put(rule, "indicators", report.indicators(result.id()));
        }
        ArrayNode findings = root.putArray("findings");
        for (int i = 0; i < report.findings().kept().size(); i++) {
            put(findings.addObject(), report.findings().kept().get(i), report.rank(i));
        }
        return JSON.writer().with(PRETTY).writeValueAsString(root) + "\n";
    }

    private static void put(ObjectNode node, Report.FileResult file) {
        node.put("dataset", file.dataset());
        node.put("path", file.count().path());
        node.put("sha256", file.count().sha256());
        node.put("bytes", file.count().bytes());
        node.put("records", file.count().records());
        node.put("accepted", file.count().accepted());
        node.put("rejected", file.count().rejected());
        node.put("quarantined", file.count().quarantined());
    }

    private static void put(ObjectNode node, Report.TierResult result) {
        node.put("dataset", result.dataset());
        node.put("tier", result.tier().tier());
        ArrayNode lacking = node.putArray("lacking");
        result.tier().lacking().forEach(lacking::add);
        node.put("detailedAnswers", result.tier().detailedAnswers());
        node.put("detailedCells", result.tier().detailedCells());
    }

    private void put(ObjectNode node, CauseGroup cause) {
        put(node, cause.root().cause());
        node.put("facility", cause.facility());
        node.put("severity", cause.severity().name());
        node.put("state", cause.root().state().name());
        node.put("count", cause.count());
        node.put("effect", Effect.of(cause, catalogue.words()));
        node.put("rows", cause.rows());
        node.put("rowsWithNoOtherCause", cause.rowsAlone());
        node.put("rowsWithCausesBefore", cause.rowsSoFar());
        put(node, "indicators", cause.indicators());
        put(node, "indicatorsStopped", cause.stopped());
        node.put("indicatorsWithCausesBefore", cause.indicatorsSoFar());
        node.put("fix", cause.fix());
        ArrayNode consequences = node.putArray("consequences");
        cause.consequences().forEach(part -> put(consequences.addObject(), part));
    }

    private static void put(ObjectNode node, String key, List<Indicator> indicators) {
        ArrayNode ids = node.putArray(key);
        indicators.forEach(indicator -> ids.add(indicator.id()));
    }

    private void put(ObjectNode node, CauseGroup.Part part) {
        put(node, part.cause());
        node.put("severity", part.severity().name());
        node.put("state", part.state().name());
        node.put("count", part.count());
    }

    private void put(ObjectNode node, RowCauses.Cause cause) {
        node.put("cause", catalogue.kind(cause.id()).title());
        node.put("id", cause.id());
        node.put("file", cause.file());
        node.put("column", cause.column());
    }

    private static void put(ObjectNode node, Explained explained) {
        Waiver waiver = explained.waiver();
        node.put("number", waiver.number());
        node.put("finding", waiver.finding());
        node.put("dataset", waiver.dataset());
        node.put("column", waiver.column());
        node.put("facility", waiver.facility());
        node.put("reason", waiver.reason());
        node.put("by", waiver.by());
        node.put("until", waiver.until().toString());
        node.put("findings", explained.findings());
    }

    private void put(ObjectNode node, RuleResult result) {
        node.put("id", result.id());
        node.put("family", catalogue.kind(result.id()).family().name());
        node.put("title", catalogue.kind(result.id()).title());
        node.put("state", result.state().name());
        node.put("against", result.striking());
        node.put("of", result.of());
        result.absence().ifPresent(absence -> node.put("absence", absence.code()));
    }

    private void put(ObjectNode node, Finding finding, int cause) {
        node.put("id", finding.id());
        node.put("severity", finding.severity().name());
        node.put("state", finding.state().name());
        node.put("file", finding.file());
        node.put("line", finding.line());
        node.put("facility", finding.facility());
        node.put("record", finding.record());
        node.put("column", finding.column());
        node.put("value", catalogue.words().found(finding));
        node.put("expected", catalogue.words().expected(finding));
        node.put("fix", catalogue.kind(finding.id()).howToFix());
        node.put("cause", cause);
        node.put("waiver", finding.waiver());
    }
}
