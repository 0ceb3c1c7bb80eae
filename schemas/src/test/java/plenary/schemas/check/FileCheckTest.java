package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Severity;
import plenary.schemas.finding.State;
import plenary.schemas.submission.Settings;

/** How a file is read, beside what its cells hold; with the smallest table that has free text. */
class FileCheckTest {

    private static final String HEADER = "facility_id,period,measure_id,measure_name,value,unit,direction,source\n";

    @TempDir
    Path folder;

    private CsvTable table(String text) {
        return new CsvTable(folder, "facility_measure").with(text);
    }

    private static String row(String facility, String name) {
        return facility + ",2025,M," + name + ",1,1,UP,s\n";
    }

    @Test
    void recordsAndPhysicalLinesAreCountedThroughQuotedLineEnds() {
        String text = HEADER + row("F1", "\"two\nlines\"") + "\n\n" + row("F2", "x") + row("F9", "x");

        var reading = table(text).read();

        assertThat(reading.accepted).hasSize(2);
        assertThat(reading.accepted.get(0)).startsWith("1@2|");
        assertThat(reading.accepted.get(1)).startsWith("2@6|");
        assertThat(reading.rejected).containsExactly("3@7 [RQ-REF-001]");
        assertThat(reading.column("measure_name")).containsExactly("two\nlines", "x");
    }

    @Test
    void lineEndsOfAllKindsCountAsOneLine() {
        String lines =
                HEADER + row("F1", "\"a\nb\"") + row("F2", "x") + row("F3", "y").strip();
        for (String end : new String[] {"\n", "\r", "\r\n"}) {
            var reading = table(lines.replace("\n", end)).read();

            assertThat(reading.accepted).extracting(row -> row.substring(0, 3)).containsExactly("1@2", "2@4", "3@5");
            assertThat(reading.column("source")).containsExactly("s", "s", "s");
        }
    }

    @Test
    void rawTextOfARefusedRecordIsWhatWasSent() {
        String bad = "F9,2025,M,\"say \"\"no\"\"\r\ntwice\",1,1,UP,\"s\"";

        var reading = table(HEADER + bad + "\r\n" + row("F1", "x")).read();

        assertThat(reading.raws).containsExactly(bad);
    }

    @Test
    void columnsMayStandInAnyOrderAndOptionalOnesMayBeMissing() {
        var reading = table("unit,value,source,direction,measure_id,period,facility_id\n%,5,s,UP,M,2025,F1\n")
                .read();

        assertThat(reading.findings).isEmpty();
        assertThat(reading.column("measure_name")).containsExactly("~MISSING");
        assertThat(reading.column("unit")).containsExactly("%");
    }

    @Test
    void headerIsHeldAgainstTheContract() {
        var reading = table("facility_id,Period,measure_id,measure_id,,value,unit,source\nF1,2025,M,M,,1,1,s\n")
                .read();

        assertThat(reading.findingTexts())
                .containsExactly(
                        "part0.csv:1:Period RQ-HEAD-001 found 'Period', expected only columns of facility_measure;"
                                + " perhaps period; Correct the name of the column, or take the column out",
                        "part0.csv:1:measure_id RQ-HEAD-003 found 'measure_id', expected each column once;"
                                + " Keep one column of that name",
                        "part0.csv:1 RQ-HEAD-004 found 'column 5 of 8', expected a name in every column;"
                                + " Name the column, or take it out; a delimiter at the end of the lines makes an"
                                + " empty column",
                        "part0.csv:1:period RQ-HEAD-002 found '', expected the column period, which every file of"
                                + " facility_measure needs; Add the column; schemas/README.md lists the columns of"
                                + " each dataset",
                        "part0.csv:1:direction RQ-HEAD-002 found '', expected the column direction, which every file"
                                + " of facility_measure needs; Add the column; schemas/README.md lists the columns"
                                + " of each dataset",
                        "part0.csv RQ-RES-016 found 'facility_measure', expected a table that can be read;"
                                + " Correct the other findings about this table and check again");
        assertThat(reading.result.records()).isZero();
    }

    @Test
    void rowsBehindABadHeaderCannotBeRead() {
        FileCheck check = table("nonsense\n1\n").open(0);

        assertThat(check.isReadable()).isFalse();
        assertThatThrownBy(() -> check.read(Block.WHOLE, Duplicates.NONE, NoRows.INSTANCE, KeySink.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("rows of part0.csv cannot be read");
    }

    @Test
    void emptyFileAndHeaderOnlyAreToldApart() {
        assertThat(table("").read().ids()).containsExactly("RQ-FILE-001");
        assertThat(table("\n\r\n").read().ids()).containsExactly("RQ-FILE-001");
        assertThat(table("\uFEFF").read().ids()).containsExactly("RQ-FILE-001");
        assertThat(table(HEADER).read().ids()).containsExactly("RQ-FILE-002");
        assertThat(table(HEADER + "\n\n").read().ids()).containsExactly("RQ-FILE-002");
    }

    @Test
    void headerMayHaveFiveHundredColumns() {
        assertThat(table("value,".repeat(499) + "x\n1\n").read().ids()).contains("RQ-HEAD-001");
        assertThat(table("value,".repeat(500) + "x\n1\n").read().ids()).containsExactly("RQ-HEAD-005", "RQ-RES-016");
    }

    @Test
    void recordNeedsAsManyFieldsAsTheHeader() {
        var reading = table(HEADER + "F1,2025,M,x,1,1,UP\nF1,2025,M,x,1,1,UP,s,\n" + row("F1", "x"))
                .read();

        assertThat(reading.rejected).containsExactly("1@2 [RQ-ROW-001]", "2@3 [RQ-ROW-001]");
        assertThat(reading.accepted).hasSize(1);
        assertThat(reading.findings.get(1).value()).isEqualTo("9 fields");
        assertThat(reading.findings.get(1).expected()).isEqualTo("8 fields, as many as the header has columns");
    }

    @Test
    void quoteInsideOfAFieldRefusesTheRecordAndNoOther() {
        var reading = table(HEADER + row("F1", "5\" head") + row("F1", "\"a\"b") + row("F1", "x"))
                .read();

        assertThat(reading.rejected).containsExactly("1@2 [RQ-ROW-002]", "2@3 [RQ-ROW-002]");
        assertThat(reading.accepted).hasSize(1);
    }

    @Test
    void unclosedQuoteEndsTheReadingAtTheLineOnWhichItOpens() {
        var reading = table(HEADER + row("F1", "x") + row("F2", "\"open") + row("F3", "y"))
                .read();

        assertThat(reading.accepted).hasSize(1);
        assertThat(reading.findingTexts())
                .containsExactly("part0.csv:3 RQ-FILE-005 found 'a quote that opens here and does not close',"
                        + " expected a closing \" before the end of the file and within 1048576 characters;"
                        + " Look at the line named: close the quote, or write a quote inside of a field twice");
    }

    @Test
    void unclosedQuoteIsFoundWithinTheLongestRecordAlsoWhenTheFileGoesOn() {
        String rest = row("F3", "y").repeat(100_000);

        var reading = table(HEADER + row("F1", "x") + "F1,2025,M,x\n\"" + rest).read();

        assertThat(reading.rejected).containsExactly("2@3 [RQ-ROW-001]");
        assertThat(reading.findings.get(1).toString()).startsWith("part0.csv:4 RQ-FILE-005 ");
    }

    @Test
    void recordMayHaveOneMebiCharactersAndAFieldSixtyFourKibi() {
        String field = "x".repeat(RecordScanner.LONGEST_FIELD);

        assertThat(table(HEADER + row("F1", field)).read().ids()).containsExactly("RQ-TEXT-003");
        assertThat(table(HEADER + row("F1", field + "x")).read().ids()).containsExactly("RQ-FILE-007");
        assertThat(table(HEADER + row("F1", "\"" + field + "x\"")).read().ids()).containsExactly("RQ-FILE-007");

        String comma = "x".repeat(1023) + ",";
        String longest = comma.repeat(1023) + "x".repeat(1024);
        assertThat(longest).hasSize(RecordScanner.LONGEST_RECORD);
        assertThat(table(HEADER + longest).read().ids()).containsExactly("RQ-ROW-001");
        assertThat(table(HEADER + longest + "x").read().ids()).containsExactly("RQ-FILE-006");
        assertThat(table(HEADER + longest + "x\n" + longest).read().ids()).containsExactly("RQ-FILE-006");
    }

    @Test
    void nulEndsTheReading() {
        var reading = table(HEADER + row("F1", "\"x\ny\"") + row("F1", "\0") + row("F1", "z"))
                .read();

        assertThat(reading.accepted).hasSize(1);
        assertThat(reading.findings.get(0).toString()).startsWith("part0.csv:4 RQ-FILE-004 found 'the character");
    }

    @Test
    void bytesThatAreNoTextInTheEncodingEndTheReading() {
        byte[] latin = (HEADER + row("F1", "x") + row("F1", "Schädel")).getBytes(StandardCharsets.ISO_8859_1);

        var asUtf8 =
                new CsvTable(folder, "facility_measure").with(latin, ".csv").read();
        var asLatin = new CsvTable(folder, "facility_measure")
                .with(latin, ".csv")
                .settings(settings(StandardCharsets.ISO_8859_1, ',', '.'))
                .read();

        assertThat(asUtf8.accepted).hasSize(1);
        assertThat(asUtf8.findings.get(0).toString())
                .startsWith("part0.csv:3 RQ-FILE-003 found 'bytes that mean nothing in UTF-8', expected");
        assertThat(asLatin.column("measure_name")).containsExactly("x", "Schädel");
    }

    @Test
    void otherEncodingsAreReadAsDeclared() {
        String text = HEADER + row("F1", "Schädel – nativ");
        for (String name : new String[] {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"}) {
            Charset charset = Charset.forName(name);
            var reading = new CsvTable(folder, "facility_measure")
                    .with(text.getBytes(charset), ".csv")
                    .settings(settings(charset, ',', '.'))
                    .read(10);

            assertThat(reading.column("measure_name")).as(name).containsExactly("Schädel – nativ");
        }
    }

    @Test
    void byteOrderMarkIsNoPartOfTheHeader() {
        var reading = table("\uFEFF\"facility_id\"" + HEADER.substring(11) + row("F1", "x"))
                .read(1);

        assertThat(reading.findings).isEmpty();
        assertThat(reading.accepted).hasSize(1);
    }

    @Test
    void delimiterDecimalAndGroupAreReadAsDeclared() {
        var reading = table((HEADER + row("F1", "x")).replace(',', ';').replace(";1;1;", ";-1.234.567,5;1;"))
                .settings(new Settings(StandardCharsets.UTF_8, ';', '"', ',', Optional.of('.'), Map.of()))
                .read();

        assertThat(reading.column("value")).containsExactly("-1234567500000");
    }

    @Test
    void groupsHaveThreeDigitsAndAPointIsNoDecimalCommaWhereACommaIsDeclared() {
        String rows = HEADER + row("F1", "x");
        Settings commas = settings(StandardCharsets.UTF_8, ';', ',');
        String text = rows.replace(',', ';').replace(";1;1;", ";1.5;1;");

        assertThat(table(text).settings(commas).read().ids()).containsExactly("RQ-NUM-004");
        var grouped = new Settings(StandardCharsets.UTF_8, ';', '"', ',', Optional.of('.'), Map.of());
        assertThat(table(text).settings(grouped).read().ids()).containsExactly("RQ-NUM-004");
        assertThat(table(text.replace("1.5", "1.23.456"))
                        .settings(grouped)
                        .read()
                        .ids())
                .containsExactly("RQ-NUM-001");
    }

    @Test
    void valuesAreConvertedToTheCanonicalUnit() {
        Map<String, String> cells = CellTest.goodRow("exam_dose");
        cells.put("dlp_mgy_cm", "0.85025");
        cells.put("fluoro_min", "100");
        cells.put("pka_gy_cm2", "123.456789");
        Settings units = new Settings(
                StandardCharsets.UTF_8,
                ',',
                '"',
                '.',
                Optional.empty(),
                Map.of("dlp_mgy_cm", "Gy.cm", "fluoro_min", "s", "pka_gy_cm2", "uGy.m2"));

        var reading = new CsvTable(folder, "exam_dose")
                .with(CellTest.csv(cells))
                .settings(units)
                .read();

        assertThat(reading.column("dlp_mgy_cm")).containsExactly("850250");
        assertThat(reading.column("fluoro_min")).as("100/60 = 1.6666...").containsExactly("1667");
        assertThat(reading.column("pka_gy_cm2"))
                .as("123.456789/100 = 1.23456789")
                .containsExactly("123457");
    }

    @Test
    void doseThatIsZeroSaysWhatToDo() {
        Map<String, String> cells = CellTest.goodRow("exam_dose");
        cells.put("dlp_mgy_cm", "-4");

        var reading =
                new CsvTable(folder, "exam_dose").with(CellTest.csv(cells)).read();

        assertThat(reading.findings.get(0).toString())
                .isEqualTo("part0.csv:2:dlp_mgy_cm RQ-RANGE-002 found '-4', expected a number above 0 and at most"
                        + " 20000 mGy.cm; a value that is not there is left empty or given as _N, _U or _S; Leave the"
                        + " field empty, or say why there is no value: _N, _Z, _U or _S; zero means that nothing was"
                        + " measured");
        assertThat(reading.findings.get(0).record())
                .isEqualTo("facility_id=F1,exam_uid_hash=0123456789abcdef0123456789abcdef0123456789abcdef"
                        + "0123456789abcdef");
    }

    @Test
    void allFaultsOfARowAreReportedUpToTwenty() {
        Map<String, String> cells = CellTest.goodRow("exam_dose");
        CsvTable.CONTRACT.dataset("exam_dose").orElseThrow().fieldNames().forEach(column -> cells.put(column, " ?"));

        var reading =
                new CsvTable(folder, "exam_dose").with(CellTest.csv(cells)).read();

        // 35 columns with blanks around their values.
        assertThat(reading.findings).hasSize(21);
        assertThat(reading.findings.subList(0, 20)).extracting(Finding::id).containsOnly("RQ-TEXT-001");
        assertThat(reading.findings.get(20).id()).isEqualTo("RQ-ROW-003");
        assertThat(reading.findings.get(20).value()).isEqualTo("15 more");
    }

    @Test
    void localDayOfATimeDecidesItsPeriod() {
        Map<String, String> cells = CellTest.goodRow("report_timing");
        cells.put("completed_at", "2025-12-31T23:30:00-05:00");
        cells.put("final_signed_at", "2026-01-01T08:00:00-05:00");

        var reading =
                new CsvTable(folder, "report_timing").with(CellTest.csv(cells)).read();

        assertThat(reading.findings).isEmpty();
    }

    @Test
    void referencesThatCannotBeCheckedAreAWarningThatSaysSo() {
        var reading = table(HEADER + row("F9", "x"))
                .surroundings(new Surroundings(Period.parse("2025"), Map.of()))
                .read();

        assertThat(reading.accepted).hasSize(1);
        assertThat(reading.findings).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("RQ-REF-002");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.state()).isEqualTo(State.NOT_RUN);
        });
    }

    @Test
    void gzipIsReadAsOneBlockWithAllItsMembers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String member : new String[] {HEADER + row("F1", "x"), row("F2", "y")}) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(member.getBytes(StandardCharsets.UTF_8));
            }
        }

        var whole = new CsvTable(folder, "facility_measure").with(bytes.toByteArray(), ".csv.gz");
        assertThat(whole.open(0).blocks(1)).containsExactly(Block.WHOLE);
        assertThat(whole.read().column("facility_id")).containsExactly("F1", "F2");

        byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12);
        assertThat(new CsvTable(folder, "facility_measure")
                        .with(half, ".csv.gz")
                        .read()
                        .ids())
                .containsExactly("RQ-FILE-008");
        assertThat(new CsvTable(folder, "facility_measure")
                        .with(new byte[] {1, 2, 3}, ".csv.gz")
                        .read()
                        .ids())
                .containsExactly("RQ-FILE-008", "RQ-RES-016");
    }

    @Test
    void nothingMayStandBehindAGzipFile() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEADER + row("F1", "x")).getBytes(StandardCharsets.UTF_8));
        }

        // The JDK looks for a further member only from some bytes on.
        for (int extra : new int[] {1, 9, 10, 18, 19, 1000, 100_000}) {
            byte[] longer = Arrays.copyOf(packed.toByteArray(), packed.size() + extra);
            assertThat(new CsvTable(folder, "facility_measure")
                            .with(longer, ".csv.gz")
                            .read()
                            .ids())
                    .as(extra + " bytes behind the end")
                    .containsExactly("RQ-FILE-008");
        }
    }

    private static Settings settings(Charset charset, char delimiter, char decimal) {
        return new Settings(charset, delimiter, '"', decimal, Optional.empty(), Map.of());
    }
}
