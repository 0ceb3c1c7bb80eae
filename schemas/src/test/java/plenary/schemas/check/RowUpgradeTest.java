package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import plenary.schemas.contract.Upgrade;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.submission.Submission;
import plenary.schemas.submission.SubmissionReader;

/** Submissions of three major versions of a contract that stands here alone. */
class RowUpgradeTest {

    private static final Contract CONTRACT =
            Contract.in(Path.of("src/test/resources/plenary/schemas/contract/three-majors"));
    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir
    Path folder;

    /** What a submission becomes in the newest version, and what is said about it. */
    private record Sent(List<String> rows, List<String> findings) {}

    private Sent send(String version, String csv) throws IOException {
        Files.writeString(folder.resolve("visit.csv"), csv);
        Files.writeString(folder.resolve("datapackage.json"), """
                {"country": "XA", "period": "2025", "registry": "R", "contractVersion": "%s",
                 "resources": [{"name": "visit", "path": "visit.csv"}]}
                """.formatted(version));
        Submission submission = new SubmissionReader(CONTRACT, CATALOGUE)
                .open(folder, folder.resolve("work"), new Findings(), Progress.SILENT)
                .orElseThrow();
        TableCheck check = TableCheck.open(
                CONTRACT, CATALOGUE, submission, submission.tables().get(0), Map.of());
        RowUpgrade upgrade = new RowUpgrade(CONTRACT, check.upgrade());
        List<String> rows = new ArrayList<>();
        TableOutcome outcome = new TableReading(check, folder.resolve("scratch"), Progress.SILENT).read(new RowSink() {
            @Override
            public void accept(TypedRow row) {
                rows.add(text(check.upgrade().to(), upgrade.of(row)));
            }

            @Override
            public void reject(long record, long line, Supplier<String> raw, List<Finding> findings) {
                // Told by the findings.
            }
        });
        return new Sent(
                rows,
                outcome.findings().kept().stream()
                        .map(finding -> finding.id() + " " + finding.column() + ": " + finding.value() + ", "
                                + finding.expected())
                        .toList());
    }

    private static String text(Dataset dataset, TypedRow row) {
        List<String> cells = new ArrayList<>();
        for (Field field : dataset.fields()) {
            cells.add(field.name() + "=" + text(field, dataset.indexOf(field.name()), row));
        }
        return String.join(" ", cells);
    }

    private static String text(Field field, int column, TypedRow row) {
        if (row.isAbsent(column)) {
            return "~" + row.absence(column);
        }
        if (field.codeList().isPresent()) {
            List<CodeList.Code> codes =
                    CONTRACT.codeList(field.codeList().get()).codes();
            return codes.get(row.code(column)).code();
        }
        return field.type() == FieldType.STRING
                ? new String(row.textBuffer(column), row.textStart(column), row.textLength(column))
                : Long.toString(row.number(column));
    }

    @Test
    void tableOfTheFirstVersionBecomesOneOfTheThird() throws IOException {
        Sent sent = send("1.0.0", """
                visit_id,sex,weight,note
                A,W,61.5,tall
                B,N,_N,
                C,M,80,
                """);

        assertThat(sent.rows())
                .containsExactly(
                        "visit_id=A sex=F site=~MISSING body_weight_kg=615",
                        "visit_id=B sex=X site=~MISSING body_weight_kg=~NOT_COLLECTED",
                        "visit_id=C sex=M site=~MISSING body_weight_kg=800");
        assertThat(sent.findings())
                .containsExactly(
                        "RQ-UPG-001 sex: N, the code X, as in version 3.0.0",
                        "RQ-UPG-001 sex: W, the code F, as in version 3.0.0",
                        "RQ-UPG-001 site: no such column, an empty column site, as in version 3.0.0",
                        "RQ-UPG-001 weight: weight, the column body_weight_kg, as in version 3.0.0",
                        "RQ-UPG-001 note: note, no column note, as in version 3.0.0");
    }

    @Test
    void olderTableIsCheckedByTheVersionThatItFollows() throws IOException {
        Sent sent = send("2", """
                visit_id,site,weight_kg,sex
                A,S1,61.5,F
                B,S1,61.5,X
                """);

        assertThat(sent.rows()).containsExactly("visit_id=A sex=F site=S1 body_weight_kg=615");
        assertThat(sent.findings()).contains("RQ-CODE-001 sex: X, one of F, M, U");
    }

    @Test
    void newestTableStaysAsItIs() throws IOException {
        Sent sent = send("3.0.0", """
                visit_id,sex,site,body_weight_kg
                A,X,S1,61.5
                """);

        assertThat(sent.rows()).containsExactly("visit_id=A sex=X site=S1 body_weight_kg=615");
        assertThat(sent.findings()).isEmpty();
    }

    @Test
    void codeThatFitsNowhereIsADefectOfTheUpgrade() {
        Dataset first = CONTRACT.at(CONTRACT.versions().get(0)).dataset("visit").orElseThrow();
        Dataset newest = CONTRACT.dataset("visit").orElseThrow();
        Upgrade forgetful = new Upgrade(first, newest, Map.of("sex", "sex"), Map.of());

        assertThatThrownBy(() -> new RowUpgrade(CONTRACT, forgetful))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code W fits no code of sex");
    }
}
