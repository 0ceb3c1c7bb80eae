package plenary.schemas.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plenary.schemas.Progress;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;

class ZipPackageTest {

    private static final String DESCRIPTOR = """
            {"country": "XA", "period": "2025", "registry": "R1", "contractVersion": "1.0.0",
             "resources": [{"name": "facility", "path": "facility.csv"}]}
            """;

    private final Catalogue catalogue = Catalogue.load();
    private final Findings findings = new Findings();

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource
    void refusesWhatNoHonestZipHasAndLeavesNothingBehind(ZipRecipe recipe) throws IOException {
        Path work = Files.createDirectories(temporary.resolve("a/b/work"));
        Path zip = Files.write(temporary.resolve("sent.zip"), recipe.zip());

        Optional<Submission> submission = new SubmissionReader(Contract.load(), catalogue, recipe.limits())
                .open(zip, work, findings, Progress.SILENT);

        assertThat(submission).isEmpty();
        assertThat(findings.kept())
                .containsExactly(catalogue.failed(recipe.id, recipe.file, 0, "", "", recipe.value, recipe.expected));
        try (Stream<Path> left = Files.walk(temporary)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(zip);
        }
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void opensAnHonestZip() throws IOException {
        Optional<Submission> submission = open(honest(""));

        assertThat(findings.kept()).isEmpty();
        assertThat(submission.orElseThrow().tables()).hasSize(1);
        assertThat(submission.orElseThrow().folder())
                .isEqualTo(temporary.toRealPath().resolve("work/package"));
    }

    @Test
    void opensAZipOfTheFolderInsteadOfItsFiles() throws IOException {
        assertThat(open(honest("XA-2025/"))).isPresent();
        assertThat(findings.kept()).isEmpty();
    }

    @Test
    void saysThatAFileNamedZipIsNone() throws IOException {
        assertThat(open("no zip".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(findings.kept()).extracting(Finding::id).containsExactly("RQ-ZIP-010");
    }

    @Test
    void unpacksAnewOverWhatAnInterruptedRunLeft() throws IOException {
        Path left = Files.createDirectories(temporary.resolve("work/package.partial"));
        Files.writeString(left.resolve("facility.csv"), "half");

        assertThat(open(honest(""))).isPresent();
        assertThat(left).doesNotExist();
    }

    @Test
    void allowsOneMegabyteOfBlanksWhateverTheRatio() {
        // 1 MiB is 1,048,576 bytes; one byte more is 200 times 5,242.885.
        assertThat(ZipLimits.STANDARD.exceedsRatio(1 << 20, 1)).isFalse();
        assertThat(ZipLimits.STANDARD.exceedsRatio((1 << 20) + 1, 5242)).isFalse();
        assertThat(ZipLimits.STANDARD.exceedsRatio((1 << 20) + 1, 5241)).isTrue();
    }

    private Optional<Submission> open(byte[] bytes) throws IOException {
        Path zip = Files.write(temporary.resolve("sent.zip"), bytes);
        Path work = Files.createDirectories(temporary.resolve("work"));
        return new SubmissionReader(Contract.load(), catalogue).open(zip, work, findings, Progress.SILENT);
    }

    private static byte[] honest(String folder) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (String name : new String[] {"datapackage.json", "facility.csv"}) {
                zip.putArchiveEntry(new ZipArchiveEntry(folder + name));
                zip.write((name.endsWith("json") ? DESCRIPTOR : "facility_id\nF1\n").getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
