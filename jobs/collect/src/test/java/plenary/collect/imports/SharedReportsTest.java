package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenary.collect.dicom.ContentItem;
import plenary.collect.dicom.DamagedObjectException;
import plenary.collect.dicom.DataSet;
import plenary.collect.dicom.DicomObject;
import plenary.collect.dicom.Tag;
import plenary.collect.procedures.ProcedureSettings;
import plenary.schemas.Progress;
import plenary.schemas.check.Preflight;

/** Dose reports of a dozen vendors, the test objects of OpenREM. */
class SharedReportsTest {

    private static final List<Quantity> STATED = List.of(
            Quantity.DLP,
            Quantity.CTDI_VOL,
            Quantity.PKA,
            Quantity.KA_R,
            Quantity.FLUORO,
            Quantity.AGD,
            Quantity.COMPRESSED,
            Quantity.ACTIVITY);

    private static final Pseudonyms PSEUDONYMS = Pseudonyms.of("000102030405060708090a0b0c0d0e0f");

    @TempDir
    Path folder;

    /** Numbers as dsrdump prints them, with what turns them into our unit: Gy.m2 x 10000, dGy.cm2 / 10, Gy x 1000, s / 60. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "CT-ESR-GE_VCT                    | CT | DLP | 2002.39          | 1",
                "CT-RDSR-GEPixelMed               | CT | DLP | 586.34           | 1",
                "CT-RDSR-Siemens-Multi-1          | CT | DLP | 7.46             | 1",
                "CT-RDSR-Siemens-Multi-2          | CT | DLP | 77.27            | 1",
                "CT-RDSR-Siemens-Multi-3          | CT | DLP | 236.09           | 1",
                "CT-RDSR-Siemens_Flash-TAP-SS     | CT | DLP | 724.52           | 1",
                "CT-RDSR-Toshiba_DoseCheck        | CT | DLP | 502.4            | 1",
                "DX-RDSR-Canon_CXDI               | DX | PKA | 1.07E-05         | 10000",
                "DX-RDSR-Canon_CXDI_noDAP         | DX | PKA | -                | 1",
                "DX-RDSR-Carestream_DRXEvolution  | DX | PKA | 0.00000580999970 | 10000",
                "MG-RDSR-GEPristina-2D            | MG | AGD | 9.68             | 0.125",
                "MG-RDSR-Hologic_2D               | MG | AGD | 2.58             | 0.5",
                "NM-RRDSR-Siemens                 | PT | ACTIVITY | 394         | 1",
                "RF-RDSR-Canon-Ultimaxi-mGyDoseAtRP | RF | PKA  | 126.596        | 0.1",
                "RF-RDSR-Canon-Ultimaxi-mGyDoseAtRP | RF | KA_R | 30.573         | 1",
                "RF-RDSR-GE                       | RF | PKA  | 0.00024126       | 10000",
                "RF-RDSR-GE                       | RF | KA_R | 0.01173170       | 1000",
                "RF-RDSR-Philips_Allura           | XA | PKA  | 0.00015356864017 | 10000",
                "RF-RDSR-Philips_Allura           | XA | KA_R | 0.00427128035068 | 1000",
                "RF-RDSR-Siemens-Zee              | XA | PKA  | 1.6e-005         | 10000",
                "RF-RDSR-Siemens-Zee              | XA | KA_R | 0.00252          | 1000"
            })
    void totalsAreThoseThatTheObjectStates(
            String file, String modality, Quantity quantity, BigDecimal number, BigDecimal factor) throws IOException {
        Examination examination =
                examination(SharedData.of("rdsr/" + file + ".dcm")).orElseThrow();

        assertThat(examination.modality()).isEqualTo(modality);
        assertThat(amount(examination, quantity))
                .isEqualTo(Optional.ofNullable(number)
                        .map(stated -> stated.multiply(factor).stripTrailingZeros()));
    }

    @Test
    void everyQuantityIsWhatPydicomReads() throws IOException, InterruptedException {
        List<Path> files = files(SharedData.of("rdsr"));
        Map<String, Map<Quantity, Double>> expected = pydicom(files);

        for (Path file : files) {
            Map<Quantity, Double> read = new TreeMap<>();
            examination(file)
                    .ifPresent(examination -> STATED.forEach(quantity ->
                            amount(examination, quantity).ifPresent(value -> read.put(quantity, value.doubleValue()))));
            Map<Quantity, Double> oracle =
                    expected.getOrDefault(file.getFileName().toString(), Map.of());
            if (file.toString().contains("Carestream")) {
                // Air kerma in the detector plane, which we do not take for the patient's entrance.
                oracle.remove(Quantity.KA_R);
            }
            assertThat(read.keySet()).as(file.toString()).isEqualTo(oracle.keySet());
            read.forEach((quantity, value) -> assertThat(value)
                    .as(file + " " + quantity)
                    .isCloseTo(oracle.getOrDefault(quantity, Double.NaN), Percentage.withPercentage(1e-8)));
        }
    }

    @Test
    void eighteenFilesAreFifteenExaminationsOfWhichOneHasNoAge() throws IOException {
        DoseImport.Result result = importShared();

        assertThat(result.account().files())
                .containsExactly(
                        Map.entry("used", 14L),
                        Map.entry("repeated", 2L),
                        Map.entry("kept out", 1L),
                        Map.entry("no report", 1L),
                        Map.entry("unreadable", 0L));
        assertThat(result.account().examinations()).isEqualTo(15);
        assertThat(result.account().keptOut()).extracting(Count::why).containsExactly("age_years is blank");
    }

    @Test
    void packageIsAccepted() throws IOException {
        importShared();

        Preflight.Result check = Preflight.check(folder.resolve("out"), folder.resolve("check"), Progress.SILENT);

        assertThat(check.sample()).isEmpty();
        assertThat(check.errors()).isZero();
    }

    @Test
    void nothingInThePackageIsAnIdentityOfTheObjects() throws IOException, DamagedObjectException {
        importShared();
        Set<String> identities = new TreeSet<>();
        for (Path file : files(SharedData.of("rdsr"))) {
            identities.addAll(identities(Files.readAllBytes(file)));
        }
        assertThat(identities)
                .contains("Schmidt", "كوري", "10293847", "19130313", "AJSKDL1234", "OpenREM centre médical");

        for (Path file : files(folder.resolve("out"))) {
            String text = Files.readString(file).replaceAll("[0-9a-f]{16,}", "");
            identities.forEach(identity -> assertThat(text).as(file.toString()).doesNotContainIgnoringCase(identity));
        }
    }

    /** Names in their parts, numbers, birth date, institution, and every UID of whatever it may be. */
    private static Set<String> identities(byte[] bytes) throws DamagedObjectException {
        DataSet data = DicomObject.of(bytes).dataSet(bytes);
        Set<String> identities =
                new TreeSet<>(List.of(data.text(Tag.PATIENT_NAME).split("[ ^]")));
        new ContentItem(data)
                .tree()
                .forEach(item -> identities.addAll(List.of(item.personName().split("[ ^]"))));
        IntStream.of(
                        Tag.PATIENT_ID,
                        Tag.BIRTH_DATE,
                        Tag.ACCESSION_NUMBER,
                        Tag.INSTITUTION_NAME,
                        Tag.DEVICE_SERIAL_NUMBER)
                .forEach(tag -> identities.add(data.text(tag)));
        Pattern.compile("[0-9]+(\\.[0-9]+){4,}")
                .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .results()
                .forEach(uid -> identities.add(uid.group()));
        // Of a serial number such as 1, or of who is called Patient, it cannot be told whether they are there.
        identities.removeIf(identity ->
                identity.length() < 4 || List.of("Name", "Patient", "Unknown").contains(identity));
        return identities;
    }

    private DoseImport.Result importShared() {
        DoseSettings settings = new DoseSettings("XA", "XA-REG", PSEUDONYMS, "F1", Optional.empty(), Optional.empty());
        return DoseImport.run(
                DoseFormat.RDSR,
                List.of(SharedData.of("rdsr")),
                settings,
                ProcedureSettings.NONE,
                folder.resolve("out"),
                Progress.SILENT);
    }

    private static Optional<Examination> examination(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        DoseFile read = WrittenReport.read(bytes);
        return read instanceof DoseFile.Reports reports
                ? Optional.of(new Examination(reports.reports()))
                : Optional.empty();
    }

    private static Optional<BigDecimal> amount(Examination examination, Quantity quantity) {
        return examination
                .measure(quantity)
                .filter(Measure.Amount.class::isInstance)
                .map(measure -> ((Measure.Amount) measure).value().stripTrailingZeros());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** What the script beside the tests prints; Debian's Python has pydicom where python3-pydicom is installed. */
    private static Map<String, Map<Quantity, Double>> pydicom(List<Path> files)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/python3", "src/test/python/dose_totals.py"));
        assumeTrue(Files.isExecutable(Path.of(command.get(0))), "skipped: no /usr/bin/python3");
        files.forEach(file -> command.add(file.toString()));
        Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = python.waitFor();
        assumeTrue(exit != 3, "skipped: no pydicom for /usr/bin/python3; Debian: apt-get install python3-pydicom");
        assertThat(exit).as(printed).isZero();
        Map<String, Map<Quantity, Double>> stated = new TreeMap<>();
        for (String line : printed.lines().toList()) {
            String[] words = line.split(" ");
            Map<Quantity, Double> values = stated.computeIfAbsent(words[0], any -> new TreeMap<>());
            for (int i = 1; i < words.length; i++) {
                String[] pair = words[i].split("=");
                if (STATED.contains(Quantity.valueOf(pair[0]))) {
                    values.put(Quantity.valueOf(pair[0]), Double.parseDouble(pair[1]));
                }
            }
        }
        return stated;
    }
}
