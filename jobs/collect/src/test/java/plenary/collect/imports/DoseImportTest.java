package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static plenary.collect.imports.WrittenReport.CT;
import static plenary.collect.imports.WrittenReport.PROJECTION;
import static plenary.collect.imports.WrittenReport.container;
import static plenary.collect.imports.WrittenReport.ctEvent;
import static plenary.collect.imports.WrittenReport.ctTotal;
import static plenary.collect.imports.WrittenReport.num;
import static plenary.collect.imports.WrittenReport.xray;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.dicom.Tag;
import plenary.collect.dicom.WrittenObject;
import plenary.collect.procedures.ProcedureSettings;
import plenary.schemas.Progress;
import plenary.schemas.check.Preflight;
import plenary.schemas.contract.Period;

class DoseImportTest {

    private static final Pseudonyms PSEUDONYMS = Pseudonyms.of("000102030405060708090a0b0c0d0e0f");

    @TempDir
    Path folder;

    /** A study in two cumulative reports, an X-ray in a zip, and what else lies in a folder of a hospital. */
    private Path hospital() throws IOException {
        Path source = folder.resolve("PACS export");
        xray("1.1", CT, ctTotal("200"), ctEvent("9.1", "8.1", "200")).write(source.resolve("Ozolina_Marta/1.1.dcm"));
        xray("1.2", CT, ctTotal("520.5"), ctEvent("9.1", "8.1", "200"), ctEvent("9.2", "12.4", "320.5"))
                .write(source.resolve("Ozolina_Marta/1.2.dcm"));
        Files.write(source.resolve("image.dcm"), WrittenObject.PLAIN.file("1.2.840.10008.5.1.4.1.1.2", List.of()));
        Files.writeString(source.resolve("README.TXT"), "Exported for you");
        byte[] whole = xray("1.4", CT).bytes();
        Files.write(source.resolve("half.dcm"), Arrays.copyOf(whole, whole.length / 2));
        byte[] xray = xray("1.3", PROJECTION, container("113702", num("113722", "0.0000107", "Gy.m2")))
                .with(Tag.STUDY_INSTANCE_UID, "UI", "1.2.826.0.1.222")
                .with(Tag.STUDY_DESCRIPTION, "LO", "Thorax for Dr. Ozoliņa")
                .with(Tag.INSTITUTION_NAME, "LO", "Valley Clinic")
                .bytes();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(source.resolve("old.zip")))) {
            zip.putNextEntry(new ZipEntry("xray"));
            zip.write(xray);
            zip.closeEntry();
        }
        return source;
    }

    @Test
    void everyFileIsAccountedForAndEveryExaminationCountsOnce() throws IOException {
        DoseImport.Result result = importFrom(hospital(), settings());

        assertThat(result.account().files())
                .containsExactly(
                        Map.entry("used", 2L),
                        Map.entry("repeated", 1L),
                        Map.entry("kept out", 0L),
                        Map.entry("no report", 2L),
                        Map.entry("unreadable", 1L));
        assertThat(Files.readAllLines(result.list()))
                .hasSize(7)
                .anyMatch(line -> line.endsWith("1.1.dcm,repeated,other reports hold all that it holds,"))
                .anyMatch(line -> line.endsWith("1.2.dcm,used,in exam_dose.csv,"))
                .anyMatch(line -> line.endsWith("README.TXT,no report,no DICOM file,"))
                .anyMatch(line -> line.endsWith("image.dcm,no report,\"DICOM, but no structured report\","))
                .anyMatch(line -> line.contains("half.dcm,unreadable,damaged,at byte "))
                .anyMatch(line -> line.endsWith("old.zip!xray,used,in exam_dose.csv,"));
        assertThat(result.account().examinations()).isEqualTo(2);
        assertThat(result.account().period()).isEqualTo("2025");
    }

    @Test
    void rowHoldsPseudonymsAndDosesInTheUnitsOfTheContract() throws IOException {
        importFrom(hospital(), settings());

        String facility = PSEUDONYMS.shortened("F", "Saint Ēva Hospital");
        String device = PSEUDONYMS.shortened("D", "Scanworks SN42");
        assertThat(rows("exam_dose"))
                .containsExactlyInAnyOrder(
                        PSEUDONYMS.hash("1.2.826.0.1.111") + "," + PSEUDONYMS.hash("P-4711") + "," + facility + ","
                                + device + ",2025-03-10,CT,UNMAPPED,,,CT Thorax,,,60,F,71.5,168,,12.4,113691,520.5"
                                + ",,,,,,,,,,,,,,RDSR,",
                        PSEUDONYMS.hash("1.2.826.0.1.222") + "," + PSEUDONYMS.hash("P-4711") + ","
                                + PSEUDONYMS.shortened("F", "Valley Clinic") + "," + device
                                + ",2025-03-10,DX,UNMAPPED,,,_S,,,60,F,71.5,168,,,,,,,0.107,,,,,,,,,,,RDSR,");
        assertThat(rows("facility")).hasSize(2).contains(facility + ",,OTHER,,,,,,,_N,_N,_N,_N,true");
    }

    @Test
    void packageIsAcceptedAsItStands() throws IOException {
        importFrom(hospital(), settings());

        Preflight.Result result = Preflight.check(folder.resolve("out"), folder.resolve("check"), Progress.SILENT);

        assertThat(result.sample()).isEmpty();
        assertThat(result.errors()).isZero();
        assertThat(result.warnings()).isZero();
    }

    @Test
    void nothingInThePackageNamesAnybody() throws IOException {
        importFrom(hospital(), settings());

        for (Path file : files(folder.resolve("out"))) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContainIgnoringCase("Ozoli")
                    .doesNotContainIgnoringCase("Marta")
                    .doesNotContain("4711", "19640805", "1964-08-05", "ACC7788", "1.2.826", "SN42", "101500")
                    .doesNotContain("Saint", "Valley", ".dcm", "PACS");
        }
    }

    @Test
    void sameFilesGiveTheSameBytes() throws IOException {
        Path source = hospital();
        importFrom(source, settings());
        String first = contents(folder.resolve("out"));
        importFrom(source, settings());

        assertThat(contents(folder.resolve("out"))).isEqualTo(first);
    }

    @Test
    void proceduresAreMappedByTheRegistrysOwnList() throws IOException {
        Path categories = Files.writeString(
                folder.resolve("categories.csv"), "local_code,local_name,exam_category\n,ct  THORAX,CT_CHEST\n");
        DoseSettings mapped =
                new DoseSettings("XA", "XA-REG", PSEUDONYMS, "F7", Optional.of(categories), Optional.empty());

        DoseImport.Result result = importFrom(hospital(), mapped);

        assertThat(rows("exam_dose"))
                .anyMatch(row -> row.contains(",F7,") && row.contains(",CT,CT_CHEST,,,CT Thorax,"));
        assertThat(result.account().unmapped())
                .containsExactly(
                        new Count("exam_dose", "exam_category", "", "no procedure that can be named", 1, "file 6"));
    }

    @Test
    void categoryThatDoesNotExistIsRefusedWithItsPlace() throws IOException {
        Path categories = Files.writeString(
                folder.resolve("categories.csv"), "local_code,local_name,exam_category\n,CT Thorax,CT_THORAX\n");
        DoseSettings mapped = new DoseSettings("XA", "", PSEUDONYMS, "", Optional.of(categories), Optional.empty());

        assertThatThrownBy(() -> importFrom(hospital(), mapped))
                .hasMessage(categories + ":2: 'CT_THORAX' is no exam_category");
    }

    @Test
    void examinationThatCannotBeSentIsKeptOutWithItsReason() throws IOException {
        Path source = folder.resolve("source");
        xray("1.1", CT, ctTotal("200")).write(source.resolve("good.dcm"));
        xray("1.2", CT, ctTotal("200"))
                .with(Tag.STUDY_INSTANCE_UID, "UI", "1.2.826.0.1.333")
                .with(Tag.AGE, "AS", "")
                .with(Tag.BIRTH_DATE, "DA", "")
                .write(source.resolve("ageless.dcm"));
        xray("1.3", CT, ctTotal("200"))
                .with(Tag.STUDY_INSTANCE_UID, "UI", "1.2.826.0.1.444")
                .with(Tag.STUDY_DATE, "DA", "20241231")
                .write(source.resolve("early.dcm"));
        DoseSettings year = new DoseSettings("XA", "XA-REG", PSEUDONYMS, "", Optional.empty(), Period.parse("2025"));

        DoseAccount account = importFrom(source, year).account();

        assertThat(account.keptOut())
                .containsExactly(
                        new Count("exam_dose", "", "", "age_years is blank", 1, "file 1"),
                        new Count("exam_dose", "", "", "exam_date is outside the period 2025", 1, "file 2"));
        assertThat(account.files()).containsEntry("used", 1L).containsEntry("kept out", 2L);
        assertThat(account.lines())
                .contains(
                        "  read       3 files: 1 used, 0 repeated, 2 kept out, 0 no report, 0 unreadable",
                        "  kept out   1 x exam_dose: age_years is blank; first at file 1");
    }

    @Test
    void doseOfZeroIsUnknownAndMissingAnswersAreGiven() throws IOException {
        Path source = folder.resolve("source");
        xray("1.1", CT, ctTotal("0.00")).write(source.resolve("zero.dcm"));

        DoseAccount account = importFrom(source, settings()).account();

        assertThat(rows("exam_dose").get(0)).contains(",168,,_U,_U,_U,,");
        assertThat(account.absent())
                .extracting(Count::column, Count::why)
                .contains(
                        tuple("dlp_mgy_cm", "stated as 0, so that nothing was measured"),
                        tuple("ctdi_phantom", "not stated in the report"));
    }

    @Test
    void zipThatIsDamagedOrUnpacksWithoutEndIsUnreadable() throws IOException {
        Path source = folder.resolve("source");
        xray("1.1", CT, ctTotal("200")).write(source.resolve("good.dcm"));
        Files.writeString(source.resolve("no.zip"), "PK, but not really");
        byte[] bomb = WrittenObject.PLAIN.file(
                WrittenObject.XRAY_DOSE_SR, List.of(WrittenObject.text(Tag.TEXT_VALUE, "UT", " ".repeat(8 << 20))));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(source.resolve("z.zip")))) {
            zip.putNextEntry(new ZipEntry("bomb"));
            zip.write(bomb);
            zip.closeEntry();
        }

        DoseImport.Result result = importFrom(source, settings());

        assertThat(Files.readAllLines(result.list()))
                .anyMatch(line -> line.endsWith("no.zip,unreadable,damaged zip,it cannot be opened"))
                .anyMatch(line ->
                        line.endsWith("z.zip!bomb,unreadable,damaged zip,unpacks to more than 200 times its size"));
    }

    @Test
    void folderBehindALinkIsReadLikeAnyOther() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), hospital());

        assertThat(importFrom(link, settings()).account().examinations()).isEqualTo(2);
    }

    @Test
    void nameOfAFacilityIsRefusedBeforeAnythingIsRead() {
        DoseSettings named =
                new DoseSettings("XA", "", PSEUDONYMS, "Valley Clinic", Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> importFrom(folder, named))
                .hasMessage(
                        "facility 'Valley Clinic' is no pseudonym, expected 1 to 64 letters, digits, points, hyphens,"
                                + " underscores or colons, without blanks");
    }

    @Test
    void importWithoutAnyExaminationSaysWhatItFound() throws IOException {
        Path source = Files.writeString(folder.resolve("letter.txt"), "Dear colleague");

        assertThatThrownBy(() -> importFrom(source, settings()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no examination could be read:\n"
                        + "Dose reports, DICOM, XA\n"
                        + "  read       1 files: 0 used, 0 repeated, 0 kept out, 1 no report, 0 unreadable\n"
                        + "  no report  1 x no DICOM file; first at file 1\n"
                        + "  found      0 examinations");
    }

    private DoseSettings settings() {
        return new DoseSettings("XA", "XA-REG", PSEUDONYMS, "", Optional.empty(), Optional.empty());
    }

    private DoseImport.Result importFrom(Path source, DoseSettings settings) {
        return DoseImport.run(
                DoseFormat.RDSR,
                List.of(source),
                settings,
                ProcedureSettings.NONE,
                folder.resolve("out"),
                Progress.SILENT);
    }

    private List<String> rows(String dataset) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("out").resolve(dataset + ".csv"));
        return lines.subList(1, lines.size());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String contents(Path folder) throws IOException {
        List<String> contents = new ArrayList<>();
        for (Path file : files(folder)) {
            contents.add(file.getFileName() + "\n" + Files.readString(file));
        }
        return String.join("\n", contents);
    }
}
