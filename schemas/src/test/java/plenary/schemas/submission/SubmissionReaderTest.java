package plenary.schemas.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;

class SubmissionReaderTest {

    private final Catalogue catalogue = Catalogue.load();
    private final Findings findings = new Findings();

    @TempDir
    Path folder;

    @Test
    void readsEverythingThatADescriptorMaySay() throws IOException {
        write("f.csv", "facility_id;beds\r\nF1;1.000,5\r\n");
        descriptor("""
                {"country": "GB-ENG", "period": "2023-04-01/P1Y", "registry": "NHS", "contractVersion": "1.0",
                 "coverage": 0.85, "extrapolated": true, "synthetic": false, "supersedes": "abc",
                 "signoff": {"name": "A", "role": "B", "date": "2024-06-30"},
                 "licenses": [{"name": "OGL"}],
                 "resources": [{"name": "facility", "path": "f.csv", "encoding": "Windows-1252", "rows": 1, "bytes": 30,
                   "dialect": {"delimiter": ";", "quoteChar": "'"}, "numbers": {"decimal": ",", "group": "."},
                   "units": {"beds": "1"}}]}
                """);

        Submission submission = open(folder).orElseThrow();

        assertThat(findings.kept()).isEmpty();
        assertThat(submission.country()).isEqualTo("GB-ENG");
        assertThat(submission.period().orElseThrow().last()).hasToString("2024-03-31");
        assertThat(submission.contractVersion()).isEqualTo("1.0.0");
        assertThat(submission.coverage()).isEqualTo(new BigDecimal("0.85"));
        assertThat(submission.extrapolated()).isTrue();
        assertThat(submission.signoff().orElseThrow()).hasToString("A, B, 2024-06-30");
        assertThat(submission.supersedes()).isEqualTo("abc");
        assertThat(submission.sealable()).isTrue();
        Table table = submission.table("facility").orElseThrow();
        assertThat(table.rows()).isEqualTo(OptionalLong.of(1));
        assertThat(table.settings().charset().name()).isEqualTo("windows-1252");
        assertThat(table.settings().delimiter()).isEqualTo(';');
        assertThat(table.settings().quote()).isEqualTo('\'');
        assertThat(table.settings().decimal()).isEqualTo(',');
        assertThat(table.settings().group()).contains('.');
        assertThat(table.settings().units()).isEqualTo(Map.of("beds", "1"));
    }

    @Test
    void assumesTheUsualWhenNothingIsDeclared() throws IOException {
        write("facility.csv", "facility_id\nF1\n");
        descriptor(of("{\"name\": \"facility\", \"path\": \"facility.csv\"}"));

        Submission submission = open(folder).orElseThrow();

        assertThat(submission.coverage()).isEqualTo(BigDecimal.ONE);
        assertThat(submission.table("facility").orElseThrow().settings()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void opensTheFolderByItsDescriptor() throws IOException {
        write("facility.csv", "facility_id\nF1\n");
        descriptor(of("{\"name\": \"facility\", \"path\": \"facility.csv\"}"));

        assertThat(open(folder.resolve("datapackage.json")).orElseThrow().folder())
                .isEqualTo(folder.toRealPath());
    }

    @Test
    void hashesAllPartsPutOneAfterTheOther() throws IOException {
        write("a.csv", "facility_id\nF1\n");
        write("b.csv", "facility_id\nF2\n");
        // printf 'facility_id\nF1\nfacility_id\nF2\n' | sha256sum
        descriptor(of("""
                {"name": "facility", "path": ["a.csv", "b.csv"], "bytes": 30,
                 "hash": "sha256:9f26fa8f3151358ac3f6f31cac22def7eb640f50de18a5cf911ea29bb6b0387c"}
                """));

        Table table = open(folder).orElseThrow().table("facility").orElseThrow();

        assertThat(table.files()).extracting(DataFile::path).containsExactly("a.csv", "b.csv");
    }

    @Test
    void refusesALinkThatLeavesTheFolder(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.csv"), "facility_id\nF1\n");
        Files.createSymbolicLink(folder.resolve("facility.csv"), secret);
        descriptor(of("{\"name\": \"facility\", \"path\": \"facility.csv\"}"));

        assertThat(open(folder).orElseThrow().tables()).isEmpty();
        assertThat(findings.kept()).extracting(Finding::id).containsExactly("RQ-PKG-011", "RQ-RES-016");
    }

    @Test
    void refusesADescriptorThatIsALink(@TempDir Path elsewhere) throws IOException {
        Path descriptor = Files.writeString(elsewhere.resolve("datapackage.json"), of(""));
        Files.createSymbolicLink(folder.resolve("datapackage.json"), descriptor);

        assertThat(open(folder)).isEmpty();
        assertThat(findings.kept()).extracting(Finding::id).containsExactly("RQ-PKG-011");
    }

    @Test
    void followsALinkToTheFolderItself(@TempDir Path elsewhere) throws IOException {
        write("facility.csv", "facility_id\nF1\n");
        descriptor(of("{\"name\": \"facility\", \"path\": \"facility.csv\"}"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);

        assertThat(open(link).orElseThrow().tables()).hasSize(1);
        assertThat(findings.kept()).isEmpty();
    }

    @Test
    void tableAloneIsReadAsTheDatasetOfItsName() throws IOException {
        Path table = write("facility_measure-2025.csv", "facility_id\nF1\n");

        Submission submission = open(table).orElseThrow();

        assertThat(submission.tables()).extracting(one -> one.dataset().name()).containsExactly("facility_measure");
        assertThat(submission.sealable()).isFalse();
        assertThat(findings.kept()).extracting(Finding::id).containsExactly("RQ-PKG-002");
    }

    @Test
    void tableInAPackageStandsForThePackage() throws IOException {
        Path table = write("facility.csv", "facility_id\nF1\n");
        descriptor(of("{\"name\": \"facility\", \"path\": \"facility.csv\"}"));

        assertThat(open(table).orElseThrow().country()).isEqualTo("XA");
        assertThat(findings.kept()).isEmpty();
    }

    @Test
    void saysThatANameOnlyLooksTheSame() throws IOException {
        write("Ha\u0308user.csv", "facility_id\nF1\n"); // as a Mac names it: a, then two dots above
        descriptor(of("{\"name\": \"facility\", \"path\": \"H\u00E4user.csv\"}"));

        open(folder);

        assertThat(findings.kept())
                .filteredOn(finding -> finding.id().equals("RQ-RES-004"))
                .extracting(Finding::expected)
                .containsExactly(
                        "the name of a file beside datapackage.json; there is Ha\u0308user.csv, which looks the"
                                + " same but has letters with accents in two characters");
    }

    @Test
    void saysWhatASubmissionIsWhenSomethingElseIsNamed() throws IOException {
        Path table = write("notes.txt", "no table");

        assertThat(open(table)).isEmpty();
        assertThat(findings.kept())
                .containsExactly(catalogue.failed(
                        "RQ-PKG-001",
                        "",
                        0,
                        "",
                        "",
                        "notes.txt",
                        "a folder, a file that ends in .zip, datapackage.json, or a table whose name begins with its"
                                + " dataset, such as exam_dose.csv, or a workbook with a sheet named as a dataset"));
    }

    @Test
    void isUsedWronglyWhenThereIsNothing() {
        assertThatThrownBy(() -> open(folder.resolve("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no submission at " + folder.resolve("none"));
    }

    private Optional<Submission> open(Path source) {
        return new SubmissionReader(Contract.load(), catalogue)
                .open(source, folder.resolve("work"), findings, Progress.SILENT);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private void descriptor(String text) throws IOException {
        write("datapackage.json", text);
    }

    private static String of(String resource) {
        return "{\"country\": \"XA\", \"period\": \"2025\", \"registry\": \"R1\", \"contractVersion\": \"1.0.0\","
                + " \"resources\": [" + resource + "]}";
    }
}
