package plenary.schemas.reassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenary.schemas.Progress;
import plenary.schemas.check.Preflight;
import plenary.schemas.check.Wanted;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Language;
import plenary.schemas.finding.State;
import plenary.schemas.reassessment.RuleReassessment.Result;
import plenary.schemas.rule.KeptProfile;

/** 30 examinations of F1, 9 of them with a dose of a multiple of 10; F1 has 20 in a year, says its table. */
class KeptProfilesTest {

    private static final Contract CONTRACT = Contract.load();
    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir
    Path folder;

    private Path findings;
    private Path rules;

    @BeforeEach
    void check() throws IOException {
        findings = folder.resolve("findings");
        rules = Files.createDirectories(folder.resolve("rules"));
        Path sent = Files.createDirectories(folder.resolve("sent"));
        Files.writeString(sent.resolve("datapackage.json"), """
                {"country": "XA", "period": "2025", "registry": "R", "contractVersion": "1.1.0",
                 "waivers": [{"finding": "RQ-HEAP-001", "dataset": "exam_dose", "reason": "Rounded at source", "by": "Registry",
                              "until": "2026-12-31"}],
                 "resources": [{"name": "facility", "path": "facility.csv"}, {"name": "exam_dose", "path": "exam_dose.csv"}]}
                """);
        Files.writeString(sent.resolve("facility.csv"), """
                facility_id,facility_type,annual_exams,cds_available,incident_system,peer_learning,mpe_involved,active
                F1,ACADEMIC,20,true,true,true,true,true
                """);
        StringBuilder exams = new StringBuilder(
                "exam_uid_hash,facility_id,exam_date,modality,exam_category,age_years,ctdi_vol_mgy,ctdi_phantom,dlp_mgy_cm,dose_source\n");
        for (int i = 0; i < 30; i++) {
            exams.append("%064x,F1,2025-03-%02d,CT,CT_LSPINE,42,12,113691,%s,RDSR\n"
                    .formatted(i, 1 + i, i < 9 ? 500 : 501 + i % 8));
        }
        Files.writeString(sent.resolve("exam_dose.csv"), exams);
        Preflight.check(sent, findings, Wanted.in(Language.EN).withoutCopies().withProfiles(), Progress.SILENT);
    }

    /** The rules of a file, of which some words are replaced by others. */
    private TriedRules with(String file, String words, String others) throws IOException {
        String text = new String(CONTRACT.file("rules/" + file).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(text).contains(words);
        Files.writeString(rules.resolve(file), text.replace(words, others));
        return TriedRules.of(rules);
    }

    private Reassessment under(TriedRules tried) {
        return new Reassessment(KeptProfiles.reassessed(findings, tried, CATALOGUE));
    }

    private static RuleReassessment rule(Reassessment reassessment, String id) {
        return reassessment.tables().stream()
                .filter(table -> table.dataset().equals("exam_dose"))
                .flatMap(table -> table.rules().stream())
                .filter(rule -> rule.rule().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void underTheInstalledRulesNothingIsOtherwise() {
        Reassessment same = under(TriedRules.installed());

        assertThat(same.tables()).extracting(TableReassessment::dataset).containsExactly("exam_dose", "facility");
        assertThat(ReassessmentText.ofTables(same, CATALOGUE))
                .contains(
                        "  54 rules, and nothing else comes of any.\n",
                        "  1 rule, and nothing else comes of any.\n",
                        "2 tables, 55 rules: 0 findings more, 0 fewer; every rule was run");
        assertThat(rule(same, "RQ-SUM-002").then())
                .contains(new Result(State.FAILED, 1, 1, 1, "rows 20, tolerance 0.1"));
        assertThat(same.isUndecided()).isFalse();
    }

    @Test
    void aLowerShareTellsFacilitiesThatWereNotTold() throws IOException {
        Reassessment lower = under(with(
                "exam_dose.json",
                "\"share\": {\"above\": 0.4, \"rows\": 30}",
                "\"share\": {\"above\": 0.29, \"rows\": 30}"));

        assertThat(rule(lower, "RQ-HEAP-001").then())
                .contains(new Result(State.PASSED, 0, 1, 0, "multiple 10, share.above 0.4, share.rows 30"));
        assertThat(ReassessmentText.ofTables(lower, CATALOGUE))
                .contains("""
                  RQ-HEAP-001 %s
                    rule:  share.above 0.4 -> 0.29
                    then:  PASSED, 0 of 1
                    now:   FAILED, 1 of 1
                    + exam_dose.csv:dlp_mgy_cm:facility_id=F1 found '9 of 30 rows (30 %%) are multiples of 10', expected at most\
                 29 %% (explained)
                """.formatted(CATALOGUE.kind("RQ-HEAP-001").title()));
        assertThat(lower.csv())
                .contains(
                        "XA,exam_dose,2025,,RQ-HEAP-001,PASSED,0,1,0,\"multiple 10, share.above 0.4, share.rows 30\","
                                + "FAILED,1,1,1,\"multiple 10, share.above 0.29, share.rows 30\",1,0,share.above 0.4 -> 0.29,\n");
    }

    @Test
    void aRuleThatNoLongerSpeaksOfFacilitiesTellsRows() throws IOException {
        Reassessment rows = under(with(
                "exam_dose.json",
                "\"multiple\": 10, \"what\": \"are multiples of 10\", \"share\": {\"above\": 0.4, \"rows\": 30}",
                "\"multiple\": 10"));

        RuleReassessment heap = rule(rows, "RQ-HEAP-001");
        assertThat(heap.now()).contains(new Result(State.FAILED, 9, 30, 9, "multiple 10"));
        assertThat(heap.appearing()).isEqualTo(9);
        assertThat(ReassessmentText.ofTables(rows, CATALOGUE))
                .contains("+ 9 about single rows, which only a check names");
    }

    @Test
    void aLimitOfSingleRowsIsNotRunAndNeverAPass() throws IOException {
        Reassessment other = under(with("exam_dose.json", "\"from\": 1, \"to\": 300", "\"from\": 1, \"to\": 30"));

        RuleReassessment rule = rule(other, "RQ-DOSE-001");
        assertThat(rule.then()).map(Result::state).contains(State.PASSED);
        assertThat(rule.now()).contains(new Result(State.NOT_RUN, 0, 0, 0, "from 1, to 30"));
        assertThat(rule.whyNot())
                .isEqualTo(
                        "its rows were counted as they were read, under another rule (to 300 -> 30); only a check of the"
                                + " rows can tell");
        assertThat(other.isUndecided()).isTrue();
        assertThat(ReassessmentText.ofCountries(other, CATALOGUE))
                .contains("RQ-DOSE-001 exam_dose: NOT RUN on 1 table: its rows", "?", "; NOT RUN: 1 rule\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"below\": 18, \"name\" | \"below\": 16, \"name\" | RQ-UNIT-001 | the profile was kept by 'age_years below"
                        + " 18, of children', the rules are by 'age_years below 16, of children'",
                "\"group\": \"facility_id\" | \"group\": \"device_id\" | RQ-HEAP-001 | the profile was kept by 'facility_id',"
                        + " the rules are by 'device_id'",
                "\"columns\": [\"weight_kg\"], \"absence\": \"skip-if-any\", \"multiple\" | \"columns\": [\"height_cm\"],"
                        + " \"absence\": \"skip-if-any\", \"multiple\" | RQ-HEAP-002 | its rows were counted as they were read,"
                        + " under another rule (columns weight_kg -> height_cm); only a check of the rows can tell"
            })
    void whatWasNotKeptLikeThatIsNotRun(String words, String others, String id, String why) throws IOException {
        assertThat(rule(under(with("exam_dose.json", words, others)), id).whyNot())
                .isEqualTo(why);
    }

    @Test
    void columnsAndRulesThatWereNotKeptAreNotRun() throws IOException {
        with("exam_dose.json", "\"fluoro_min\"]", "\"fluoro_min\", \"ssde_mgy\"]");
        TriedRules tried = with("facility.json", "RQ-CAP-001", "RQ-VOL-001");

        Reassessment wider = under(tried);
        assertThat(rule(wider, "RQ-UNIT-001").whyNot()).isEqualTo("the profile that was kept has no ssde_mgy");
        TableReassessment facility = wider.tables().get(1);
        assertThat(facility.rules())
                .extracting(
                        RuleReassessment::rule,
                        RuleReassessment::whyNot,
                        rule -> rule.now().isPresent())
                .containsExactly(
                        tuple("RQ-CAP-001", "", false),
                        tuple(
                                "RQ-VOL-001",
                                "its rows were not counted as they were read; only a check of the rows can tell",
                                true));
    }

    @Test
    void rulesBetweenTablesAreHeldAgainstBothProfiles() throws IOException {
        // 30 rows are no more than 20 and a half, and a rule that is not there says nothing.
        RuleReassessment wider =
                rule(under(with("submission.json", "\"tolerance\": 0.1", "\"tolerance\": 0.5")), "RQ-SUM-002");
        assertThat(wider.now()).contains(new Result(State.PASSED, 0, 1, 0, "rows 20, tolerance 0.5"));
        assertThat(wider.vanishes()).extracting(Told::facility, Told::value).containsExactly(tuple("F1", "30 rows"));
        assertThat(rule(under(TriedRules.installed()), "RQ-SUM-001").now())
                .map(Result::state)
                .contains(State.NOT_APPLICABLE);

        Files.writeString(rules.resolve("submission.json"), "{\"rules\": []}");
        assertThat(rule(under(TriedRules.of(rules)), "RQ-SUM-002").now()).isEmpty();

        Files.delete(findings.resolve("profiles/facility.json.gz"));
        assertThat(rule(under(TriedRules.installed()), "RQ-SUM-002").whyNot())
                .isEqualTo("no profile is kept of facility of this submission");

        Files.delete(findings.resolve("findings.json"));
        assertThat(rule(under(TriedRules.installed()), "RQ-SUM-002").whyNot())
                .isEqualTo("findings.json of the submission is gone, which says what was sent with the table");
    }

    @Test
    void theNextCheckReplacesWhatWasKept() {
        Path sent = folder.resolve("sent");
        assertThat(KeptProfiles.in(findings)).extracting(KeptProfile::dataset).containsExactly("exam_dose", "facility");

        Preflight.check(sent, findings, Wanted.in(Language.EN).withoutCopies(), Progress.SILENT);

        assertThat(KeptProfiles.in(findings)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "exam_dos.json | {} | has exam_dos.json, expected files of rules",
                "facility.json | {\"rows\": | cannot be asked: Unexpected end-of-input",
                "facility.json | {\"table\": [{\"id\": \"RQ-NEW-001\", \"kind\": \"gap\", \"columns\": [\"facility_id\"],"
                        + " \"absence\": \"skip-if-any\", \"rowsAMonth\": 1}]} | RQ-NEW-001 looks at facility_id, which 'profile'",
                "facility.json | {\"rows\": [{\"id\": \"RQ-NEW-001\", \"kind\": \"absent\", \"columns\": [\"beds\"],"
                        + " \"absence\": \"never\"}]} | findings.csv has no id RQ-NEW-001",
                "facility.json | {\"rows\": [{\"id\": \"RQ-CAP-001\", \"kind\": \"absent\", \"columns\": [\"bed\"],"
                        + " \"absence\": \"never\"}]} | dataset facility has no field bed"
            })
    void rulesThatCannotBeAskedAreRefused(String file, String json, String what) throws IOException {
        Files.writeString(rules.resolve(file), json);

        assertThatThrownBy(() -> TriedRules.of(rules))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(what);
    }

    @Test
    void aFolderWithoutRulesIsRefused() {
        assertThatThrownBy(() -> TriedRules.of(rules)).hasMessageContaining("has no file, expected files of rules");
        assertThatThrownBy(() -> TriedRules.of(rules.resolve("no")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no folder ");
    }

    @Test
    void whatIsNotKeptIsARowOfItsOwn() {
        Reassessment none =
                new Reassessment(List.of(TableReassessment.notRun("XA", "exam_dose", "2025", "ab12", 7, "=gone")));

        assertThat(none.csv()).endsWith("\nXA,exam_dose,2025,ab12,,,,,,,NOT_RUN,,,,,,,,'=gone\n");
        assertThat(none.isUndecided()).isTrue();
        assertThat(ReassessmentText.ofTables(none, CATALOGUE))
                .contains("XA exam_dose 2025 ab12, 7 rows\n  NOT RUN: =gone", "; NOT RUN: all of 1 table");
    }
}
