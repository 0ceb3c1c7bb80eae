package plenary.schemas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenary.schemas.contract.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidationReportTest {

    @ParameterizedTest
    @CsvSource({"PASSED, 1", "FAILED, 0", "NOT_APPLICABLE, NA", "NOT_RUN, NA"})
    void aRuleIsKeptOrNotOrSaysNothing(State state, String value) {
        JsonNode result = results(with(report(1), state)).path(0);

        assertThat(result.path("value").asString()).isEqualTo(value);
        assertThat(result.path("rule").path("expression").asString()).isEqualTo("RQ-RANGE-002");
        assertThat(result.path("rule").path("severity").asString()).isEqualTo("error");
        assertThat(result.path("rule").path("language").asString()).isEqualTo("Plenary contract " + Contract.VERSION);
    }

    @Test
    void aRuleThatIsNotKeptNamesThePlaces() {
        JsonNode data = results(with(report(1), State.FAILED)).path(0).path("data");

        assertThat(data.path("source").toString()).isEqualTo("[[\"XA\",\"2025\",\"\",\"\",\"\",\"\"]]");
        assertThat(data.path("target").toString())
                .isEqualTo("[[\"XA\",\"2025\",\"exam_dose.csv\",\"2\",\"facility_id=F1\",\"dlp_mgy_cm\"]]");
        assertThat(data.path("description").asString()).isEqualTo("found something; against 1 of 5");
    }

    @Test
    void aRuleWithoutAFindingIsAboutAllThatWasSent() {
        JsonNode data = results(with(report(0), State.PASSED)).path(0).path("data");

        assertThat(data.path("target")).isEqualTo(data.path("source"));
    }

    @Test
    void noMoreThanTenPlacesAreNamed() {
        assertThat(results(with(report(10), State.FAILED)).path(0).path("data").path("target"))
                .hasSize(10);
        assertThat(results(with(report(11), State.FAILED)).path(0).path("data").path("target"))
                .hasSize(10);
    }

    @Test
    void anIdIsOfTheRuleAndOfWhatWasChecked() {
        String one = id(report(1));

        assertThat(one).startsWith("RQ-RANGE-002-").isEqualTo(id(report(1)));
        assertThat(id(new Report(
                        "XB",
                        "2025",
                        "R1",
                        "1.0.0",
                        report(1).files(),
                        List.of(),
                        report(1).findings(),
                        report(1).causes(),
                        report(1).causeOfFinding(),
                        report(1).explained(),
                        report(1).rules())))
                .isNotEqualTo(one);
    }

    private static String id(Report report) {
        return results(with(report, State.FAILED)).path(0).path("id").asString();
    }

    private static Report report(int refused) {
        List<List<Finding>> rows = new ArrayList<>();
        for (int row = 0; row < refused; row++) {
            rows.add(List.of(Examples.zeroDose(2 + row)));
        }
        return Examples.report(4, rows);
    }

    /** The report with what came of one rule. */
    private static Report with(Report report, State state) {
        long against = state == State.FAILED ? report.rejected() : 0;
        return new Report(
                report.country(),
                report.period(),
                report.registry(),
                report.contractVersion(),
                report.files(),
                report.tiers(),
                report.findings(),
                report.causes(),
                report.causeOfFinding(),
                report.explained(),
                List.of(new RuleResult("RQ-RANGE-002", state, against, report.records())));
    }

    private static JsonNode results(Report report) {
        JsonNode results = JsonMapper.shared().readTree(new ValidationReport(Examples.CATALOGUE, report).text());
        PublishedForm.assertKeptByResults(results);
        assertThat(results).hasSize(1);
        return results;
    }
}
