package plenary.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.reports.explain.Explain;
import plenary.reports.explain.Explanation;
import plenary.reports.explain.ExplanationJson;
import plenary.reports.explain.ExplanationText;
import plenary.reports.explain.Part;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import tools.jackson.databind.json.JsonMapper;

class ExplainTest {

    private static final String CHEST = "DOS-02/XA/2025/CT_CHEST/ADULT/DLP";

    @TempDir
    private Path root;

    private Archive archive = new Archive(Path.of(""));

    @BeforeEach
    void writeExample() {
        archive = ExampleEdition.write(root);
    }

    @Test
    void theFormForMachinesIsThatOfTheGoldenFile() throws IOException {
        try (var golden = ExplainTest.class.getResourceAsStream("explanation.json")) {
            String expected = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(ExplanationJson.of(List.of(explained(CHEST)))).isEqualTo(expected);
        }
    }

    @Test
    void everyKindOfCellKeepsThePublishedForm() throws IOException {
        Schema form = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../../schemas/published/explanation.schema.json")));

        for (String cell : List.of(CHEST, "DOS-02/US/_T", "DOS-06/G_ALL/2025/CT_NECK/ADULT/DLP", "AUD-01/XA/_T")) {
            assertThat(form.validate(JsonMapper.shared().readTree(ExplanationJson.of(List.of(explained(cell))))))
                    .as(cell)
                    .isEmpty();
        }
    }

    @Test
    void theTextGoesFromTheValueToTheLinesOfTheReceipt() {
        assertThat(ExplanationText.of(explained(CHEST)))
                .contains("DOS-02 National diagnostic reference level, definition version 1")
                .contains("builds on DOS-01 Facility typical value")
                .contains("year(exam_date) = 2025", "exam_category = CT_CHEST", "dlp_mgy_cm is not null")
                .contains("excluded_reason is null (population of DOS-01)")
                .contains("1000 records = 990 accepted + 7 rejected + 3 quarantined")
                .contains("signed off   by A. Person, contact point")
                .contains("lines        returned/XA/drop-1/findings.csv")
                .contains(
                        "withdrawn: XA exam_dose 2025, seal " + "dead".repeat(8) + ", 2026-06-01T00:00:00Z: wrong year")
                .contains("verify       plenary verify example-2026")
                .contains("Cell " + CHEST + ". Synthetic data: not to be cited as a fact.");
    }

    @Test
    void aLevelOfAGroupIsMadeOfTheLevelsOfItsMembersThatCount() {
        List<Part> parts = explained("DOS-06/G_ALL/2025/CT_NECK/ADULT/DLP").parts();

        assertThat(parts.stream().map(part -> part.cell().id() + ": " + part.note()))
                .contains(
                        "DRL-PUB/US/2019/CT_NECK/ADULT/DLP/Q75_MEDIANS_COLLEGE: used",
                        "DRL-PUB/XL/2021/CT_NECK/ADULT/DLP/NOT_STATED_SURVEY: not used: not built on facility medians");
    }

    @Test
    void anEmptyCellSaysWhatItWouldNeed() {
        Explanation explanation = explained("DOS-02/XH/2025/CT_CHEST/ADULT/DLP");

        assertThat(explanation.empty())
                .hasValueSatisfying(reason -> assertThat(reason.needed())
                        .isEqualTo(
                                "At least 10 people, examinations or reports behind it, and 3 contributors: facilities, or"
                                        + " countries of a group."));
    }

    @Test
    void aCountryThatSentNothingIsExplainedByWhatIsNotInForce() {
        assertThat(explained("DOS-02/US/_T").unsent()).containsExactly(new Explanation.Unsent("US", "exam_dose"));
    }

    @Test
    void aReceiptThatIsNotTheFrozenOneIsSaid() throws IOException {
        Path receipt = archive.receipt("XA", "exam_dose", "0f3a".repeat(8));
        Files.writeString(receipt, Files.readString(receipt).replace("Registry of XA", "Another registry"));

        assertThat(ExplanationText.of(explained(CHEST))).contains("RECEIPT DIFFERS from the one that was frozen");
    }

    @Test
    void anUnknownCellIsRefusedWithTheNearestIds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explained("DOS-02/XA/2025/CT_CHST/ADULT/DLP"))
                .withMessageStartingWith(
                        "no cell DOS-02/XA/2025/CT_CHST/ADULT/DLP in example-2026 r1; did you mean " + CHEST + ", ");
    }

    @Test
    void anArchiveWithoutTablesIsRefused(@TempDir Path empty) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explain.cell(new Archive(empty), CHEST, Optional.empty(), Optional.empty()))
                .withMessage("no tables of any edition under " + empty.resolve("editions")
                        + ": compute its indicators first");
    }

    @Test
    void theRevisionThatReadersSeeIsExplainedUnlessAnotherIsNamed() {
        Durable.write(archive.current(ExampleEdition.ID), "r1\n".getBytes(StandardCharsets.UTF_8));

        assertThat(explained(CHEST).versions().revision()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explain.cell(archive, CHEST, Optional.of(ExampleEdition.ID), Optional.of("r2")))
                .withMessage("no tables of edition example-2026 r2 under " + archive.editions()
                        + ": compute its indicators first");
    }

    private Explanation explained(String cell) {
        return Explain.cell(archive, cell, Optional.empty(), Optional.empty()).get(0);
    }
}
