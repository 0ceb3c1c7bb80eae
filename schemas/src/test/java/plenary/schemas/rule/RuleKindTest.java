package plenary.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.finding.WhenAbsent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RuleKindTest {

    private static final Contract CONTRACT = Contract.load();
    private static final Dataset EXAMS = CONTRACT.dataset("exam_dose").orElseThrow();

    /** Every rule about rows that there is, asked of rows in which its columns are there, one is not, none is. */
    @Test
    void rulesAboutRowsTreatWhatIsAbsentAsTheirKindSays() {
        int asked = 0;
        for (Dataset dataset : CONTRACT.datasets()) {
            RuleBook book = RuleBook.of(CONTRACT, dataset);
            Map<String, JsonNode> lines = lines(dataset.name(), "rows");
            for (RowRule rule : book.rowRules()) {
                JsonNode line = Objects.requireNonNull(lines.get(rule.id()));
                List<Integer> columns =
                        RowConditions.texts(line.path(line.has("measured") ? "measured" : "columns")).stream()
                                .map(dataset::indexOf)
                                .toList();
                WhenAbsent strategy =
                        WhenAbsent.of(line.path("absence").asString()).orElseThrow();
                assertThat(applies(rule, Set.of())).as(rule.id()).isTrue();
                for (int column : columns) {
                    assertThat(applies(rule, Set.of(column)))
                            .as(rule.id())
                            .isEqualTo(strategy != WhenAbsent.SKIP_IF_ANY);
                }
                assertThat(applies(rule, Set.copyOf(columns))).as(rule.id()).isEqualTo(strategy == WhenAbsent.NEVER);
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(50);
    }

    private static boolean applies(RowRule rule, Set<Integer> absent) {
        // Not every category has a window.
        return IntStream.range(0, CONTRACT.codeList("exam_category").codes().size())
                .anyMatch(code -> rule.test().applies(new RowWithGaps(absent, code)));
    }

    @Test
    void rulesAboutTablesLookAtEachColumnForItself() {
        JsonNode unit = Objects.requireNonNull(lines("exam_dose", "table").get("RQ-UNIT-001"));
        Set<Integer> columns = RowConditions.texts(unit.path("columns")).stream()
                .map(EXAMS::indexOf)
                .collect(Collectors.toSet());
        int one = columns.iterator().next();

        assertThat(profile(Set.of(one)).spreads()).hasSize(columns.size() - 1);
        assertThat(profile(columns).spreads()).isEmpty();
        assertThat(profile(Set.of(EXAMS.indexOf("exam_date"))).months()).isEmpty();
    }

    private static Profile profile(Set<Integer> absent) {
        Profiler profiler = RuleBook.of(CONTRACT, EXAMS).profiler(Repeats.NONE);
        profiler.add(new RowWithGaps(absent, 0), (striking, column) -> {});
        return profiler.profile();
    }

    private static Map<String, JsonNode> lines(String dataset, String list) {
        return CONTRACT.json("rules/" + dataset + ".json").stream()
                .flatMap(file -> file.path(list).valueStream())
                .collect(Collectors.toMap(rule -> rule.path("id").asString(), rule -> rule));
    }

    @Test
    void anIdTreatsWhatIsAbsentAlikeInAllTables() {
        Map<String, WhenAbsent> known = new TreeMap<>();
        for (RuleBook book : RuleBook.all(CONTRACT)) {
            book.absence()
                    .forEach((id, strategy) ->
                            assertThat(known.merge(id, strategy, (a, b) -> b)).isEqualTo(strategy));
        }
        assertThat(known.values()).contains(WhenAbsent.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id': 'R', 'kind': 'gap', 'columns': ['d'], 'absence': 'skip-if-any', 'rowsAMonth': 10} | loads",
                "{'id': 'R', 'kind': 'gap', 'columns': ['d'], 'absence': 'never', 'rowsAMonth': 10}"
                        + " | R says absence 'never', but rules of kind gap follow 'skip-if-any'",
                "{'id': 'R', 'kind': 'gap', 'columns': ['d'], 'rowsAMonth': 10} | R, of kind gap, needs 'absence'",
                "{'id': 'R', 'kind': 'gap', 'columns': ['d'], 'absence': 'skip-if-any'} | R, of kind gap, needs 'rowsAMonth'",
                "{'id': 'R', 'kind': 'gap', 'columns': ['d'], 'absence': 'skip-if-any', 'rowsAMonth': 10, 'row': 1}"
                        + " | R, of kind gap, cannot have 'row'",
                "{'id': 'R', 'kind': 'ratio'} | R is of kind 'ratio', which no rule about table is",
                "{'id': 'R', 'kind': 'unit', 'columns': [], 'absence': 'skip-if-all', 'decades': 1, 'others': 3, 'share':"
                        + " {'abov': 1, 'rows': 1}} | R, of kind unit, needs 'above' and 'rows', and nothing else, in 'share'"
            })
    void aRuleThatSaysTooLittleTooMuchOrAnotherStrategyDoesNotLoad(String json, String what) {
        JsonNode rule = JsonMapper.shared().readTree(json.replace('\'', '"'));
        if (what.equals("loads")) {
            assertThat(RuleLine.of(RuleKind.About.TABLE, rule).kind()).isEqualTo(RuleKind.GAP);
            return;
        }
        assertThatThrownBy(() -> RuleLine.of(RuleKind.About.TABLE, rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(what);
    }

    @Test
    void aRuleBetweenTablesSaysItToo() {
        JsonNode rule = JsonMapper.shared().readTree("""
                {"id": "R", "kind": "part", "absence": "never"}
                """);
        assertThatThrownBy(() -> PartRule.of(rule))
                .hasMessage("R says absence 'never', but rules of kind part follow 'skip-if-any'");
        assertThat(SubmissionRules.load(CONTRACT).absence()).containsKeys("RQ-SUM-001", "RQ-SUM-002");
    }
}
