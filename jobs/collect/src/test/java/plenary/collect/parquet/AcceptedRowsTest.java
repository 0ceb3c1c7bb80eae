package plenary.collect.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;

class AcceptedRowsTest {

    private static final Contract CONTRACT = Contract.load();
    private static final Dataset EXAM_DOSE = CONTRACT.dataset("exam_dose").orElseThrow();

    @TempDir
    Path folder;

    private Path file(String name, int rows) {
        Path file = folder.resolve(name);
        try (AcceptedRows accepted = new AcceptedRows(file, CONTRACT, EXAM_DOSE)) {
            for (int i = 0; i < rows; i++) {
                accepted.add(new GivenRow(CONTRACT, EXAM_DOSE)
                        .with("exam_uid_hash", "%064x".formatted(i * 7919L))
                        .with("facility_id", "F" + i % 7)
                        .with("exam_date", Integer.toString(20_000 + i % 365))
                        .with("modality", "CT")
                        .with("ctdi_vol_mgy", Integer.toString(12_340 + i))
                        .with("weight_kg", i % 2 == 0 ? "_N" : "71500"));
            }
        }
        return file;
    }

    @Test
    void everyColumnComesBackInTheTypeOfTheContract() {
        Path file = folder.resolve("data.parquet");
        try (AcceptedRows rows = new AcceptedRows(file, CONTRACT, EXAM_DOSE)) {
            rows.add(new GivenRow(CONTRACT, EXAM_DOSE)
                    .with("exam_uid_hash", "ab".repeat(32))
                    .with("facility_id", "F01")
                    .with("local_name", "Schädel-CT")
                    .with("exam_date", "20089")
                    .with("modality", "CT")
                    .with("age_years", "40500")
                    .with("phase_count", "2"));
        }

        assertThat(ReadBack.rows(file))
                .containsExactly(Map.of(
                        "exam_uid_hash", "ab".repeat(32),
                        "facility_id", "F01",
                        "local_name", "Schädel-CT",
                        "exam_date", "20089", // 2025-01-01 in days since 1970-01-01
                        "modality", "CT",
                        "age_years", "40500", // 40.5 years with three decimals
                        "phase_count", "2"));
    }

    @Test
    void onlyAbsencesThatSayWhyAreKept() {
        Path file = folder.resolve("data.parquet");
        try (AcceptedRows rows = new AcceptedRows(file, CONTRACT, EXAM_DOSE)) {
            rows.add(new GivenRow(CONTRACT, EXAM_DOSE).with("kv", "_S").with("weight_kg", "_N"));
        }

        assertThat(ReadBack.rows(file)).containsExactly(Map.of("absences", "weight_kg=_N;kv=_S"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024, 1025, 20_000})
    void noRowIsLostAtTheEdgeOfABatch(int rows) {
        List<Map<String, String>> back = ReadBack.rows(file("data.parquet", rows));

        assertThat(back).hasSize(rows);
        for (int i = 0; i < rows; i++) {
            assertThat(back.get(i)).containsEntry("ctdi_vol_mgy", Integer.toString(12_340 + i));
        }
    }

    @Test
    void pagesOfAllColumnsSayTruthfullyAtWhichRowTheyBegin() throws IOException {
        try (ParquetFileReader reader = ParquetInput.open(file("data.parquet", 50_000))) {
            for (ColumnChunkMetaData column : reader.getRowGroups().get(0).getColumns()) {
                OffsetIndex pages = reader.readOffsetIndex(column);
                for (int page = 0; page < pages.getPageCount(); page++) {
                    assertThat(pages.getFirstRowIndex(page) % Column.BATCH).isZero();
                }
            }
        }
    }

    @Test
    void sameRowsGiveTheSameBytes() throws IOException {
        assertThat(Files.readAllBytes(file("one.parquet", 5000)))
                .isEqualTo(Files.readAllBytes(file("two.parquet", 5000)));
    }

    @Test
    void fileSaysOfWhichDatasetAndContractItIs() throws IOException {
        try (ParquetFileReader reader = ParquetInput.open(file("data.parquet", 1))) {
            assertThat(reader.getFooter().getFileMetaData().getKeyValueMetaData())
                    .containsEntry("plenary.dataset", "exam_dose")
                    .containsEntry("plenary.contract", "1.0.0");
        }
    }
}
