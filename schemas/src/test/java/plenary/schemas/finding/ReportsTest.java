package plenary.schemas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReportsTest {

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "&lt;b&gt;",
            "=HYPERLINK(\"http://a\")",
            "@SUM(A1)",
            "\tx",
            "\r\nx,y\n",
            "\u202Egnp.exe",
            "\uD800",
            "\u0000",
            "]]>",
            "{\"a\":1}");

    @TempDir
    Path folder;

    @Test
    void threeFormsSayTheSame() throws Exception {
        write(Examples.report(
                4,
                HOSTILE.stream().map(text -> List.of(Examples.tooLong(2, text))).toList()));

        JsonNode json = json();
        List<NamedCsvRecord> csv = csv();
        String html = Files.readString(folder.resolve("findings.html"));

        PublishedForm.assertKept(json);
        assertThat(csv).hasSize(1 + json.path("findings").size());
        assertThat(csv.get(0).getField("expected"))
                .isEqualTo(json.path("headline").asString());
        for (int i = 0; i < HOSTILE.size(); i++) {
            String value = json.path("findings").path(i).path("value").asString();
            assertThat(csv.get(i + 1).getField("value")).isEqualTo(SpreadsheetText.neutral(value));
            assertThat(html).contains("<code>" + new Html().text(value) + "</code>");
        }
    }

    @Test
    void indicatorsAreNamedWithACauseAndWithItsRule() throws Exception {
        write(Examples.report(0, List.of(List.of(Examples.tooLong(2, "x")))));
        JsonNode cause = json().path("summary").path(0);
        String html = Files.readString(folder.resolve("findings.html"));

        assertThat(cause.path("indicators")).hasSize(22);
        assertThat(cause.path("indicatorsStopped")).isEqualTo(cause.path("indicators"));
        assertThat(json().path("indicators").path(0).path("title").asString()).isEqualTo("Facility typical value");
        // The first eight of the 22, in the page; all in the file.
        assertThat(html)
                .contains("<div class=\"where\">stops 22 indicators</div>")
                .contains(
                        "Indicators it touches: <abbr title=\"Facility typical value\">DOS-01</abbr>, ",
                        "</abbr> and 14 more</p>");
    }

    @Test
    void noTextFromOutsideBecomesMarkUp() throws Exception {
        write(Examples.report(
                4,
                HOSTILE.stream().map(text -> List.of(Examples.tooLong(2, text))).toList()));

        assertThat(Files.readString(folder.resolve("findings.html")))
                .doesNotContain("<script", "<img", "onmouseover='");
    }

    @Test
    void thePageTrustsItsOwnStyleAlone() throws Exception {
        write(Examples.report(1, List.of()));
        String html = Files.readString(folder.resolve("findings.html"));
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(html)
                .contains("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "'; base-uri 'none'; form-action 'none'")
                .doesNotContain("http://", "https://", " style=", "url(");
    }

    @Test
    void theSameReportGivesTheSameBytes() throws Exception {
        Report report = Examples.report(1, List.of(List.of(Examples.zeroDose(2))));
        write(report);
        List<String> first = texts();
        write(report);

        assertThat(texts()).isEqualTo(first);
        assertThat(first).noneMatch(text -> text.contains("\r"));
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageGivesTheSameFactsInItsOwnWords(Language language) throws Exception {
        write(mixed(Examples.CATALOGUE));
        JsonNode english = json();
        String englishPage = Files.readString(folder.resolve("findings.html"));
        Catalogue catalogue = Catalogue.load(language);
        new ReportFiles(catalogue).write(mixed(catalogue), folder);
        JsonNode json = json();
        String page = Files.readString(folder.resolve("findings.html"));

        PublishedForm.assertKept(json);
        assertThat(withoutWords(json)).isEqualTo(withoutWords(english));
        assertThat(csv().get(0).getField("expected"))
                .isEqualTo(json.path("headline").asString());
        assertThat(csv().get(0).getField("value")).isEqualTo("PARTLY_ACCEPTED");
        assertThat(page)
                .contains("<html lang=\"" + language.code() + "\">")
                .contains(text(catalogue.kind("RQ-RANGE-002").title()))
                .contains(text(catalogue.kind("RQ-RANGE-002").howToFix()));
        assertThat(tags(page)).isEqualTo(tags(englishPage));
        if (language != Language.EN) {
            assertThat(page)
                    .contains(text(catalogue.words().expected(Examples.zeroDose(2))))
                    .contains("<span lang=\"en\">a thing that nobody has words for</span>")
                    .doesNotContain("a number above 0");
            assertThat(json.path("findings")
                            .valueStream()
                            .map(one -> one.path("expected").asString()))
                    .contains(catalogue.words().expected(Examples.zeroDose(2)))
                    .doesNotContain("a number above 0");
            for (String words : List.of(" accepted", "held back", " findings;", "causes refuse ", "Every ", " shown")) {
                assertThat(page.replaceAll("(?s)<style>.*</style>|<[^>]*>", "")).doesNotContain(words);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLanguageOfTheMachineChangesNothing(Language language) throws Exception {
        new ReportFiles(Catalogue.load(language)).write(mixed(Catalogue.load(language)), folder);
        List<String> here = texts();
        Locale before = Locale.getDefault();
        try {
            for (String elsewhere : List.of("tr", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(elsewhere));
                new ReportFiles(Catalogue.load(language)).write(mixed(Catalogue.load(language)), folder);
                assertThat(texts()).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    /** More refused rows than are kept, a row with two causes, a warning, a note, a check that could not run. */
    private static Report mixed(Catalogue catalogue) {
        Findings findings = new Findings();
        RowCauses causes = new RowCauses();
        for (long line = 2; line < 2 + 1100; line++) {
            List<Finding> row = new ArrayList<>();
            row.add(catalogue.failed(
                    "RQ-RANGE-002", "exam_dose.csv", line, "F1", "exam=1", "dlp_mgy_cm", "-4", "a number above 0"));
            if (line < 20) {
                row.add(catalogue.failed(
                        "RQ-TEXT-003", "exam_dose.csv", line, "F1", "exam=1", "local_code", "", "less"));
            }
            findings.addAll(row);
            causes.addRefused(row);
        }
        findings.add(catalogue.notRun(
                "RQ-REF-002", "exam_dose.csv", "facility_id", "", "a thing that nobody has words for"));
        findings.add(catalogue.failed("RQ-HEAP-001", "exam_dose.csv", 0, "", "dlp_mgy_cm", "all", "few"));
        findings.add(catalogue.failed("RQ-PKG-012", "", 0, "", "", "a.txt", "a file that a resource names"));
        return Examples.report(catalogue, 4, 1100, findings, causes);
    }

    private static String text(String words) {
        return new Html().text(words).toString();
    }

    /** The page without anything that is said in it. */
    private static List<String> tags(String page) {
        return Pattern.compile("<[a-z/][^>]*>")
                .matcher(page)
                .results()
                .map(tag -> tag.group().replaceAll(" (lang|title|data-name|aria-label)=\"[^\"]*\"", ""))
                .filter(tag -> !tag.equals("<span>") && !tag.equals("</span>"))
                .toList();
    }

    /** The findings without those values that are in words. */
    private static JsonNode withoutWords(JsonNode json) {
        JsonNode bare = json.deepCopy();
        remove(bare, "headline", "advice");
        bare.path("summary").forEach(cause -> {
            remove(cause, "cause", "effect", "fix");
            cause.path("consequences").forEach(part -> remove(part, "cause"));
        });
        bare.path("rules").forEach(rule -> remove(rule, "title"));
        bare.path("indicators").forEach(indicator -> remove(indicator, "title"));
        bare.path("findings").forEach(finding -> remove(finding, "expected", "fix"));
        return bare;
    }

    private static void remove(JsonNode node, String... keys) {
        ((ObjectNode) node).remove(List.of(keys));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "-4 | -4",
                "+3.5 | +3.5",
                "-.5 | -.5",
                "-1e3 | -1e3",
                "-1.234,5 | -1.234,5",
                "-1,234.5 | -1,234.5",
                "-4% | -4%",
                "=1+1 | '=1+1",
                "-4+cmd | '-4+cmd",
                "-4-2 | '-4-2",
                "- | '-",
                "@a | '@a",
                "\uFF1D1+1 | '\uFF1D1+1",
                "a=1 | a=1"
            })
    void aSpreadsheetTakesNoTextForAFormulaAndNumbersStay(String text, String cell) {
        assertThat(SpreadsheetText.neutral(text)).isEqualTo(cell);
        assertThat(SpreadsheetText.original(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
    void aBlankInFrontDoesNotHideAFormula(String text) {
        assertThat(SpreadsheetText.neutral(text)).isEqualTo("'" + text);
    }

    private void write(Report report) {
        new ReportFiles(Examples.CATALOGUE).write(report, folder);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(folder.resolve("findings.json").toFile());
    }

    private List<NamedCsvRecord> csv() throws Exception {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("findings.csv"))) {
            return rows.stream().toList();
        }
    }

    private List<String> texts() throws Exception {
        return List.of(
                Files.readString(folder.resolve("findings.json")),
                Files.readString(folder.resolve("findings.csv")),
                Files.readString(folder.resolve("findings.html")),
                Files.readString(folder.resolve("validation-report.json")));
    }
}
