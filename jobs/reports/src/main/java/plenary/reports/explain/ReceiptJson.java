package plenary.reports.explain;

import plenary.schemas.archive.Receipt;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A sealed submission with its receipt, as part of an explanation for machines. */
final class ReceiptJson {

    private ReceiptJson() {}

    static ObjectNode of(SealedSubmission submission) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        var input = submission.input();
        json.put("country", input.country()).put("dataset", input.dataset()).put("period", input.period());
        json.put("id", input.id()).put("folder", submission.folder()).put("signedOff", input.signedOff());
        json.put("receiptFile", submission.receiptFile()).put("receiptSha256", input.receiptSha256());
        json.put("receiptState", submission.state());
        submission.receipt().ifPresent(receipt -> receipt(json.putObject("receipt"), submission, receipt));
        return json;
    }

    private static void receipt(ObjectNode json, SealedSubmission submission, Receipt receipt) {
        json.put("receivedAt", receipt.receivedAt()).put("contractVersion", receipt.contractVersion());
        json.put("registry", receipt.registry()).put("coverage", receipt.coverage());
        json.put("extrapolated", receipt.extrapolated()).put("signoff", receipt.signoff());
        ArrayNode files = json.putArray("files");
        for (Receipt.FileCount file : receipt.files()) {
            files.addObject()
                    .put("path", file.path())
                    .put("sha256", file.sha256())
                    .put("bytes", file.bytes())
                    .put("records", file.records())
                    .put("accepted", file.accepted())
                    .put("rejected", file.rejected())
                    .put("quarantined", file.quarantined());
        }
        ArrayNode findings = json.putArray("findings");
        for (Receipt.FindingCount finding : receipt.findings()) {
            findings.addObject()
                    .put("id", finding.id())
                    .put("severity", finding.severity())
                    .put("state", finding.state())
                    .put("count", finding.count());
        }
        ExplanationJson.hashes(json.putObject("dataFiles"), receipt.dataFiles());
        json.put("rejectedFile", submission.rejectedFile().orElse(""));
        json.put("findingsFile", submission.findingsFile().orElse(""));
        json.put("drop", submission.drop().orElse(""));
    }
}
