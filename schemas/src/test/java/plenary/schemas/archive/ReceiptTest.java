package plenary.schemas.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptTest {

    @TempDir
    Path folder;

    @Test
    void receiptWrittenBeforeTiersIsStillRead() throws IOException {
        Path file = Files.writeString(folder.resolve("receipt.json"), """
                {"id": "1", "country": "XA", "dataset": "facility", "period": "2025", "contractVersion": "1.0.0",
                 "registry": "R", "receivedAt": "2026-03-01T12:00:00Z", "drop": "XA/d1", "sequence": 1, "supersedes": "",
                 "coverage": 1.0, "extrapolated": false, "signoff": "", "files": [], "findings": [], "dataFiles": {}}
                """);

        Receipt receipt = JsonFile.read(file, Receipt.class);

        assertThat(receipt.tier()).isEmpty();
        assertThat(receipt.registryDescription()).isEmpty();
        assertThat(receipt.upgraded()).isEmpty();
    }
}
