package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.procedures.ProcedureSettings;
import plenary.schemas.Progress;

class WorkbookImportTest {

    private static final String TURNAROUND = """
            name: turnaround
            title: Report turnaround of a small country
            source: A table of the test
            country: IE
            registry: Registry of the test

            codes:
              modality: {CT scan: CT, MR scan: MR}
              quarter: {2023/24 Apr-Jun: 2023-Q2}

            markers:
              share:
                - {is: "", when: {column: Cases, is: "0"}, means: _Z, why: no cases}
                - {is: "", when: {column: Not known, is: "1"}, means: "0", why: every date is unknown}
                - {is: ["*", ""], means: _S, why: fewer than 3}
              cases:
                - {is: "*", means: _S, why: fewer than 3}

            inputs:
              - name: bands
                file: bands*.xlsx
                sheet: "*Q*"
                header: [Code, Modality]
                leave-out:
                  - {column: Code, is: ["-", ""], why: national line or note}

            outputs:
              - dataset: facility
                input: bands
                same-key: first
                columns:
                  facility_id: {columns: [Code, Region], join: "-"}
                  facility_type: {constant: OTHER}
                  active: {constant: "true"}
              - dataset: report_turnaround
                input: bands
                needs-any: [next_day_share, unknown_share]
                columns:
                  period: {title: "Period:", codes: quarter}
                  facility_id: {columns: [Code, Region], join: "-"}
                  modality: {column: Modality, codes: modality}
                repeat:
                  - group: Emergency
                    columns:
                      setting: {constant: ED}
                      reports_total: {column: Cases, markers: cases}
                      next_day_share: {column: By next day, markers: share}
                      unknown_share: {column: Not known, markers: share}
                  - group: Outpatients
                    columns:
                      setting: {constant: OUTPATIENT}
                      reports_total: {column: Cases, markers: cases}
                      next_day_share: {column: By next day, unit: "%", markers: share}
                      unknown_share: {column: Not known, markers: share}
            """;

    @TempDir
    Path folder;

    @Test
    void sheetWithTitlesGroupsMarkersAndNotesBecomesAPackage() throws IOException {
        Import.Result result = importTurnaround();

        assertThat(Files.readString(folder.resolve("out/report_turnaround.csv")))
                .isEqualTo("""
                        period,facility_id,modality,setting,reports_total,same_day_count,next_day_count,within_7d_count,within_14d_count,within_28d_count,over_28d_count,unknown_count,same_day_share,next_day_share,within_7d_share,within_14d_share,within_28d_share,over_28d_share,unknown_share
                        2023-Q2,A1-N,CT,ED,1000,,,,,,,,,0.958,,,,,0.02
                        2023-Q2,A1-N,CT,OUTPATIENT,200,,,,,,,,,0.5,,,,,0.1
                        2023-Q2,A1-N,MR,OUTPATIENT,30,,,,,,,,,0,,,,,1
                        2023-Q2,B2-S,CT,OUTPATIENT,40,,,,,,,,,_S,,,,,0.8
                        """);
        assertThat(Files.readString(folder.resolve("out/facility.csv"))).isEqualTo("""
                        facility_id,region_code,facility_type,location_type,ownership,beds,annual_exams,paediatric_centre,accreditation,cds_available,incident_system,peer_learning,mpe_involved,active
                        A1-N,,OTHER,,,,,,,_N,_N,_N,_N,true
                        B2-S,,OTHER,,,,,,,_N,_N,_N,_N,true
                        """);
        assertThat(result.account().period()).isEqualTo("2023-Q2");
    }

    @Test
    void whatDidNotBecomeAValueIsCountedWithItsReasonAndFirstPlace() throws IOException {
        assertThat(importTurnaround().account().lines())
                .containsExactly(
                        "Report turnaround of a small country, IE 2023-Q2",
                        "  read       bands.xlsx, sheet '2023-24 Q1': 6 rows, 4 used",
                        "  wrote      facility.csv: 2 rows",
                        "  wrote      report_turnaround.csv: 4 rows",
                        "  unmapped   2 x report_turnaround.modality 'Holography': row kept out; first at bands.xlsx,"
                                + " sheet '2023-24 Q1', row 9",
                        "  kept out   2 x report_turnaround: modality is unmapped; first at bands.xlsx,"
                                + " sheet '2023-24 Q1', row 9",
                        "  kept out   1 x report_turnaround: no value in any of next_day_share, unknown_share: _S;"
                                + " first at bands.xlsx, sheet '2023-24 Q1', row 8",
                        "  kept out   1 x report_turnaround: no value in any of next_day_share, unknown_share: _Z;"
                                + " first at bands.xlsx, sheet '2023-24 Q1', row 7",
                        "  left out   2 x bands.Code: national line or note",
                        "  combined   2 x facility: same key, the first row stays",
                        "  absent     1 x report_turnaround.next_day_share: fewer than 3",
                        "  stated     1 x report_turnaround.next_day_share: every date is unknown");
    }

    @Test
    void sameExportGivesTheSameBytes() throws IOException {
        importTurnaround();
        String first = Files.readString(folder.resolve("out/datapackage.json"));
        String account = Files.readString(folder.resolve("out/import.json"));
        run("turnaround.yaml", "bands.xlsx");

        assertThat(Files.readString(folder.resolve("out/datapackage.json"))).isEqualTo(first);
        assertThat(Files.readString(folder.resolve("out/import.json"))).isEqualTo(account);
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()).sorted())
                    .containsExactly("bands.xlsx", "out", "out.unmapped.csv", "out.unmapped.html", "turnaround.yaml");
        }
    }

    private Import.Result importTurnaround() throws IOException {
        write("turnaround.yaml", TURNAROUND);
        try (OutputStream file = Files.newOutputStream(folder.resolve("bands.xlsx"));
                Workbook workbook = new Workbook(file, "test", "1.0")) {
            // A stale sheet with the same header; were it read, its rows would meet the others' keys.
            bands(workbook.newWorksheet("2022-23 Q1")).setVisibilityState(VisibilityState.HIDDEN);
            bands(workbook.newWorksheet("2023-24 Q1"));
            rows(workbook.newWorksheet("Title page"), new Object[][] {{"Report turnaround"}});
        }
        return run("turnaround.yaml", "bands.xlsx");
    }

    private static Worksheet bands(Worksheet sheet) {
        return rows(sheet, new Object[][] {
            {null, "Title:", "Report turnaround"},
            {null, "Period:", "2023/24 Apr-Jun"},
            {null, "Contact:", "nobody", null, "Emergency", null, null, "Outpatients", null, null},
            {
                null,
                "Region",
                "Code",
                "Modality",
                "By next day",
                "Not known",
                "Cases",
                "By next day",
                "Not known",
                "Cases"
            },
            {null, "-", "-", "CT SCAN", 0.9, 0.02, 1000, 48, 0.1, 240},
            {null, "N", "A1", "CT scan", 0.95800000000000007, 0.02, 1000, 50, 0.1, 200},
            {null, "N", "A1", "MR  scan", "", "", 0, "", 1, 30},
            {null, "S", "B2", "CT scan", "", "", "*", "", 0.8, 40},
            {null, "S", "B2", "Holography", 1, 0, 10, 100, 0, 10},
            {},
            {null, "Notes:"},
        });
    }

    private static Worksheet rows(Worksheet sheet, Object[][] rows) {
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                if (rows[r][c] instanceof Number number) {
                    sheet.value(r, c, number);
                } else if (rows[r][c] instanceof String text) {
                    sheet.value(r, c, text);
                }
            }
        }
        return sheet;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Import.Result run(String mapping, String file) {
        return Import.run(
                folder.resolve(mapping),
                List.of(folder.resolve(file)),
                "",
                Optional.empty(),
                ProcedureSettings.NONE,
                folder.resolve("out"),
                Progress.SILENT);
    }
}
