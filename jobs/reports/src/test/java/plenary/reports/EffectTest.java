package plenary.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.reports.effect.Effect;
import plenary.reports.effect.EffectWords;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Manifest.Input;
import plenary.schemas.archive.Prospect;
import plenary.schemas.archive.Prospect.Basis;
import tools.jackson.databind.json.JsonMapper;

class EffectTest {

    private static final Input OLD =
            new Input("XA", "exam_dose", "2025", "0ld0".repeat(8), "00".repeat(32), "Ben Oz, contact point");
    private static final Input NEW = new Input("XA", "exam_dose", "2025", "ab12".repeat(8), "11".repeat(32), "");

    private static final String HEADER = "INDICATOR,REF_AREA,TIME_PERIOD,MODALITY,EXAM_CATEGORY,INDICATION,BAND,"
            + "QUANTITY,SETTING,TOPIC,CELL_ID,OBS_VALUE,LOWER_CI,UPPER_CI,CI_METHOD,NUMERATOR,DENOMINATOR,RECORDS,"
            + "FACILITIES,UNIT_MEASURE,STATUS,FLAGS,GRADE,DEFINITION_VERSION\n";

    private static final String LEVEL = "DOS-02,XA,2025,CT,%1$s,_T,ADULT,DLP,_Z,_Z,DOS-02/XA/2025/%1$s/ADULT/DLP,"
            + "%2$s,,,%3$s,%4$s,mGy.cm,%5$s,SYNTHETIC,,1\n";

    @TempDir
    Path folder;

    private Path out = Path.of("");

    @BeforeEach
    void compute() throws IOException {
        out = folder.resolve("effect");
        save(
                "before/tables/indicator_value.csv",
                HEADER
                        + level("CT_HEAD", "800,780,820,ORDER_STATISTIC", "400", "12", "PUBLISHED")
                        + level("CT_CHEST", "300,280,320,ORDER_STATISTIC", "400", "12", "PUBLISHED")
                        + level("CT_NECK", "500,,,", "400", "12", "PUBLISHED")
                        + level("CT_SPINE_L", "600,,,", "400", "12", "PUBLISHED")
                        + level("CT_CAP", "700,,,", "400", "12", "PUBLISHED")
                        + dose("POP-04", "2", "PUBLISHED")
                        + dose("DOS-03", "8", "PUBLISHED")
                        + dose("AUD-01", "", "NOT_SUBMITTED")
                        + dose("OLD-01", "7", "PUBLISHED"));
        save(
                "after/tables/indicator_value.csv",
                HEADER
                        + level("CT_HEAD", "400,380,420,ORDER_STATISTIC", "400", "12", "PUBLISHED")
                        + level("CT_CHEST", "360,340,380,ORDER_STATISTIC", "400", "12", "PUBLISHED")
                        + level("CT_NECK", "500,,,", "410", "12", "PUBLISHED")
                        + level("CT_SPINE_L", ",,,", "400", "2", "INSUFFICIENT_FACILITIES")
                        + level("CT_CAP", "700,,,", "30", "4", "PROVISIONAL")
                        + level("CT_ABDPEL", "450,,,", "90", "11", "PUBLISHED")
                        + dose("POP-04", "2", "PUBLISHED")
                        + dose("DOS-03", "4", "PUBLISHED"));
        save("after/tables/changed_cell.csv", """
                CELL_ID,CAUSE,OLD_STATUS,NEW_STATUS,OLD_VALUE,NEW_VALUE,COLUMNS
                AUD-01/XA/2025,DATA;RULES,NOT_SUBMITTED,,,,STATUS
                DOS-02/XA/2025/CT_ABDPEL/ADULT/DLP,DATA,,PUBLISHED,,450,OBS_VALUE;STATUS
                DOS-02/XA/2025/CT_CAP/ADULT/DLP,DATA,PUBLISHED,PROVISIONAL,700,700,RECORDS;FACILITIES;STATUS
                DOS-02/XA/2025/CT_CHEST/ADULT/DLP,DATA,PUBLISHED,PUBLISHED,300,360,OBS_VALUE;LOWER_CI;UPPER_CI
                DOS-02/XA/2025/CT_HEAD/ADULT/DLP,DATA,PUBLISHED,PUBLISHED,800,400,OBS_VALUE;LOWER_CI;UPPER_CI
                DOS-02/XA/2025/CT_NECK/ADULT/DLP,DATA,PUBLISHED,PUBLISHED,500,500,RECORDS
                DOS-02/XA/2025/CT_SPINE_L/ADULT/DLP,DATA,PUBLISHED,INSUFFICIENT_FACILITIES,600,,OBS_VALUE;FACILITIES;STATUS
                DOS-03/XA/2025,DATA,PUBLISHED,PUBLISHED,8,4,OBS_VALUE
                OLD-01/XA/2025,RULES,PUBLISHED,,7,,OBS_VALUE;STATUS
                """);
        save("after/tables/definition.json", DefinitionsOfExample.JSON);
        save("after/tables/submission.csv", """
                country,dataset,period,status,records,accepted,rejected,quarantined,received_at,coverage,contract_version,seal_id,late
                XA,exam_dose,2025,IN_FORCE,12345,12340,5,0,2026-02-01T00:00:00Z,1,1.1.0,%s,
                """.formatted(NEW.id()));
        save("after/tables/finding_count.csv", "country,dataset,id,severity,state,count\n");
        save("left_out.csv", "INDICATOR\nDOS-08\n");
        JsonFile.writeInto(
                computed().resolve("after"), "manifest.json", prospect().after());
    }

    private static String level(String category, String value, String records, String facilities, String status) {
        return LEVEL.formatted(category, value, records, facilities, status);
    }

    private static String dose(String indicator, String value, String status) {
        return "%1$s,XA,2025,_Z,_Z,_Z,_Z,_Z,_Z,_Z,%1$s/XA/2025,%2$s,,,,,,,,mSv,%3$s,SYNTHETIC,,1\n"
                .formatted(indicator, value, status);
    }

    private Path computed() {
        return folder.resolve("computed");
    }

    private void save(String path, String text) throws IOException {
        Path file = computed().resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private static Manifest manifest(int revision, Input input) {
        return new Manifest(
                "example-2026",
                revision,
                0,
                "Radiology summit " + ExampleEdition.HOSTILE,
                "2025-01-01",
                "2025-12-31",
                "",
                "",
                "",
                List.of("XA"),
                List.of(),
                "2026-07-15T08:00:00Z",
                "1.1.0",
                "0.1.0",
                List.of(input),
                List.of(),
                List.of(),
                Map.of(),
                Map.of());
    }

    private static Prospect prospect() {
        return new Prospect("XA", Basis.SIGN_OFF, manifest(0, OLD), manifest(0, NEW));
    }

    private Effect effect() {
        return Effect.write(prospect(), computed(), folder.resolve("conf"), out);
    }

    private List<NamedCsvRecord> rows() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(out.resolve("effect.csv"))) {
            return rows.stream().toList();
        }
    }

    private List<String> row(String cell, String... columns) throws IOException {
        NamedCsvRecord found = rows().stream()
                .filter(row -> row.getField("CELL_ID").equals(cell))
                .findFirst()
                .orElseThrow();
        return List.of(columns).stream().map(found::getField).toList();
    }

    @Test
    void valuesThatGoComeFirstThenStatusThenHowFarAValueMovesInEitherDirection() throws IOException {
        effect();

        assertThat(rows())
                .extracting(row -> row.getField("KIND") + " " + row.getField("CELL_ID") + " " + row.getField("RATIO"))
                .containsExactly(
                        "LOST DOS-02/XA/2025/CT_SPINE_L/ADULT/DLP ",
                        "LOST OLD-01/XA/2025 ",
                        "GAINED DOS-02/XA/2025/CT_ABDPEL/ADULT/DLP ",
                        "STATUS DOS-02/XA/2025/CT_CAP/ADULT/DLP 1",
                        "VALUE DOS-02/XA/2025/CT_HEAD/ADULT/DLP 0.5",
                        "VALUE DOS-03/XA/2025 0.5",
                        "VALUE DOS-02/XA/2025/CT_CHEST/ADULT/DLP 1.2",
                        "REASON AUD-01/XA/2025 ",
                        "REST DOS-02/XA/2025/CT_NECK/ADULT/DLP 1");
    }

    @Test
    void eachNumberStandsBeforeAndAfter() throws IOException {
        effect();

        assertThat(row(
                        "DOS-02/XA/2025/CT_CHEST/ADULT/DLP",
                        "OBS_VALUE_BEFORE",
                        "OBS_VALUE_AFTER",
                        "LOWER_CI_BEFORE",
                        "LOWER_CI_AFTER",
                        "UNIT_MEASURE_AFTER"))
                .containsExactly("300", "360", "280", "340", "mGy.cm");
        assertThat(row(
                        "DOS-02/XA/2025/CT_ABDPEL/ADULT/DLP",
                        "STATUS_BEFORE",
                        "STATUS_AFTER",
                        "RECORDS_BEFORE",
                        "RECORDS_AFTER",
                        "FACILITIES_AFTER"))
                .containsExactly("", "PUBLISHED", "", "90", "11");
    }

    @Test
    void levelStandsBesideItsComparatorByWholeIntervals() throws IOException {
        effect();

        // UK 2022: 290. Before 280 to 320, after 340 to 380.
        assertThat(row(
                        "DOS-02/XA/2025/CT_CHEST/ADULT/DLP",
                        "COMPARATOR",
                        "COMPARATOR_VALUE",
                        "SIDE_BEFORE",
                        "SIDE_AFTER"))
                .containsExactly("UK 2022", "290", "around", "above");
        assertThat(row("DOS-02/XA/2025/CT_NECK/ADULT/DLP", "COMPARATOR", "SIDE_AFTER"))
                .containsExactly("", "");
    }

    @Test
    void changeIsForTheBetterOnlyWhereADirectionIs() throws IOException {
        effect();

        assertThat(row("DOS-03/XA/2025", "DIRECTION", "VERDICT")).containsExactly("DOWN", "BETTER");
        assertThat(row("DOS-02/XA/2025/CT_HEAD/ADULT/DLP", "DIRECTION", "VERDICT"))
                .containsExactly("NEUTRAL", "");
    }

    @Test
    void indicatorThatIsDefinedNoMoreIsKnownByItsId() throws IOException {
        effect();

        assertThat(row("OLD-01/XA/2025", "TITLE", "CAUSE", "STATUS_BEFORE", "STATUS_AFTER", "VERDICT"))
                .containsExactly("OLD-01", "RULES", "PUBLISHED", "", "");
    }

    @Test
    void jsonKeepsThePublishedForm() throws IOException {
        Schema form = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../../schemas/published/effect.schema.json")));
        effect();

        String json = Files.readString(out.resolve("effect.json"));
        assertThat(form.validate(JsonMapper.shared().readTree(json))).isEmpty();
        assertThat(json)
                .contains(
                        "\"kind\" : \"LOST\"", "\"cause\" : \"DATA;RULES\"", "\"same\" : 1,", "\"signedOff\" : false");
    }

    @Test
    void pageNamesWhatIsComparedAndNobody() throws IOException {
        effect();

        assertThat(out.resolve("effect.html"))
                .content()
                .contains(
                        "What counts as it stands, signed off, is held against what would count with everything signed"
                                + " off. exam_dose 2025 (ab12ab12) would come in; exam_dose 2025 (0ld00ld0) would go.",
                        "&lt;script&gt;alert(1)&lt;/script&gt;",
                        "12\u2009345",
                        "by a change of data or rules",
                        "around, then above",
                        "Country's reference level against the region's")
                .doesNotContain("<script>alert(1)", "Ben Oz");
        assertThat(out.resolve("effect.json")).content().doesNotContain("Ben Oz");
    }

    @Test
    void summaryCountsEachKindAndWhatStays() {
        assertThat(EffectWords.summary(effect()))
                .isEqualTo("XA in example-2026: 9 cells differ (values that go: 2; values that come: 1; "
                        + "values whose status changes: 1; values that change: 3; no value, for another reason: 1; "
                        + "same value, other basis: 1), 1 stay");
    }

    @Test
    void otherBasesAreSaidInWords() {
        assertThat(EffectWords.compared(new Prospect("XA", Basis.PUBLISHED, manifest(3, OLD), manifest(0, OLD))))
                .isEqualTo("What readers see, revision r3, is held against what counts now, for which no signature is"
                        + " missing. Both are made of the same submissions.");
        assertThat(EffectWords.compared(new Prospect("XA", Basis.NOTHING, manifest(0, OLD), manifest(0, NEW))))
                .startsWith("Nothing, since readers see no revision yet, is held against what counts now,");
    }

    @Test
    void nothingThatDiffersIsSaid() throws IOException {
        save("after/tables/changed_cell.csv", "CELL_ID,CAUSE,OLD_STATUS,NEW_STATUS,OLD_VALUE,NEW_VALUE,COLUMNS\n");

        assertThat(EffectWords.summary(effect())).isEqualTo("XA in example-2026: no cell differs, 8 stay");
        assertThat(out.resolve("effect.html")).content().contains("Nothing differs: all 8 cells keep value");
        assertThat(rows()).isEmpty();
    }

    @Test
    void folderThatIsThereIsRefusedAndNothingElseIsLeft() throws IOException {
        effect();

        assertThatThrownBy(this::effect)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(out + " is there already; name a folder that is not");
        assertThat(Durable.foldersOf(folder)).containsExactly(computed(), out);
        assertThat(Durable.filesOf(out))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("effect.csv", "effect.html", "effect.json");
    }
}
