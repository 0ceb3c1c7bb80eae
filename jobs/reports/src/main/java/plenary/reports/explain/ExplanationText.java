package plenary.reports.explain;

import java.util.List;
import java.util.Map;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.reports.text.Flags;
import plenary.schemas.archive.Receipt;

/** An explanation for people at a terminal. */
public final class ExplanationText {

    private final StringBuilder text = new StringBuilder();

    private ExplanationText() {}

    public static String of(Explanation explanation) {
        ExplanationText writer = new ExplanationText();
        writer.cell(explanation);
        writer.formulas(explanation.formulas());
        writer.strata(explanation);
        writer.parts(explanation.parts(), 1);
        writer.submissions(explanation);
        writer.said(explanation);
        writer.versions(explanation);
        return writer.text.toString();
    }

    private void cell(Explanation explanation) {
        Cell cell = explanation.cell();
        text.append(cell.id()).append('\n');
        line(
                0,
                explanation.formula().definition().title() + ", "
                        + explanation.area().markedName() + periodAfter(cell));
        for (Explanation.Dimension dimension : explanation.dimensions()) {
            line(1, "%-14s %s (%s)".formatted(dimension.column(), dimension.code(), dimension.label()));
        }
        heading("Value");
        line(1, CellWords.value(cell));
        line(1, "counts: " + CellWords.counts(cell));
        line(1, cell.status() + ": " + cell.status().meaning());
        cell.flags().forEach(flag -> line(1, flag + ": " + Flags.words(flag)));
        explanation.empty().ifPresent(reason -> {
            line(1, "No value: " + reason.why());
            line(1, "It would need: " + reason.needed());
        });
    }

    private static String periodAfter(Cell cell) {
        return cell.period().equals("_T") ? "" : ", " + cell.period();
    }

    private void formulas(List<Formula> formulas) {
        heading("Formula");
        for (Formula formula : formulas) {
            var definition = formula.definition();
            line(
                    1,
                    (formula == formulas.get(0) ? "" : "builds on ") + definition.id() + " " + definition.title()
                            + ", definition version " + definition.version());
            optional("calculation", definition.formula());
            optional("kind", formula.kindWithParameters());
            optional("minimum", formula.minimum());
            optional("source", (definition.source() + " " + formula.mark()).strip());
            optional("file", hashed("conf/" + formula.file(), formula.sha256()));
            formula.references().forEach((path, sha256) -> optional("reference", hashed("conf/" + path, sha256)));
            if (definition.computation().ofFacilities()) {
                line(2, "values of facilities: for their own country only, never shown here");
            }
        }
    }

    private static String hashed(String path, String sha256) {
        return path + (sha256.isEmpty() ? "" : "  sha256 " + sha256);
    }

    private void strata(Explanation explanation) {
        heading("Rows that enter");
        for (RowFilter filter : explanation.filters()) {
            line(1, filter.dataset());
            filter.conditions().forEach(condition -> line(2, condition));
        }
        if (!explanation.members().isEmpty()) {
            line(
                    1,
                    "countries of the group: "
                            + String.join(
                                    ", ",
                                    explanation.members().stream()
                                            .map(Area::code)
                                            .toList()));
        }
        if (!explanation.parts().isEmpty()) {
            heading("Made of, as published");
        }
    }

    private void parts(List<Part> parts, int depth) {
        for (Part part : parts) {
            line(depth, part.cell().id() + "  " + CellWords.value(part.cell()) + "  " + part.note());
            parts(part.parts(), depth + 1);
        }
    }

    private void submissions(Explanation explanation) {
        heading("Sealed submissions");
        explanation.submissions().forEach(this::submission);
        explanation.unsent().forEach(one -> line(1, one.country() + " " + one.dataset() + ": not in force"));
    }

    private void submission(SealedSubmission submission) {
        var input = submission.input();
        line(1, "%s %s %s, seal %s".formatted(input.country(), input.dataset(), input.period(), input.id()));
        optional("signed off", "by " + submission.signedOff());
        optional("receipt", hashed(submission.receiptFile(), input.receiptSha256()) + " (" + submission.state() + ")");
        submission.receipt().ifPresent(receipt -> receipt(submission, receipt));
    }

    private void receipt(SealedSubmission submission, Receipt receipt) {
        optional(
                "received",
                receipt.receivedAt() + ", contract " + receipt.contractVersion() + ", coverage " + receipt.coverage()
                        + (receipt.extrapolated() ? ", extrapolated" : ""));
        for (Receipt.FileCount file : receipt.files()) {
            optional("file", hashed(file.path(), file.sha256()));
            optional(
                    "",
                    file.records() + " records = " + file.accepted() + " accepted + " + file.rejected() + " rejected + "
                            + file.quarantined() + " quarantined");
        }
        receipt.findings()
                .forEach(finding -> optional(
                        "finding",
                        finding.count() + " x " + finding.id() + " (" + finding.severity() + ", " + finding.state()
                                + ")"));
        submission.rejectedFile().ifPresent(path -> optional("rejected", path));
        submission.findingsFile().ifPresent(path -> optional("lines", path));
        submission.drop().ifPresent(path -> optional("as sent", path));
    }

    private void said(Explanation explanation) {
        if (explanation.withdrawn().isEmpty() && explanation.objections().isEmpty()) {
            return;
        }
        heading("Withdrawn and objected");
        explanation
                .withdrawn()
                .forEach(one -> line(
                        1,
                        "withdrawn: %s %s %s, seal %s, %s: %s"
                                .formatted(
                                        one.country(), one.dataset(), one.period(), one.id(), one.at(), one.reason())));
        explanation
                .objections()
                .forEach(one -> line(
                        1,
                        "objection of %s (%s, %s, %s)%s: %s"
                                .formatted(
                                        one.country(),
                                        one.by(),
                                        one.role(),
                                        one.at(),
                                        one.cell().isEmpty() ? " to its page" : "",
                                        one.text())));
    }

    private void versions(Explanation explanation) {
        Versions versions = explanation.versions();
        heading("Versions");
        optional(
                "edition",
                versions.edition() + " r" + versions.revision() + ", frozen " + versions.frozenAt()
                        + (versions.corrects() > 0 ? ", corrects r" + versions.corrects() : ""));
        optional("code", versions.codeVersion());
        optional("contract", versions.contractVersion());
        hashes("schemas/", versions.contract());
        hashes("conf/", versions.conf());
        optional("verify", versions.verifyCommand());
        heading("Cite as");
        line(1, explanation.citation());
    }

    private void hashes(String folder, Map<String, String> files) {
        files.forEach((path, sha256) -> optional("", hashed(folder + path, sha256)));
    }

    private void heading(String words) {
        text.append('\n').append(words).append('\n');
    }

    private void optional(String key, String value) {
        if (!value.isEmpty()) {
            line(2, "%-12s %s".formatted(key, value));
        }
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }
}
