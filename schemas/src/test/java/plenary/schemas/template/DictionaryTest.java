package plenary.schemas.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Html;

class DictionaryTest {

    private static final Contract CONTRACT = Contract.load();
    private static final String PAGE =
            new Dictionary(CONTRACT, Catalogue.load(), Example.of(CONTRACT)).text(CONTRACT.datasets());

    @Test
    void namesEveryColumnCodeAndFinding() {
        for (Dataset dataset : CONTRACT.datasets()) {
            for (Field field : dataset.fields()) {
                assertThat(PAGE.contains("<tr id=\"" + dataset.name() + "." + field.name() + "\">"))
                        .as(dataset.name() + "." + field.name())
                        .isTrue();
                field.codeList()
                        .ifPresent(list -> assertThat(codes(list))
                                .allSatisfy(code -> assertThat(
                                                PAGE.contains("<td><code>" + new Html().text(code) + "</code></td>"))
                                        .as(list + " " + code)
                                        .isTrue()));
            }
        }
        assertThat(Catalogue.load().kinds())
                .allSatisfy(kind -> assertThat(PAGE.contains("<tr id=\"" + kind.id() + "\">"))
                        .as(kind.id())
                        .isTrue());
    }

    @Test
    void showsOfAKindOfFindingWhatOneLooksLike() {
        assertThat(PAGE)
                .contains(
                        "This is no day of the calendar<div class=\"ids\"><code>exam_date</code> <q>#</q>, expected a day")
                .contains("<code>active</code> <q>1</q>, expected true or false</div>");
    }

    private static List<String> codes(String list) {
        return CONTRACT.codeList(list).codes().stream().map(CodeList.Code::code).toList();
    }

    @Test
    void everyLinkLeadsToAPlaceOfThePage() {
        Matcher links = Pattern.compile("href=\"#([^\"]*)\"").matcher(PAGE);
        List<String> targets = new ArrayList<>();
        while (links.find()) {
            targets.add(links.group(1));
        }

        assertThat(targets)
                .isNotEmpty()
                .allSatisfy(target -> assertThat(PAGE.contains("id=\"" + target + "\""))
                        .as(target)
                        .isTrue());
    }

    @Test
    void saysWhichIndicatorsNeedAColumnAndWhichAFindingTouches() {
        assertThat(PAGE)
                .contains("Indicators: <a href=\"#DQ-03\">DQ-03</a> <a href=\"#POP-01\">POP-01</a> ")
                .contains("<tr id=\"POP-01\"><td class=\"id\"><code>POP-01</code>");
        assertThat(indicatorsOf("RQ-VOL-001"))
                .isEqualTo("DQ-02, DQ-03, POP-01, POP-02, POP-03, POP-04, POP-05, POP-07, POP-09");
        // The window of a DLP depends on the category, but it is the DLP that is out of it.
        assertThat(indicatorsOf("RQ-DOSE-010")).contains("EXM-01").doesNotContain("DQ-01");
        assertThat(indicatorsOf("RQ-CAP-001")).isEqualTo("none");
        assertThat(indicatorsOf("RQ-MISS-001")).isEqualTo("all of its table");
        assertThat(indicatorsOf("RQ-ZIP-001")).isEqualTo("all of the tables sent");
        assertThat(indicatorsOf("RQ-UPG-001")).isEqualTo("those of the column, if it names one");
    }

    private static String indicatorsOf(String kind) {
        Matcher row = Pattern.compile("<tr id=\"" + kind + "\">.*?data-name=\"Indicators\">([^<]*)<")
                .matcher(PAGE);
        assertThat(row.find()).as(kind).isTrue();
        return row.group(1);
    }

    @Test
    void asksForNothingFromOutside() {
        assertThat(PAGE)
                .contains("default-src 'none'")
                .doesNotContain("http://", "https://", "src=", "<script", "@import");
    }

    @Test
    void aShareThatTheExampleLacksIsShownByANumberInItsLimits() {
        Dataset turnaround = CONTRACT.dataset("report_turnaround").orElseThrow();

        assertThat(Example.of(CONTRACT).value(turnaround, turnaround.field("unknown_share")))
                .isEqualTo("0.5");
    }

    @Test
    void aColumnOfFacilitiesIsShownByAFacilityOfTheExample() {
        Dataset volume = CONTRACT.dataset("procedure_volume").orElseThrow();

        assertThat(Example.of(CONTRACT).value(volume, volume.field("facility_id")))
                .isEqualTo("XA-F01");
    }
}
