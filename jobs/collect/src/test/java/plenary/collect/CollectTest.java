package plenary.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.edition.InForce;
import plenary.collect.parquet.ParquetInput;
import plenary.collect.parquet.ReadBack;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Receipt;
import plenary.schemas.archive.RegistryDescription;
import plenary.schemas.archive.TierReached;
import plenary.schemas.check.Preflight;

class CollectTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private List<Outcome> collect(Path... submissions) {
        return collect("archive", 2, submissions);
    }

    private List<Outcome> collect(String archive, int threads, Path... submissions) {
        return new Collect(archive(archive), Progress.SILENT, NOON, "", threads, 4096)
                .run(List.of(submissions), Optional.empty());
    }

    private Archive archive(String name) {
        return new Archive(folder.resolve(name));
    }

    private List<Receipt> sealed(String country, String dataset) {
        return InForce.sealed(archive("archive"), country, dataset);
    }

    private List<Map<String, String>> rows(Receipt receipt, String file) {
        Path seal = archive("archive").sealed(receipt.country(), receipt.dataset(), receipt.id());
        return receipt.dataFiles().keySet().stream()
                .filter(name -> name.startsWith(file))
                .sorted()
                .flatMap(name -> ReadBack.rows(seal.resolve(name)).stream())
                .toList();
    }

    @Test
    void everyRecordIsAcceptedOrRejectedAndKept() {
        String exams = csvOf(200) + Sent.exam(900, "F9", 500) + Sent.exam(3, "F1", 500);
        Sent sent = Sent.from("XA").withFacilities().with("exam_dose", exams);

        Outcome outcome = collect(sent.to(folder.resolve("sent"))).get(0);

        assertThat(outcome.errors()).isEqualTo(2); // no facility F9; the key of record 4 again
        Receipt receipt = sealed("XA", "exam_dose").get(0);
        assertThat(receipt.files()).singleElement().satisfies(file -> {
            assertThat(file.records()).isEqualTo(202);
            assertThat(file.accepted()).isEqualTo(200);
            assertThat(file.rejected()).isEqualTo(2);
            assertThat(file.quarantined()).isZero();
        });
        assertThat(receipt.findings()).extracting(Receipt.FindingCount::id).contains("RQ-KEY-001", "RQ-REF-001");
        assertThat(rows(receipt, "rejected"))
                .extracting(row -> row.get("record") + " on line " + row.get("line"))
                .containsExactly("201 on line 202", "202 on line 203");
    }

    private static String csvOf(int exams) {
        StringBuilder csv = new StringBuilder(Sent.EXAM_COLUMNS);
        IntStream.range(0, exams).forEach(i -> csv.append(Sent.exam(i, "F" + (1 + i % 3), 300 + i % 900)));
        return csv.toString();
    }

    @Test
    void sealedRowsAreThoseOfTheFileInItsOrder() {
        collect(Sent.from("XA").withFacilities().withExams(300).to(folder.resolve("sent")));

        Receipt receipt = sealed("XA", "exam_dose").get(0);
        assertThat(receipt.dataFiles().keySet()).contains("data-00000.parquet", "data-00001.parquet");
        List<Map<String, String>> rows = rows(receipt, "data-");
        assertThat(rows).hasSize(300);
        for (int i = 0; i < 300; i++) {
            assertThat(rows.get(i))
                    .containsEntry("exam_uid_hash", "%064x".formatted(i))
                    .containsEntry("facility_id", "F" + (1 + i % 3))
                    .containsEntry("dlp_mgy_cm", 300 + i % 900 + "250") // 0.25 with three decimals
                    .containsEntry("ctdi_phantom", "113690");
        }
    }

    @Test
    void identicalBytesAreDoneOnce() {
        Path sent = Sent.from("XA").withFacilities().withExams(50).to(folder.resolve("sent"));
        List<String> first = collect(sent).get(0).sealedIds();
        Map<String, String> before = Tree.of(folder.resolve("archive"));

        Outcome again = collect(sent).get(0);

        assertThat(again.alreadyDone()).isTrue();
        assertThat(again.sealedIds()).isEqualTo(first);
        assertThat(Tree.of(folder.resolve("archive"))).isEqualTo(before);
    }

    @Test
    void correctionComesAfterWhatItCorrectsWhichStays() {
        collect(Sent.from("XA").withFacilities().withExams(50).to(folder.resolve("sent")));
        collect(Sent.from("XA").withFacilities().withExams(60).to(folder.resolve("corrected")));

        assertThat(sealed("XA", "exam_dose"))
                .extracting(Receipt::sequence, Receipt::accepted)
                .containsExactly(tuple(1L, 50L), tuple(2L, 60L));
        assertThat(InForce.of(sealed("XA", "exam_dose")))
                .extracting(Receipt::accepted)
                .containsExactly(60L);
        assertThat(sealed("XA", "facility")).hasSize(1); // the same bytes are one seal
    }

    @Test
    void anotherStatementAboutTheSameRowsIsAnotherSeal() {
        collect(Sent.from("XA").withFacilities().to(folder.resolve("sent")));
        collect(Sent.from("XA").withFacilities().saying("coverage", "0.8").to(folder.resolve("corrected")));

        assertThat(sealed("XA", "facility")).extracting(Receipt::coverage).containsExactly(1.0, 0.8);
    }

    @Test
    void oneBadSubmissionStopsNoOther() throws IOException {
        Path bad = Files.createDirectories(folder.resolve("bad"));
        Files.writeString(bad.resolve("datapackage.json"), "{ \"country\": ");
        Path one = Sent.from("XA").withFacilities().to(folder.resolve("one"));
        Path three = Sent.from("XB").withFacilities().to(folder.resolve("three"));

        List<Outcome> outcomes = collect(one, bad, three);

        assertThat(outcomes).extracting(Outcome::country).containsExactly("XA", "_unknown", "XB");
        assertThat(outcomes).extracting(Outcome::errors).containsExactly(0L, 1L, 0L);
        assertThat(outcomes.get(1).returnedDir().resolve("findings.json")).exists();
        assertThat(archive("archive").inbox().resolve("_unknown")).isDirectory();
    }

    @Test
    void stewardReadsTheSameAtHomeAndFromUs() {
        String exams = csvOf(120) + Sent.exam(900, "F9", 500) + Sent.exam(3, "F1", 500) + Sent.exam(901, "F1", -4);
        Path sent = Sent.from("XA").withFacilities().with("exam_dose", exams).to(folder.resolve("sent"));
        Preflight.check(sent, folder.resolve("home"), Progress.SILENT);

        Outcome outcome = collect(sent).get(0);

        Map<String, String> fromUs = Tree.of(outcome.returnedDir());
        fromUs.keySet().removeIf(path -> path.endsWith("receipt.json"));
        assertThat(fromUs).isEqualTo(Tree.of(folder.resolve("home")));
    }

    @Test
    void countryGetsACopyOfEachReceipt() {
        Path sent = Sent.from("XA").withFacilities().withExams(50).to(folder.resolve("sent"));

        Outcome outcome = collect(sent).get(0);

        for (String dataset : List.of("facility", "exam_dose")) {
            assertThat(outcome.returnedDir().resolve(dataset).resolve("receipt.json"))
                    .hasSameBinaryContentAs(archive("archive")
                            .receipt("XA", dataset, sealed("XA", dataset).get(0).id()));
        }
    }

    @Test
    void tableThatBreaksOffIsReturnedAndTheOthersAreSealed() {
        String broken = csvOf(100) + "\"" + Sent.exam(900, "F1", 500);
        Path sent = Sent.from("XA").withFacilities().with("exam_dose", broken).to(folder.resolve("sent"));

        Outcome outcome = collect(sent).get(0);

        assertThat(outcome.sealedIds()).hasSize(1);
        assertThat(sealed("XA", "facility")).hasSize(1);
        assertThat(sealed("XA", "exam_dose")).isEmpty();
        assertThat(outcome.returnedDir().resolve("findings.json"))
                .content()
                .contains("\"accepted\" : 0")
                .contains("\"quarantined\" : 100");
    }

    @Test
    void submissionOutsideTheEditionIsReturnedWhole() throws IOException {
        Path edition = Files.writeString(folder.resolve("summit.yaml"), """
                id: summit
                title: Summit
                first-day: 2025-01-01
                last-day: 2025-12-31
                countries: [XA]
                """);
        Path early = Sent.from("XA").about("2023").withFacilities().to(folder.resolve("early"));
        Path uninvited = Sent.from("XB").withFacilities().to(folder.resolve("uninvited"));
        Path asked = Sent.from("XA").withFacilities().to(folder.resolve("asked"));

        List<Outcome> outcomes = new Collect(archive("archive"), Progress.SILENT, NOON, "")
                .run(List.of(early, uninvited, asked), Optional.of(edition));

        assertThat(outcomes).extracting(outcome -> outcome.sealedIds().size()).containsExactly(0, 1, 0);
        assertThat(outcomes.get(0).returnedDir().resolve("findings.json"))
                .content()
                .contains("RQ-PERIOD-002")
                .contains("a period that has days from 2025-01-01 to 2025-12-31, as edition summit asks")
                .contains("\"quarantined\" : 3");
        assertThat(outcomes.get(2).returnedDir().resolve("findings.json"))
                .content()
                .contains("RQ-COUNTRY-001");
    }

    @Test
    void submissionInTheInboxOfAnotherCountryIsReturned() {
        Sent.from("XB").withFacilities().to(archive("archive").drop("XA", "by-hand"));

        Outcome outcome = collect().get(0);

        assertThat(outcome.sealedIds()).isEmpty();
        assertThat(outcome.returnedDir().resolve("findings.json")).content().contains("RQ-COUNTRY-002");
    }

    @Test
    void filePutInPlaceOfACollectedOneIsCollected() {
        Path drop = archive("archive").drop("XA", "by-hand");
        Sent.from("XA").withFacilities().withExams(10).to(drop);
        collect();
        Sent.from("XA").withFacilities().withExams(11).to(drop);

        assertThat(collect().get(0).alreadyDone()).isFalse();

        assertThat(sealed("XA", "exam_dose")).extracting(Receipt::accepted).containsExactly(10L, 11L);
    }

    @Test
    void examsWaitForTheirFacilitiesAndAreHeldAgainstThemLater() {
        Path exams = Sent.from("XA")
                .with("exam_dose", csvOf(9) + Sent.exam(900, "F9", 500))
                .to(folder.resolve("exams"));

        Outcome first = collect(exams).get(0);
        assertThat(first.warnings()).isEqualTo(1);
        assertThat(first.returnedDir().resolve("findings.json")).content().contains("NOT_RUN");
        collect(Sent.from("XA").withFacilities().to(folder.resolve("facilities")));
        Outcome second = collect(exams).get(0);

        assertThat(second.errors()).isEqualTo(1);
        assertThat(sealed("XA", "exam_dose")).extracting(Receipt::accepted).containsExactly(10L, 9L);
        assertThat(collect(exams).get(0).alreadyDone()).isTrue();
    }

    @Test
    void numberOfThreadsTimeZoneAndLanguageChangeNoByte() {
        Path sent = Sent.from("XA").withFacilities().withExams(400).to(folder.resolve("sent"));
        collect("one", 1, sent);
        TimeZone zone = TimeZone.getDefault();
        Locale language = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            collect("other", 4, sent);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(language);
        }

        assertThat(Tree.of(folder.resolve("other/sealed"))).isEqualTo(Tree.of(folder.resolve("one/sealed")));
        assertThat(Tree.of(folder.resolve("other/returned"))).isEqualTo(Tree.of(folder.resolve("one/returned")));
    }

    @Test
    void jobDatabaseMayBeDeletedBetweenTwoRuns() throws IOException {
        Path sent = Sent.from("XA").withFacilities().withExams(50).to(folder.resolve("sent"));
        collect(sent);
        Files.delete(folder.resolve("archive/jobs/XA.mv.db"));

        assertThat(collect(sent).get(0).alreadyDone()).isTrue();
        Outcome next = collect(Sent.from("XA").withExams(60).to(folder.resolve("next")))
                .get(0);
        assertThat(next.sealedIds()).hasSize(1);
    }

    @Test
    void sealsAreTheTruthWhenTheJobDatabaseSaysOtherwise() {
        Path sent = Sent.from("XA").withFacilities().to(folder.resolve("sent"));
        collect(sent);
        Durable.remove(archive("archive").sealed("XA", "facility"));

        assertThat(collect(sent).get(0).alreadyDone()).isFalse();

        assertThat(sealed("XA", "facility")).hasSize(1);
    }

    @Test
    void nothingIsLeftInStaging() {
        collect(Sent.from("XA").withFacilities().withExams(100).to(folder.resolve("sent")));

        assertThat(Tree.of(archive("archive").staging())).isEmpty();
    }

    @Test
    void namingWhatIsNotThereIsWrongUsage() {
        Path nothing = folder.resolve("nothing");

        assertThatThrownBy(() -> collect(nothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no submission at " + nothing);
    }

    @Test
    void zipWithANameThatIsNotInUtf8IsOfItsCountry() throws IOException {
        Path sent = Sent.from("XA").withFacilities().to(folder.resolve("sent"));
        Path zip = folder.resolve("sent.zip");
        // As Windows names a file with an umlaut in a zip.
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("IBM437"))) {
            for (String name : List.of("datapackage.json", "facility.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(Files.readAllBytes(sent.resolve(name)));
            }
            out.putNextEntry(new ZipEntry("Übersicht.txt"));
        }

        assertThat(collect(zip).get(0)).satisfies(outcome -> {
            assertThat(outcome.country()).isEqualTo("XA");
            assertThat(outcome.errors()).isZero();
            assertThat(outcome.sealedIds()).hasSize(1);
        });
    }

    @Test
    void zipIsOfTheCountryOfItsOutermostDescriptor() throws IOException {
        Path sent = Sent.from("XA").withFacilities().to(folder.resolve("sent"));
        Path zip = folder.resolve("sent.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("last-year/datapackage.json"));
            out.write("{\"country\": \"XB\"}".getBytes(StandardCharsets.UTF_8));
            for (String name : List.of("datapackage.json", "facility.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(Files.readAllBytes(sent.resolve(name)));
            }
        }

        assertThat(collect(zip).get(0)).satisfies(outcome -> {
            assertThat(outcome.country()).isEqualTo("XA");
            assertThat(outcome.errors()).isZero();
        });
    }

    @Test
    void correctionThatIsAllRefusedSaysSoThoughItsFacilitiesWereThere() {
        collect(Sent.from("XA").withFacilities().withExams(50).to(folder.resolve("sent")));

        Outcome worse = collect(Sent.from("XA")
                        .withFacilities()
                        .with("exam_dose", Sent.EXAM_COLUMNS + Sent.exam(1, "F9", 500))
                        .to(folder.resolve("worse")))
                .get(0);

        assertThat(worse.errors()).isOne();
        assertThat(worse.alreadyDone()).isFalse();
        Path exams = worse.returnedDir().resolve("exam_dose");
        Receipt receipt = JsonFile.read(exams.resolve("receipt.json"), Receipt.class);
        assertThat(receipt.records()).isOne();
        assertThat(receipt.accepted()).isZero();
        assertThat(receipt.dataFiles()).containsOnlyKeys("rejected.parquet");
        assertThat(ParquetInput.rows(exams.resolve("rejected.parquet"))).isOne();
    }

    @Test
    void whatWasReplacedSinceIsSaidToBeWhenItIsSentAgain() {
        Path first = Sent.from("XA").withFacilities().withExams(50).to(folder.resolve("first"));
        collect(first);
        collect(Sent.from("XA").withFacilities().withExams(60).to(folder.resolve("second")));

        assertThat(collect(first).get(0)).satisfies(again -> {
            assertThat(again.alreadyDone()).isTrue();
            assertThat(again.notInForce()).isEqualTo("A later submission is in force instead of it.");
        });
    }

    @Test
    void fileBesideTheFoldersOfTheCountriesIsAnswered() throws IOException {
        Files.createDirectories(folder.resolve("archive/inbox"));
        Files.writeString(folder.resolve("archive/inbox/facility.csv"), "facility_id\nF1\n");

        assertThat(collect().get(0)).satisfies(outcome -> {
            assertThat(outcome.country()).isEqualTo("_unknown");
            assertThat(outcome.errors()).isPositive();
            assertThat(outcome.returnedDir().resolve("findings.html")).isRegularFile();
        });
    }

    @Test
    void tableOfADatasetThatCameLaterIsSealedInItsTypes() {
        collect(Sent.from("XA")
                .following("1.1.0")
                .withFacilities()
                .with("clinical_audit", """
                        audit_id,facility_id,topic_code,scope,audit_type,target_pct,sample_n,compliant_n,result_date,action_plan
                        A1,F1,ESP-R08,REGULATORY,INTERNAL,92.5,40,37,2025-05-01,_N
                        A2,F1,LOCAL,CLINICAL,EXTERNAL,95,40,37,2025-05-02,true
                        A3,F1,LOCAL,CLINICAL,EXTERNAL,95,40,37,2025-05-02,
                        """)
                .to(folder.resolve("sent")));

        Receipt receipt = sealed("XA", "clinical_audit").get(0);
        assertThat(receipt.contractVersion()).isEqualTo("1.1.0");
        assertThat(receipt.findings()).extracting(Receipt.FindingCount::id).containsExactly("RQ-MISS-003");
        assertThat(receipt.tier()).contains(new TierReached("ESSENTIAL", List.of(), 1, 16));
        assertThat(rows(receipt, "data-"))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .containsEntry("audit_id", "A1")
                                .containsEntry("topic_code", "ESP-R08")
                                .containsEntry("target_pct", "92500") // three decimals
                                .containsEntry("compliant_n", "37")
                                .containsEntry("absences", "action_plan=_N"),
                        row -> assertThat(row).containsEntry("audit_id", "A2").containsEntry("action_plan", "true"));
    }

    @Test
    void examsAreHeldAgainstTheDevicesThatAreSentWithThem() {
        String exams = """
                exam_uid_hash,facility_id,device_id,exam_date,modality,exam_category,age_years,dose_source
                %064x,F1,D1,2025-02-01,DX,XR_CHEST,40,RDSR
                %064x,F1,D9,2025-02-01,DX,XR_CHEST,40,RDSR
                %064x,F1,,2025-02-01,DX,XR_CHEST,40,RDSR
                """.formatted(1, 2, 3);
        Sent without = Sent.from("XA").following("1.1.0").withFacilities().with("exam_dose", exams);
        collect(without.to(folder.resolve("without")));
        collect(without.with("equipment", """
                        device_id,facility_id,modality,install_year,in_use_31dec,dose_export,dose_system_connected
                        D1,F1,DX,2020,true,RDSR,true
                        D9,F9,DX,2020,true,RDSR,true
                        """).to(folder.resolve("with")));

        List<Receipt> receipts = sealed("XA", "exam_dose");
        assertThat(receipts).extracting(Receipt::accepted).containsExactly(3L, 2L);
        assertThat(receipts.get(1).findings())
                .extracting(Receipt.FindingCount::id)
                .containsExactly("RQ-REF-003"); // the row of D9 is refused itself, as there is no facility F9
    }

    @Test
    void tableOfAnOlderVersionIsSealedInTheFormOfTheNewest() {
        String levels = """
                exam_category,band,quantity,value,unit,statistic,year,source
                CT_HEAD,ADULT,DLP,870,mGy.cm,Q75_MEDIANS,2024,Gazette
                """;
        collect(Sent.from("XA").withFacilities().with("national_drl", levels).to(folder.resolve("sent")));

        Receipt receipt = sealed("XA", "national_drl").get(0);
        assertThat(receipt.contractVersion()).isEqualTo("1.0.0");
        assertThat(receipt.upgraded().orElseThrow().to()).isEqualTo("1.1.0");
        assertThat(receipt.upgraded().orElseThrow().changes())
                .containsExactly("phantom: no such column, now an empty column phantom");
        assertThat(rows(receipt, "data-"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("statistic", "Q75_MEDIANS")
                        .doesNotContainKey("phantom"));
        assertThat(sealed("XA", "facility").get(0).upgraded()).isEmpty();
    }

    @Test
    void whatTheRegistrySaysOfItselfStandsInTheReceiptAndIsPartOfTheStatement() {
        collect(Sent.from("XA").withFacilities().to(folder.resolve("named")));
        collect(Sent.from("XA")
                .following("1.1.0")
                .collectedBy("""
                        {"name": "R", "participation": "voluntary", "sampling": "sample",
                         "samplingMethod": "Every tenth", "facilitiesCovered": 3, "facilitiesTotal": 9, "coverage": 0.3}""")
                .withFacilities()
                .to(folder.resolve("described")));

        List<Receipt> receipts = sealed("XA", "facility");
        assertThat(receipts).extracting(Receipt::registry).containsExactly("R", "R");
        assertThat(receipts).extracting(Receipt::coverage).containsExactly(1.0, 0.3);
        assertThat(receipts.get(0).registryDescription()).isEmpty();
        assertThat(receipts.get(1).registryDescription())
                .contains(new RegistryDescription(
                        "R", "", "voluntary", "sample", "Every tenth", Optional.of(3L), Optional.of(9L)));
    }

    @Test
    void whatIsExplainedStandsInTheReceiptOfItsTableAndIsPartOfTheStatement() {
        String rows = Sent.EXAM_COLUMNS + "a".repeat(64) + ",F1,2025-03-05,CT,CT_LSPINE,42,12,113691,5000,RDSR\n";
        String waiver = """
                [{"finding": "RQ-DOSE-001", "dataset": "exam_dose", "reason": "Whole spines", "by": "Registry",
                  "until": "2025-12-31"}]""";
        collect(Sent.from("XA").withFacilities().with("exam_dose", rows).to(folder.resolve("sent")));
        collect(Sent.from("XA")
                .withFacilities()
                .with("exam_dose", rows)
                .saying("waivers", waiver)
                .to(folder.resolve("explained")));

        assertThat(sealed("XA", "exam_dose"))
                .extracting(Receipt::waived)
                .containsExactly(
                        Optional.of(List.of()),
                        Optional.of(List.of(new Receipt.Waived(
                                "RQ-DOSE-001", "", "", "Whole spines", "Registry", "2025-12-31", 1))));
        // Nothing is explained about facilities, so theirs is the seal that was there.
        assertThat(sealed("XA", "facility")).hasSize(1);
    }

    /** Seals that archives hold since the first version of the contract. */
    @Test
    void sealsOfTheFirstVersionKeepTheirNames() {
        collect(Sent.from("XA").withFacilities().withExams(50).to(folder.resolve("sent")));

        assertThat(sealed("XA", "facility"))
                .extracting(Receipt::id)
                .containsExactly("c0ff7a71c459c590a79557762700e0fe");
        assertThat(sealed("XA", "exam_dose"))
                .extracting(Receipt::id)
                .containsExactly("abae68e66dd6c21ada1ddac6efa3fcc2");
    }
}
