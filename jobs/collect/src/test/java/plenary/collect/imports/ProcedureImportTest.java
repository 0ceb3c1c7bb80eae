package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenary.collect.imports.WrittenReport.CT;
import static plenary.collect.imports.WrittenReport.ctTotal;
import static plenary.collect.imports.WrittenReport.xray;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.dicom.Tag;
import plenary.collect.procedures.Coverage;
import plenary.collect.procedures.ProcedureSettings;
import plenary.schemas.Progress;

/** Procedures and units that differ from facility to facility, from the export to the package and the lists beside it. */
class ProcedureImportTest {

    private static final Pseudonyms PSEUDONYMS = Pseudonyms.of("000102030405060708090a0b0c0d0e0f");

    private static final String MAPPING = """
            name: exams
            title: Examinations
            source: A table of the test
            registry: Registry of the test
            country: XA
            codes:
              sex: {f: F, m: M}
            inputs:
              - {name: exams, file: exams.csv, header: [Id, Site, Name]}
            outputs:
              - dataset: exam_dose
                input: exams
                columns:
                  exam_uid_hash: {column: Id, hmac: whole}
                  facility_id: {column: Site, prefix: F}
                  exam_date: {column: Day}
                  modality: {constant: CT}
                  exam_category: {procedure: {code: Code, name: Name}}
                  indication: {procedure: {code: Code, name: Name}}
                  age_years: {column: Age}
                  sex: {column: Sex, codes: sex}
                  ctdi_vol_mgy: {constant: _N}
                  ctdi_phantom: {constant: _N}
                  dlp_mgy_cm: {column: DLP, unit-column: Unit, facility-units: {F3: Gy.cm}}
                  dose_source: {constant: RDSR}
            """;

    private static final String EXPORT = """
            Id,Site,Day,Code,Name,Age,Sex,DLP,Unit
            1,1,2025-03-10,,CT Thorax,60,f,500,mGycm
            2,2,2025-03-10,,CT Thorax,61,f,0.5,Gy.cm
            3,3,2025-03-10,,CT Abdomen,62,f,0.5,mGy.cm
            4,1,2025-03-10,,CT Abdomen,63,m,500,furlong
            5,1,2025-03-10,,ct abdomen,64,m,500,mGy.cm
            6,1,2025-03-10,,"=cmd()",65,x,500,mGy.cm
            7,1,2025-03-10,,,66,f,500,mGy.cm
            8,1,2025-03-10,,CT Hals,none,f,500,mGy.cm
            """;

    private static final String HEADER = "source_code,source_name,modality,facility_id,exam_category,indication,"
            + "valid_from,confirmed_by,confirmed_on,note\n";

    private static final String MAP = HEADER
            + ",CT Thorax,,,CT_CHEST,,,A. Steward,2026-01-31,\n"
            + ",CT Thorax,,F2,CT_LUNG_SCREEN,EU_LUNG_CA,,A. Steward,2026-01-31,\n"
            + ",CT Abdomen,,,CT_ABDPEL,,,,,\n";

    @TempDir
    Path folder;

    @Test
    void facilityRowsWinAndUnmappedRowsStay() throws IOException {
        run(settings(MAP, Optional.empty()));

        assertThat(cells("out/exam_dose.csv", "facility_id", "exam_category", "indication", "dlp_mgy_cm"))
                .containsExactlyInAnyOrder(
                        "F1 CT_CHEST  500",
                        // 0.5 Gy.cm by its row; 0.5 Gy.cm by its facility, whatever the row says
                        "F2 CT_LUNG_SCREEN EU_LUNG_CA 500",
                        "F3 UNMAPPED  500",
                        "F1 UNMAPPED  _U",
                        "F1 UNMAPPED  500",
                        "F1 UNMAPPED  500",
                        "F1 UNMAPPED  500");
    }

    @Test
    void everyWrittenRowIsMappedUnmappedOrWithoutAName() throws IOException {
        Account account = run(settings(MAP, Optional.empty())).account();

        assertThat(account.coverage())
                .containsExactly(
                        // 7 rows are written: 2 mapped, 4 unmapped, 1 without a name; of 3 names 1 is mapped.
                        new Coverage("exam_dose", "exam_category", 7, 2, 1, 3, 1),
                        new Coverage("exam_dose", "sex", 7, 6, 0, 3, 2));
        assertThat(account.coverage().get(0).rows())
                .isEqualTo(account.datasets().get(0).rows());
        assertThat(account.unmapped())
                .extracting(count -> count.rows() + " " + count.column() + " " + count.text() + ": " + count.why())
                .containsExactly(
                        "1 exam_category : no procedure that can be named",
                        "1 exam_category =cmd(): sent as UNMAPPED",
                        "2 exam_category CT Abdomen: sent as UNMAPPED",
                        "1 exam_category ct abdomen: sent as UNMAPPED",
                        "1 sex x: sent as unknown (_U)");
        assertThat(account.procedureMap().unconfirmedLines()).containsExactly(4L);
        assertThat(account.unreadable()).extracting(Count::text).containsExactly("none", "500 furlong");
    }

    @Test
    void listBesideThePackageRanksByRowsAndHasNoFormula() throws IOException {
        Import.Result result = run(settings(MAP, Optional.empty()));

        assertThat(result.lists())
                .containsExactly(folder.resolve("out.unmapped.csv"), folder.resolve("out.unmapped.html"));
        assertThat(Files.readString(folder.resolve("out.unmapped.csv"))).startsWith("\uFEFFrank,rows,source_name,");
        assertThat(cells("out.unmapped.csv", "rank", "rows", "source_name", "facilities", "mapped_in", "suggestion_1"))
                .containsExactly(
                        "1 3 CT Abdomen 2 procedure map CT_ABDOMEN",
                        "2 1 '=cmd() 1 procedure map ",
                        "3 1 x 1 codes of the mapping ");
        assertThat(Files.readString(folder.resolve("out.unmapped.html")))
                .contains("3 names to map", "<b>=cmd()</b>", "1 row has no confirmed_by");
        assertThat(result.mapped().lines())
                .contains(
                        "  mapped     exam_dose.exam_category: 2 of 7 rows (28.5 %), 1 of 3 names, 1 row names none",
                        "  to map     3 x 'CT Abdomen' (CT): CT_ABDOMEN? 0.97, same words as the label 'CT abdomen'");
    }

    @Test
    void proposalHoldsTheMapAndARowForEachNameThatIsNotInIt() throws IOException {
        run(settings(MAP, Optional.of(folder.resolve("proposed.csv"))));

        assertThat(cells("proposed.csv", "source_name", "facility_id", "exam_category", "confirmed_by"))
                .containsExactly(
                        "CT Thorax  CT_CHEST A. Steward",
                        "CT Thorax F2 CT_LUNG_SCREEN A. Steward",
                        "CT Abdomen  CT_ABDPEL ",
                        "CT Abdomen  CT_ABDOMEN ",
                        "'=cmd()   ");
    }

    @Test
    void importLearnsNothingUntilSomebodyConfirms() throws IOException {
        run(settings(HEADER, Optional.of(folder.resolve("proposed.csv"))));
        String first = Files.readString(folder.resolve("out/exam_dose.csv"));
        String proposed = Files.readString(folder.resolve("proposed.csv"));

        run(settings(proposed, Optional.empty()));
        assertThat(Files.readString(folder.resolve("out/exam_dose.csv"))).isEqualTo(first);

        run(settings(proposed.replace("CT_CHEST,,,,", "CT_CHEST,,,A. Steward,2026-01-31"), Optional.empty()));
        assertThat(cells("out/exam_dose.csv", "exam_category")).contains("CT_CHEST");
    }

    @Test
    void proposalIsNeverWrittenOverAFile() throws IOException {
        Path work = Files.writeString(folder.resolve("work.csv"), "a day of work");

        assertThatThrownBy(() -> run(settings(MAP, Optional.of(work))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(work + " is there already and may hold somebody's work; name a new file");
    }

    @Test
    void orderOfTheExportChangesNoList() throws IOException {
        run(settings(MAP, Optional.empty()));
        List<String> first = cells("out.unmapped.csv", "rank", "rows", "source_name", "suggestion_1", "reason_1");
        List<String> lines = new ArrayList<>(EXPORT.lines().toList());
        Collections.reverse(lines.subList(1, lines.size()));

        run(settings(MAP, Optional.empty()), String.join("\n", lines));

        assertThat(cells("out.unmapped.csv", "rank", "rows", "source_name", "suggestion_1", "reason_1"))
                .isEqualTo(first);
    }

    @Test
    void doseReportsUseTheMapOfTheirFacility() throws IOException {
        String facility = PSEUDONYMS.shortened("F", "Saint Ēva Hospital");
        ProcedureSettings settings = settings(
                HEADER
                        + ",CT Thorax,,,CT_CHEST,,,A. Steward,2026-01-31,\n"
                        + ",CT Thorax,CT," + facility + ",CT_HRCT,,,A. Steward,2026-01-31,\n",
                Optional.empty());
        Path reports = folder.resolve("reports");
        xray("1.1", CT, ctTotal("200")).write(reports.resolve("1.dcm"));
        xray("1.2", CT, ctTotal("200"))
                .with(Tag.STUDY_INSTANCE_UID, "UI", "1.2.826.0.1.222")
                .with(Tag.STUDY_DESCRIPTION, "LO", "Thorax for Dr. Ozoliņa")
                .write(reports.resolve("2.dcm"));

        DoseImport.Result result = DoseImport.run(
                DoseFormat.RDSR,
                List.of(reports),
                new DoseSettings("XA", "", PSEUDONYMS, "", Optional.empty(), Optional.empty()),
                settings,
                folder.resolve("out"),
                Progress.SILENT);

        assertThat(cells("out/exam_dose.csv", "exam_category", "local_name"))
                .containsExactlyInAnyOrder("CT_HRCT CT Thorax", "UNMAPPED _S");
        // A name that names somebody is counted and not told.
        assertThat(result.account().coverage())
                .containsExactly(new Coverage("exam_dose", "exam_category", 2, 1, 1, 1, 1));
        assertThat(Files.readString(folder.resolve("out.unmapped.csv"))).doesNotContain("Ozoli");
    }

    @Test
    void everyNameOfTheSharedReportsIsListed() throws IOException {
        DoseImport.Result result = DoseImport.run(
                DoseFormat.RDSR,
                List.of(SharedData.of("rdsr")),
                new DoseSettings("XA", "", PSEUDONYMS, "F1", Optional.empty(), Optional.empty()),
                new ProcedureSettings(Optional.of(words()), Optional.empty(), Optional.empty()),
                folder.resolve("out"),
                Progress.SILENT);

        result.mapped().lines().forEach(System.out::println);
        assertThat(cells("out.unmapped.csv", "source_name", "suggestion_1"))
                .contains(
                        "CT Thorax abdomen and pelvis with contrast CT_CAP",
                        "PET/CT Ganzkoerper FDG PT_FDG",
                        "CR THORAX (XTHORAX) XR_CHEST",
                        "FACIAL BONES OTHER",
                        "XR Finger Middle Rt OTHER",
                        "right leg OTHER");
    }

    private ProcedureSettings settings(String map, Optional<Path> propose) throws IOException {
        Path file = Files.writeString(folder.resolve("map.csv"), map);
        return new ProcedureSettings(Optional.of(words()), Optional.of(file), propose);
    }

    private static Path words() {
        return SharedData.mapping("any").resolveSibling("procedures");
    }

    private Import.Result run(ProcedureSettings settings) throws IOException {
        return run(settings, EXPORT);
    }

    private Import.Result run(ProcedureSettings settings, String export) throws IOException {
        Path mapping = Files.writeString(folder.resolve("exams.yaml"), MAPPING);
        Path file = Files.writeString(folder.resolve("exams.csv"), export);
        return Import.run(
                mapping, List.of(file), "", Optional.of(PSEUDONYMS), settings, folder.resolve("out"), Progress.SILENT);
    }

    /** Some columns of a file, joined by blanks. */
    private List<String> cells(String path, String... columns) throws IOException {
        List<String> cells = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(folder.resolve(path))) {
            for (NamedCsvRecord row : rows) {
                cells.add(String.join(" ", Stream.of(columns).map(row::getField).toList()));
            }
        }
        return cells;
    }
}
