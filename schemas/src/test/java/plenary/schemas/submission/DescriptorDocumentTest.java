package plenary.schemas.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;

class DescriptorDocumentTest {

    private final Findings findings = new Findings();

    @TempDir
    Path folder;

    @Test
    void isNestedAtMostSixteenDeep() throws IOException {
        assertReads("{\"a\":".repeat(15) + "{}" + "}".repeat(15));
        assertRefuses("{\"a\":".repeat(16) + "{}" + "}".repeat(16));
    }

    @Test
    void hasTextsOfAtMost4096Characters() throws IOException {
        assertReads("{\"a\": \"" + "x".repeat(4096) + "\"}");
        assertRefuses("{\"a\": \"" + "x".repeat(4097) + "\"}");
    }

    @Test
    void hasKeysOfAtMost64Characters() throws IOException {
        assertReads("{\"" + "k".repeat(64) + "\": 1}");
        assertRefuses("{\"" + "k".repeat(65) + "\": 1}");
    }

    @Test
    void hasNumbersOfAtMost32Digits() throws IOException {
        assertReads("{\"a\": " + "1".repeat(32) + "}");
        assertRefuses("{\"a\": " + "1".repeat(33) + "}");
    }

    @Test
    void isAtMostOneMebibyteLong() throws IOException {
        String blanks = " ".repeat(DescriptorDocument.MOST_BYTES - 2);
        assertReads("{" + blanks + "}");
        assertRefuses("{" + blanks + " }");
    }

    @Test
    void mayStartWithTheMarkThatSomeEditorsPutFirst() throws IOException {
        assertReads("\uFEFF{}");
    }

    @Test
    void isOneWholeObject() throws IOException {
        assertRefuses("{\"a\": 1");
        assertRefuses("{} {}");
    }

    @Test
    void knowsTheLineOfAKeyOrOfWhatIsAroundIt() throws IOException {
        DescriptorDocument document = read("{\n\"a\": {\n\"b\": [1,\n2]}}").orElseThrow();

        assertThat(document.line("/a/b")).isEqualTo(3);
        assertThat(document.line("/a/b/1")).isEqualTo(4);
        assertThat(document.line("/a/none")).isEqualTo(2);
        assertThat(document.line("/none")).isEqualTo(1);
    }

    private void assertReads(String text) throws IOException {
        assertThat(read(text))
                .as(text.substring(0, Math.min(40, text.length())))
                .isPresent();
        assertThat(findings.kept()).isEmpty();
    }

    private void assertRefuses(String text) throws IOException {
        long before = findings.size();
        assertThat(read(text))
                .as(text.substring(0, Math.min(40, text.length())))
                .isEmpty();
        assertThat(findings.kept()).extracting(Finding::id).containsOnly("RQ-PKG-003");
        assertThat(findings.size()).isEqualTo(before + 1);
    }

    private Optional<DescriptorDocument> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("datapackage.json"), text, StandardCharsets.UTF_8);
        return DescriptorDocument.read(
                file, new DescriptorFindings(Catalogue.load(), findings, DescriptorDocument.NAME));
    }
}
