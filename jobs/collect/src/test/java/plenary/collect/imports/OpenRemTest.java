package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.procedures.ProcedureSettings;
import plenary.schemas.Progress;
import plenary.schemas.check.Preflight;

/** The mapping of OpenREM on exports as its release 1.0.0b2 writes them. */
class OpenRemTest {

    private static final Pseudonyms PSEUDONYMS = Pseudonyms.of("000102030405060708090a0b0c0d0e0f");

    private static final String COMMON =
            "Institution,Manufacturer,Model name,Station name,Display name,Accession number,"
                    + "Operator,%sStudy date,Study time,Age,Sex,Height,Mass (kg),Test patient?,Study description,"
                    + "Requested procedure,Study Comments,No. events";

    private static final String FACILITY = PSEUDONYMS.shortened("F", "North Hospital");

    @TempDir
    Path folder;

    @Test
    void ctStudiesKeepTheirTotalAndLoseTheirIdentities() throws IOException {
        Files.writeString(
                folder.resolve("ctexport20250401-1.csv"),
                "\uFEFF" + COMMON.formatted("") + ",DLP total (mGy.cm),E1 Protocol,E1 CTDIvol,E2 Protocol,E2 CTDIvol\n"
                        // One event: the row ends before the header does.
                        + "North Hospital,GE,VCT,ct1,CT room 1,ACC1,Dr. Smith,2025-03-10,10:15:00,60.1,F,1.68,71.5,,Chest,"
                        + "CT chest,,1,724.52000000,Chest,9.91\n"
                        + "North Hospital,GE,VCT,ct1,CT room 1,ACC2,Dr. Smith,2025-03-11,10:15:00,41,M,,,Physics,QA,QA,,2,"
                        + "5,QA,1,QA,2\n"
                        + "DoesNotExist error whilst exporting study 3 of 3;  study UID 1.2.826; accession number ACC3\n");

        Account account = importFrom("ctexport20250401-1.csv");

        assertThat(exams())
                .containsExactly(
                        PSEUDONYMS.hash("ACC1") + ",," + FACILITY + "," + PSEUDONYMS.shortened("D", "CT room 1")
                                + ",2025-03-10,CT,UNMAPPED,,,CT chest,,,60.1,F,71.5,168,,_N,_N,724.52,,,,,,,,,,,,,,RDSR,");
        assertThat(account.leftOut())
                .extracting(Count::why, Count::rows)
                .containsExactlyInAnyOrder(tuple("OpenREM could not export the study", 1L), tuple("test patient", 1L));
        assertThat(account.period()).isEqualTo("2025");
        assertThat(Files.readString(folder.resolve("out/import.json"))).doesNotContain("ACC", "Smith", "1.2.826");
        assertThat(Preflight.check(folder.resolve("out"), folder.resolve("check"), Progress.SILENT)
                        .sample())
                .isEmpty();
    }

    @Test
    void fluoroscopyIsConvertedAndBiplaneLeftOut() throws IOException {
        String planes = "";
        for (String plane : List.of("A", "B")) {
            planes +=
                    (",@ DAP total (Gy.m^2),@ Dose RP total (Gy),@ Fluoro DAP total (Gy.m^2),@ Fluoro dose RP total (Gy),"
                                    + "@ Fluoro duration total (s),@ Acq. DAP total (Gy.m^2),@ Acq. dose RP total (Gy),"
                                    + "@ Acq. duration total (s),@ Number of events")
                            .replace("@", plane);
        }
        String single = "0.00024126,0.01173170,0,0,72.46,0,0,0,8";
        Files.writeString(
                folder.resolve("rfexport1.csv"),
                COMMON.formatted("Physician,") + planes + "\n"
                        + "North Hospital,GE,C-arm,rf1,Theatre,ACC1,,Dr. X,2025-03-10,10:15,60,F,1.68,,,Hip,Hip,,8,"
                        + single
                        + "\n"
                        + "North Hospital,GE,Biplane,rf2,Cath lab,ACC2,,Dr. X,2025-03-10,10:15,60,F,1.68,,,Heart,Heart,,8,"
                        + single + "," + single + "\n");

        Account account = importFrom("rfexport1.csv");

        // 0.00024126 * 10000, 0.01173170 * 1000, 72.46 / 60
        assertThat(exams())
                .singleElement()
                .asString()
                .contains(",RF,UNMAPPED,,,Hip,")
                .contains(",2.4126,,11.732,1.208,");
        assertThat(account.leftOut()).extracting(Count::why).containsExactly("biplane");
    }

    @Test
    void workbookOfRadiographyIsReadFromItsSheetOfAllStudies() throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("dxexport1.xlsx"));
                Workbook book = new Workbook(file, "test", "1.0")) {
            book.newWorksheet("Summary").value(0, 0, "XLSX Export from OpenREM");
            Worksheet all = book.newWorksheet("All data");
            String[] headings = (COMMON.formatted("") + ",DAP total (cGy.cm^2)").split(",");
            String[] cells =
                    "North Hospital,Canon,CXDI,dx1,Room 3,ACC1,,,10:15,58,M,,,,Chest,CR THORAX,,1,10.7".split(",");
            for (int i = 0; i < headings.length; i++) {
                all.value(0, i, headings[i]);
                all.value(1, i, cells[i]);
            }
            all.value(1, 7, LocalDate.of(2025, 3, 10));
        }

        importFrom("dxexport1.xlsx");

        assertThat(exams())
                .singleElement()
                .asString()
                .contains(",2025-03-10,DX,")
                .contains(",0.107,,,,1,"); // 10.7 / 100
    }

    @Test
    void mappingThatMakesPseudonymsWantsAKey() {
        assertThatThrownBy(() -> Import.run(
                        SharedData.mapping("openrem"),
                        List.of(folder),
                        "XA",
                        Optional.empty(),
                        ProcedureSettings.NONE,
                        folder,
                        Progress.SILENT))
                .hasMessageStartingWith(
                        "mapping openrem makes pseudonyms: give the registry's secret key in a file named");
    }

    private Account importFrom(String file) {
        return Import.run(
                        SharedData.mapping("openrem"),
                        List.of(folder.resolve(file)),
                        "XA",
                        Optional.of(PSEUDONYMS),
                        ProcedureSettings.NONE,
                        folder.resolve("out"),
                        Progress.SILENT)
                .account();
    }

    private List<String> exams() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("out/exam_dose.csv"));
        return lines.subList(1, lines.size());
    }
}
