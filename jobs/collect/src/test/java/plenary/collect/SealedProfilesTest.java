package plenary.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.edition.Freeze;
import plenary.collect.edition.InForce;
import plenary.collect.governance.Deletion;
import plenary.collect.governance.DeletionCertificate;
import plenary.collect.governance.Withdrawal;
import plenary.collect.reassessment.SealedProfiles;
import plenary.collect.verify.Difference;
import plenary.collect.verify.Verification;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Receipt;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.reassessment.RuleReassessment;
import plenary.schemas.reassessment.TableReassessment;
import plenary.schemas.reassessment.TriedRules;
import plenary.schemas.rule.KeptProfile;

class SealedProfilesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Archive archive;
    private int sendings;

    @BeforeEach
    void openArchive() {
        archive = new Archive(folder.resolve("archive"));
    }

    @Test
    void everySealedTableIsReassessedAsItWasSealed() {
        collect(Sent.from("XA").withFacilities().withExams(120));
        collect(Sent.from("XB").withFacilities().withExams(30));

        List<TableReassessment> same = sealed(TriedRules.installed()).inForce(List.of(), CLOCK);

        assertThat(same)
                .extracting(table -> table.country() + " " + table.dataset() + " " + table.rows())
                .containsExactly("XA exam_dose 120", "XA facility 3", "XB exam_dose 30", "XB facility 3");
        assertThat(same)
                .allSatisfy(table -> assertThat(table.rules()).isNotEmpty().noneMatch(RuleReassessment::isWorthALook));
        assertThat(sealed(TriedRules.installed()).inForce(List.of("XB"), CLOCK)).hasSize(2);
        assertThatThrownBy(() -> sealed(TriedRules.installed()).inForce(List.of("XC"), CLOCK))
                .hasMessage("no table of 'XC' is sealed; there are tables of XA, XB");
    }

    @Test
    void anotherLimitIsTriedOnEveryCountry() throws IOException {
        collect(Sent.from("XA").withFacilities().withExams(120));
        collect(Sent.from("XB").withFacilities().withExams(30));

        // 40 examinations of each facility of XA, some 3 in a month; 10 of those of XB.
        SealedProfiles lower = sealed(with("exam_dose.json", "\"rowsAMonth\": 10}", "\"rowsAMonth\": 1}"));

        assertThat(lower.inForce(List.of(), CLOCK))
                .filteredOn(table -> table.dataset().equals("exam_dose"))
                .extracting(table -> table.country() + " " + against(table, "RQ-GAP-001"))
                .containsExactly("XA FAILED 3 of 3", "XB FAILED 3 of 3");
        assertThat(lower.named(exams("XA").drop())).hasSize(2);
        assertThat(lower.named(exams("XB").id().substring(0, 8))).hasSize(1);
    }

    private static String against(TableReassessment table, String rule) {
        RuleReassessment.Result now = table.rules().stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .flatMap(RuleReassessment::now)
                .orElseThrow();
        return "%s %s of %s".formatted(now.state(), now.against(), now.of());
    }

    @Test
    void rulesBetweenTablesAskThoseThatWereSentTogether() throws IOException {
        StringBuilder csv = new StringBuilder(Sent.EXAM_COLUMNS);
        for (int i = 0; i < 30; i++) {
            csv.append(Sent.exam(i, "F1", 301 + i));
        }
        collect(Sent.from("XA").following("1.1.0").with("facility", """
                        facility_id,facility_type,annual_exams,cds_available,incident_system,peer_learning,mpe_involved,active
                        F1,ACADEMIC,20,true,true,true,true,true
                        """).with("exam_dose", csv.toString()));

        TableReassessment same = exams(sealed(TriedRules.installed()).inForce(List.of(), CLOCK));
        TableReassessment wider = exams(sealed(with("submission.json", "\"tolerance\": 0.1", "\"tolerance\": 0.5"))
                .inForce(List.of(), CLOCK));

        assertThat(against(same, "RQ-SUM-002")).isEqualTo("FAILED 1 of 1");
        assertThat(same.rules()).noneMatch(RuleReassessment::isWorthALook);
        assertThat(against(wider, "RQ-SUM-002")).isEqualTo("PASSED 0 of 1");
    }

    private static TableReassessment exams(List<TableReassessment> tables) {
        return tables.stream()
                .filter(table -> table.dataset().equals("exam_dose"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void profileIsSealedAndItsLossIsDamage() throws IOException {
        collect(Sent.from("XA").withFacilities().withExams(20));
        Path profile = profile("XA");
        assertThat(exams("XA").dataFiles()).containsKey(KeptProfile.FILE);
        assertThat(Verification.ofAll(archive, Progress.SILENT).differences()).isEmpty();

        Files.delete(profile);

        assertThat(Verification.ofAll(archive, Progress.SILENT).differences())
                .extracting(Difference::place)
                .containsExactly(archive.root().relativize(profile).toString());
    }

    @Test
    void withoutAProfileNothingIsRunAndThatIsSaid() throws IOException {
        collect(Sent.from("XA").withFacilities().withExams(20));
        Files.delete(profile("XA"));

        TableReassessment table = exams(sealed(TriedRules.installed()).inForce(List.of("XA"), CLOCK));

        assertThat(table.rules()).isEmpty();
        assertThat(table.isUndecided()).isTrue();
        assertThat(table.whyNot())
                .isEqualTo(
                        "no profile is kept of it: it was sealed by an earlier version, or its records were deleted");
    }

    @Test
    void profileGoesWithTheRecords() {
        collect(Sent.from("XA").withFacilities().withExams(20));
        String id = exams("XA").id();
        String place = archive.root().relativize(profile("XA")).toString();
        Withdrawal.withdraw(archive, id, "A. Person", "wrong", CLOCK, Progress.SILENT);
        assertThat(sealed(TriedRules.installed()).inForce(List.of(), CLOCK))
                .extracting(TableReassessment::dataset)
                .containsExactly("facility");

        DeletionCertificate certificate =
                Deletion.delete(archive, id, CLOCK, Progress.SILENT).get(0);

        assertThat(certificate.files())
                .extracting(DeletionCertificate.DeletedFile::path)
                .contains(place);
        assertThat(sealed(TriedRules.installed()).named(id))
                .singleElement()
                .satisfies(table -> assertThat(table.isUndecided()).isTrue());
        assertThat(Verification.ofAll(archive, Progress.SILENT).differences()).isEmpty();
    }

    @Test
    void anEditionIsWhatItsNewestRevisionIsMadeOf() throws IOException {
        Path plan = folder.resolve("conf/editions/summit.yaml");
        Files.createDirectories(plan.resolveSibling(""));
        Files.writeString(plan, """
                id: summit
                title: Summit of 2026
                first-day: 2025-01-01
                last-day: 2025-12-31
                countries: [XA, XB]
                """);
        collect(Sent.from("XA").withFacilities().withExams(20));
        collect(Sent.from("XB").withFacilities());
        Freeze.freeze(archive, folder.resolve("conf"), "summit", CLOCK);
        collect(Sent.from("XA").withFacilities().withExams(30));

        SealedProfiles sealed = sealed(TriedRules.installed());

        assertThat(exams(sealed.ofEdition("summit", List.of())).rows()).isEqualTo(20);
        assertThat(exams(sealed.inForce(List.of(), CLOCK)).rows()).isEqualTo(30);
        assertThat(sealed.ofEdition("summit", List.of("XB"))).hasSize(1);
        assertThatThrownBy(() -> sealed.ofEdition("summit", List.of("XC")))
                .hasMessage("no table of 'XC' is in edition summit; there are tables of XA, XB");
    }

    @Test
    void anEditionWithoutARevisionAndAnArchiveWithoutASealAreNoPass() {
        SealedProfiles none = sealed(TriedRules.installed());

        assertThatThrownBy(() -> none.inForce(List.of(), CLOCK)).hasMessageStartingWith("nothing is sealed in ");
        assertThatThrownBy(() -> none.ofEdition("e1", List.of()))
                .hasMessage("edition e1 has no revision in this archive; see: plenary edition");
    }

    private SealedProfiles sealed(TriedRules rules) {
        return new SealedProfiles(archive, rules, Catalogue.load());
    }

    /** The rules of a file, of which some words are replaced by others. */
    private TriedRules with(String file, String words, String others) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        String text = new String(Contract.load().file("rules/" + file).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(text).contains(words);
        Files.writeString(rules.resolve(file), text.replace(words, others));
        return TriedRules.of(rules);
    }

    private Receipt exams(String country) {
        return InForce.sealed(archive, country, "exam_dose").get(0);
    }

    private Path profile(String country) {
        return archive.sealed(country, "exam_dose", exams(country).id()).resolve(KeptProfile.FILE);
    }

    private void collect(Sent sent) {
        Path submission = sent.to(folder.resolve("sent-" + ++sendings));
        new Collect(archive, Progress.SILENT, CLOCK, "").run(List.of(submission), Optional.empty());
    }
}
