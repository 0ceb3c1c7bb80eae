package plenary.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Contents;

class ReportTest {

    private static final WrittenReport REPORT = WrittenReport.ofExample(Path.of("target", "example"));

    @Test
    void everyCellOfTheTableStandsOnAPageOfItsIndicator() {
        assertThat(idsBelow("indicators/")).containsAll(ids(cell -> true));
    }

    @Test
    void everyCellOfACountryStandsOnItsPage() {
        for (String country : List.of("XA", "XF", "GB-ENG", "US", "XL")) {
            assertThat(idsBelow("countries/" + country + ".html")).containsAll(ids(cell -> cell[1].equals(country)));
        }
    }

    @Test
    void everyCellIsExplainedAndItsNumberLeadsThere() {
        for (String[] cell : REPORT.cells()) {
            String href = "explain/" + cell[0] + ".html#" + cell[10];

            assertThat(REPORT.ids("explain/" + cell[0] + ".html")).contains(cell[10]);
            assertThat(REPORT.hrefsBelow("indicators/")).contains("../" + href);
            if (!cell[1].startsWith("G_")) {
                assertThat(REPORT.hrefsBelow("countries/" + cell[1] + ".html")).contains("../" + href);
            }
        }
    }

    @Test
    void anExplanationNamesItsSealAndWhatCameOfItsRecords() {
        String page = REPORT.page("explain/DOS-02.html");
        String row = group(page, "(?s)(<tr id=\"DOS-02/XA/2025/CT_CHEST/ADULT/DLP\".*?</tr>)");

        assertThat(row).contains("<a href=\"#s-0f3a0f3a\">0f3a0f3a</a>", "Objection of XA: &lt;script&gt;");
        assertThat(group(page, "(?s)(<tr id=\"s-0f3a0f3a\".*?</tr>)"))
                .contains("exam_dose.csv: 1000 = 990 accepted + 7 rejected + 3 quarantined", "receipt as frozen");
        assertThat(group(page, "(?s)(<tr id=\"s-be11be11\".*?</tr>)")).contains("receipt not in this archive");
    }

    @Test
    void aReferenceLevelIsShownWithTwoFiguresBesideItsUnroundedValue() {
        String regional = row(REPORT.page("indicators/DOS-06.CT_HEAD.html"), "DOS-06/G_ALL/2025/CT_HEAD/ADULT/DLP");

        // 787.5 to two figures, half up
        assertThat(regional).contains(">790\u00a0mGy\u00b7cm<").contains(">787.5<");
    }

    @Test
    void aCellWithoutAValueShowsItsReasonAndNoNumber() throws Exception {
        for (String[] cell : REPORT.cells()) {
            if (cell[11].isEmpty() && !cell[4].equals("_T")) {
                String page = REPORT.page("indicators/" + cell[0] + "." + cell[4] + ".html");
                String row = row(page, cell[10]);
                assertThat(row)
                        .contains("<use href=\"#st-"
                                + cell[20].toLowerCase(Locale.ROOT).replace('_', '-') + "\"/>");
                assertThat(page).doesNotContain("data-cell=\"" + cell[10] + "\" data-kind");
            }
        }
    }

    @Test
    void aCountryWithoutAValueIsNamedUnderTheChartWithTheReason() {
        String chest = REPORT.page("indicators/DOS-02.CT_CHEST.html");

        assertThat(chest)
                .containsPattern("#st-conf-primary-small-n\"/></svg>\\s*<b>Withheld: few people:</b>\\s*Country XH");
        assertThat(chest).containsPattern("#st-not-submitted\"/></svg>\\s*<b>Not submitted:</b>\\s*Country XL");
        assertThat(chest).containsPattern("#st-absent\"/></svg>\\s*<b>None in its data:</b>\\s*Bosnia");
    }

    @Test
    void whatACountryNeverSentIsOneListAndNoSection() {
        String page = REPORT.page("countries/US.html");

        assertThat(group(page, "(?s)<ul class=\"toc unsent\".*?>(.*?)</ul>"))
                .contains(
                        "data-cell=\"DOS-02/US/_T\"",
                        "National diagnostic reference level",
                        "data-cell=\"POP-04/US/_T\"");
        assertThat(page).doesNotContain("<tr data-cell=\"DOS-02/US/_T\"");
    }

    @Test
    void cellsWithoutAValueStandInOneLineWithTheirReason() {
        String line = group(
                REPORT.page("countries/XH.html"),
                "(?s)(<tr class=\"none\">(?:(?!</tr>).)*DOS-02/XH/2025/CT_CHEST.*?</tr>)");

        assertThat(line).contains("<b>Withheld: few people:</b>", "#st-conf-primary-small-n");
    }

    @Test
    void codesOfTopicsHaveWords() {
        assertThat(REPORT.page("indicators/FME-01.html"))
                .contains("<h2>By measure</h2>", "<h3>OP-8: MRI of the lumbar spine</h3>")
                .contains("<h3>OP-10: abdomen CT</h3>");
        assertThat(REPORT.page("countries/US.html")).contains("OP-8: MRI of the lumbar spine");
        assertThat(REPORT.page("countries/BA.html"))
                .contains("75th percentile of facility medians, source NATIONAL AUTHORITY OF RADIATION\u2026");
    }

    @Test
    void aRegionalLevelThatIsMissingIsExplained() {
        String neck = REPORT.page("indicators/DOS-06.CT_NECK.html");

        // Three are needed; XL built on something else, and of BA's two levels the newer one counts.
        assertThat(neck)
                .contains(
                        "There is no regional level: 2 of the 3 countries needed have a level built on facility medians"
                                + " (Bosnia and Herzegovina and United States). 1 more country has a level that may be shown but"
                                + " not used.")
                .contains("Not used (not built on facility medians): Country XL (synthetic) 2021.")
                .contains("Not used (another level of the country counts): Bosnia and Herzegovina 2015.");
        assertThat(row(neck, "DRL-PUB/US/2019/CT_NECK/ADULT/DLP/Q75_MEDIANS_COLLEGE"))
                .contains(">used<");
        assertThat(REPORT.page("indicators/DOS-06.html")).contains("none: 2 of 3 countries");
    }

    @Test
    void publishedLevelsCarryTheirYearAndThoseOfAnotherStatisticAreHollow() {
        String neck = REPORT.page("indicators/DRL-PUB.html");

        assertThat(dot(neck, "DRL-PUB/US/2019/CT_NECK/ADULT/DLP/Q75_MEDIANS_COLLEGE"))
                .contains("United States 2019", "fill=\"#1d5a96\"");
        assertThat(dot(neck, "DRL-PUB/XL/2021/CT_NECK/ADULT/DLP/NOT_STATED_SURVEY"))
                .contains("Country XL 2021", "fill=\"#ffffff\" stroke=\"#1d5a96\"");
    }

    @Test
    void theStartPageNamesIndicatorsWithoutAValueInOneLine() {
        assertThat(REPORT.page("index.html"))
                .contains("<p class=\"empty small\">No country has a value yet: <a href=\"indicators/AUD-01.html\">");
    }

    @Test
    void withoutAnyRegionalLevelTheStartPageSaysWhatCountriesPublishedAndWhatIsMissing(@TempDir Path other)
            throws Exception {
        Archive archive = ExampleEdition.write(other);
        Path table = archive.tables(ExampleEdition.ID, 1).resolve("indicator_value.csv");
        Files.write(
                table,
                Files.readAllLines(table).stream()
                        .filter(line -> !line.startsWith("DOS-0") || line.contains("CT_NECK"))
                        .toList());

        String index = WrittenReport.of(archive).page("index.html");

        // BA 430 and 470, US 480, XL 520
        assertThat(index)
                .contains("National reference levels of 3 countries run from ", ">430</a>", ">520\u00a0mGy\u00b7cm</a>")
                .contains(". There is no regional level: 2 of the 3 countries needed");
    }

    @Test
    void aRegionalLevelSaysHowManyCountriesItRestsOn() {
        assertThat(REPORT.page("indicators/DOS-06.CT_HEAD.html"))
                .contains("The regional level is 790\u00a0mGy\u00b7cm, the median of the levels of ");
    }

    @Test
    void turnaroundLeadsWithAllModalitiesAndFoldsTheirCharts() {
        String page = REPORT.page("indicators/RTA-02.html");

        assertThat(page).contains("<h2>At a glance</h2>", "<a class=\"num\" href=\"#p-CT.ED\">median ");
        assertThat(page.indexOf("At a glance")).isLessThan(page.indexOf("Time to report, in bands"));
        assertThat(page).contains("<details class=\"fold\" open>", "<details class=\"fold\">");
    }

    @Test
    void aCountryThatCountsOtherBandsIsNamedUnderTheBars() {
        // England has no share within 28 days, which all others have.
        assertThat(REPORT.page("indicators/RTA-02.html"))
                .containsPattern("No bar, since they count other bands: England\\.</figcaption>");
    }

    @Test
    void aWithheldCellThatCarriesAValueStopsTheReport(@TempDir Path other) throws Exception {
        Archive archive = ExampleEdition.write(other);
        Path table = archive.tables(ExampleEdition.ID, 1).resolve("indicator_value.csv");
        Files.writeString(
                table,
                Files.readString(table)
                        + "DOS-02,XA,2025,CT,CT_NECK,_T,ADULT,DLP,_Z,_Z,DOS-02/XA/2025/CT_NECK/ADULT/DLP,400,,,,,,,,"
                        + "mGy.cm,CONF_PRIMARY_SMALL_N,,,1\n");

        assertThatThrownBy(() -> WrittenReport.of(archive))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cell DOS-02/XA/2025/CT_NECK/ADULT/DLP has the status CONF_PRIMARY_SMALL_N, under which no"
                        + " value may be shown, but has one; nothing was written");
        assertThat(archive.report(ExampleEdition.ID, 1)).doesNotExist();
    }

    @Test
    void everySyntheticCountryIsMarkedWhereverItIsNamed() {
        REPORT.pages().forEach((name, page) -> {
            String text = page.replaceAll("(?s)<svg.*?</svg>|title=\"[^\"]*\"", "");
            Matcher named = Pattern.compile("Country X[A-L](</a>)?\\s*(<span class=\"syn\"|\\(synthetic\\))?")
                    .matcher(text);
            while (named.find()) {
                assertThat(named.group(2)).as(name + " names " + named.group()).isNotNull();
            }
            assertThat(page).as(name).contains("<strong>SYNTHETIC</strong>");
        });
    }

    @Test
    void thePolicyAllowsThisStyleAndScriptAndNothingElse() throws Exception {
        for (Map.Entry<String, String> page : REPORT.pages().entrySet()) {
            String policy = group(page.getValue(), "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")
                    .replace("&#39;", "'");
            String style = group(page.getValue(), "(?s)<style>(.*?)</style>");
            String script = group(page.getValue(), "(?s)<script>(.*?)</script>");

            assertThat(policy)
                    .startsWith("default-src 'none';")
                    .contains(hash(style))
                    .contains(hash(script));
            assertThat(page.getValue()).doesNotContain(" style=\"").doesNotContainPattern("<[a-z]+[^>]* on[a-z]+=");
        }
    }

    @Test
    void noPageAsksForAnythingFromOutside() {
        REPORT.pages()
                .forEach((name, page) -> assertThat(page)
                        .as(name)
                        .doesNotContainPattern("(?:src|href|action|data)\\s*=\\s*[\"'](?:https?:)?//")
                        .doesNotContainPattern("url\\((?!data:)")
                        .doesNotContain("@import"));
    }

    @Test
    void everyLinkLeadsToAFileAndAnAnchorThatExist() {
        REPORT.pages().forEach((name, page) -> {
            Matcher link = Pattern.compile(" href=\"([^\"]*)\"").matcher(page);
            while (link.find()) {
                String href = link.group(1);
                if (href.equals("data:,")) {
                    continue;
                }
                String[] parts = href.split("#", -1);
                Path target = parts[0].isEmpty()
                        ? REPORT.folder().resolve(name)
                        : REPORT.folder().resolve(name).resolveSibling(parts[0]);
                assertThat(target.normalize()).as(name + " links to " + href).exists();
                if (parts.length > 1) {
                    assertThat(REPORT.ids(REPORT.folder()
                                    .relativize(target.normalize())
                                    .toString()))
                            .as(name + " links to " + href)
                            .contains(URLDecoder.decode(parts[1].replace("+", "%2B"), StandardCharsets.UTF_8));
                }
            }
        });
    }

    @Test
    void anIdStandsOncePerPage() {
        REPORT.pages().forEach((name, page) -> {
            List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
                    .matcher(page)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(ids).as(name).doesNotHaveDuplicates();
        });
    }

    @Test
    void everyDrawingIsWellFormedAndHasATitle() throws Exception {
        var factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
        for (Map.Entry<String, String> page : REPORT.pages().entrySet()) {
            Matcher svg = Pattern.compile("(?s)<svg xmlns.*?</svg>").matcher(page.getValue());
            while (svg.find()) {
                var document = factory.newDocumentBuilder()
                        .parse(new java.io.ByteArrayInputStream(svg.group().getBytes(StandardCharsets.UTF_8)));
                assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                        .as(page.getKey())
                        .isNotBlank();
            }
        }
    }

    @Test
    void textOfOthersCannotBecomeMarkup() {
        assertThat(REPORT.pagesBelow(""))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void everyPageUnderEmbargoSaysUntilWhen() {
        REPORT.pages()
                .forEach((name, page) -> assertThat(page)
                        .as(name)
                        .contains("Embargo until 2026-10-01 09:00 UTC: before that instant for reviewers only."));
    }

    @Test
    void anObjectionStandsOnTheCountrysPageAndIsMarkedBesideItsCell() {
        assertThat(REPORT.page("countries/XA.html"))
                .contains("<code>" + ExampleEdition.OBJECTED + "</code>")
                .contains("<p>&lt;script&gt;alert(1)")
                .contains("A. Person, contact point, 2026-06-02");
        assertThat(group(
                        REPORT.page("indicators/DOS-02.CT_CHEST.html"),
                        "(?s)<tr data-cell=\"" + ExampleEdition.OBJECTED + "\">(.*?)</tr>"))
                .contains("href=\"../countries/XA.html#objections\"");
        assertThat(REPORT.page("countries/XB.html")).doesNotContain("id=\"objections\"", "class=\"objected\"");
        assertThat(REPORT.page("quality.html"))
                .contains(
                        "A. Person, contact point, 2026-06-02",
                        "We send no doses.\nNot yet.",
                        "Bo Oz, Director, 2026-06-13");
    }

    @Test
    void whatACountryTookBackIsListedWithItsReason() {
        for (String page : List.of("countries/XB.html", "quality.html")) {
            assertThat(REPORT.page(page))
                    .contains("2024: withdrawn by the country on 2026-05-09, \u201cwrong year &lt;script&gt;");
        }
        assertThat(REPORT.page("countries/XC.html")).doesNotContain("id=\"withdrawn\"");
    }

    @Test
    void aWarningThatACountryExplainsStandsOnItsPageWithTheReason() {
        String own = REPORT.page("countries/XA.html");
        assertThat(own)
                .contains(
                        "What the country explains",
                        "DLP and CTDIvol do not go together <span class=\"small\">RQ-DOSE-001",
                        "<td>Scans of the whole spine are one examination</td>",
                        "National registry, data quality officer")
                .doesNotContain("RQ-GAP-001");
        // Of one facility readers learn no number.
        assertThat(REPORT.page("quality.html")).contains("RQ-DOSE-001", "RQ-GAP-001", "one facility</td>");
        assertThat(REPORT.page("countries/XC.html")).doesNotContain("id=\"waivers\"");
    }

    @Test
    void tierOfEachTableIsCredited() {
        for (String page : List.of("countries/XA.html", "quality.html")) {
            assertThat(REPORT.page(page)).as(page).contains("Tier</th>", "Essential");
        }
        assertThat(REPORT.page("quality.html"))
                .contains(
                        "Detailed<br><span class=\"small\">79 % of details<",
                        "Below essential<br><span class=\"small\">lacks sex, dose_source<");
    }

    @Test
    void aSubmissionNamesWhoSignedItOffAndByHowManyDaysItWasLate() {
        String facility = group(REPORT.page("countries/XA.html"), "(?s)(<tr><th scope=\"row\">Facilities.*?</tr>)");
        assertThat(facility).contains(ExampleEdition.SIGNATORY);
        assertThat(REPORT.page("quality.html")).contains("late by 1 day<", "late by 3 days<", ">nobody<");
    }

    @Test
    void aPartialEditionSaysWhoIsMissing(@TempDir Path other) throws Exception {
        Archive archive = ExampleEdition.write(other);
        Path table = archive.tables(ExampleEdition.ID, 1).resolve("submission.csv");
        Files.writeString(
                table, Files.readString(table).replaceAll("(?m)^XL,(\\w+),2025,IN_FORCE", "XL,$1,2025,REPLACED"));

        assertThat(WrittenReport.of(archive).page("index.html"))
                .contains("This edition is partial: 13 of the 14 countries asked are in it."
                        + " Without any submission in force: Country XL (synthetic).");
        assertThat(REPORT.page("index.html")).doesNotContain("This edition is partial");
    }

    @Test
    void theSameEditionGivesTheSameBytesInAnyLocaleAndTimeZone(@TempDir Path other) throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            WrittenReport again = WrittenReport.ofExample(other);

            assertThat(again.digests()).isEqualTo(REPORT.digests());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void halfAReportIsWrittenAgainAndAWholeOneIsLeftAlone(@TempDir Path other) throws Exception {
        Archive archive = ExampleEdition.write(other);
        WrittenReport first = WrittenReport.of(archive);
        Path index = first.folder().resolve("index.html");
        Files.writeString(index, "old");

        WrittenReport.of(archive);
        assertThat(index).content().isEqualTo("old");

        Files.delete(first.folder().resolve(Contents.FILE));
        WrittenReport.of(archive);
        assertThat(index).content().startsWith("<!DOCTYPE html>");
        assertThat(archive.staging()).isEmptyDirectory();
    }

    @Test
    void anEditionWithoutTablesIsRefused(@TempDir Path empty) {
        assertThatThrownBy(() -> Report.write(new Archive(empty), "e1", Progress.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("edition e1 has no tables under " + empty.resolve("editions/e1")
                        + ": compute its indicators first");
    }

    private static Set<String> ids(Predicate<String[]> wanted) {
        return REPORT.cells().stream().filter(wanted).map(cell -> cell[10]).collect(Collectors.toSet());
    }

    /** Cells that have a line in a table or list of the pages below a folder. */
    private static Set<String> idsBelow(String prefix) {
        return Pattern.compile("<(?:tr|li|span) data-cell=\"([^\"]*)\"")
                .matcher(REPORT.pagesBelow(prefix))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** The line of a chart that a cell is drawn on. */
    private static String dot(String page, String cell) {
        return group(page, "(?s)(<g[^>]*data-cell=\"" + Pattern.quote(cell) + "\".*?</g>)");
    }

    private static String row(String page, String cell) {
        return group(page, "(?s)(<tr data-cell=\"" + Pattern.quote(cell) + "\".*?</tr>)");
    }

    private static String group(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("has " + pattern).isTrue();
        return matcher.group(1);
    }

    private static String hash(String content) throws Exception {
        return "'sha256-"
                + Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)))
                + "'";
    }
}
