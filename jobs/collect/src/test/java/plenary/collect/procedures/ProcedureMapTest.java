package plenary.collect.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureMapTest {

    private static final String HEADER = "source_code,source_name,modality,facility_id,exam_category,indication,"
            + "valid_from,confirmed_by,confirmed_on,note\n";

    /** Every way in which rows may be about the same procedure. */
    private static final String ROWS = """
            ,Thorax,,,OTHER,,,A. Steward,2026-01-31,
            ,Thorax,CT,,CT_CHEST,,,A. Steward,2026-01-31,
            ,Thorax,DX,,XR_CHEST,,,A. Steward,2026-01-31,
            ,Thorax,CT,,CT_HRCT,,2025-07-01,A. Steward,2026-01-31,protocol of July
            ,Thorax,CT,F7,CT_LUNG_SCREEN,EU_LUNG_CA,,A. Steward,2026-01-31,
            T5,,,,CT_CTPA,,,A. Steward,2026-01-31,
            T5,Thorax,,F8,CT_CHEST_ABD,,,A. Steward,2026-01-31,
            ,Abdomen,,,CT_ABDOMEN,,,,,
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        // code, name, modality, facility, day, category
        "'', Thorax, MR, F1, 2025-01-01, OTHER",
        "'', thorax , CT, F1, 2025-06-30, CT_CHEST",
        "'', THORAX, CT, F1, 2025-07-01, CT_HRCT",
        "'', Thorax, DX, F1, 2025-07-01, XR_CHEST",
        "'', Thorax, CT, F7, 2025-07-01, CT_LUNG_SCREEN",
        "'', Thorax, DX, F7, 2025-07-01, XR_CHEST",
        "T5, Thorax, MR, F1, 2025-07-01, CT_CTPA",
        "T5, Thorax, CT, F8, 2025-07-01, CT_CHEST_ABD",
        "'', Abdomen, CT, F1, 2025-07-01, ''",
        "'', '', CT, F7, 2025-07-01, ''",
    })
    void facilityComesBeforeCountryAndModalityBeforeAll(
            String code, String name, String modality, String facility, LocalDate day, String category)
            throws IOException {
        Performed performed = new Performed(new Procedure(code, name), modality, facility, Optional.of(day));

        assertThat(map(HEADER + ROWS)
                        .of(performed)
                        .map(ProcedureMap.Target::examCategory)
                        .orElse(""))
                .isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void orderOfRowsChangesNothing(long seed) throws IOException {
        List<String> rows = new ArrayList<>(ROWS.lines().toList());
        Collections.shuffle(rows, new Random(seed));
        ProcedureMap shuffled = map(HEADER + String.join("\n", rows) + "\n");
        ProcedureMap map = map(HEADER + ROWS);

        for (String modality : List.of("CT", "DX", "MR")) {
            for (String facility : List.of("F1", "F7", "F8")) {
                for (String code : List.of("", "T5")) {
                    Performed performed = new Performed(
                            new Procedure(code, "Thorax"), modality, facility, Optional.of(LocalDate.of(2025, 8, 1)));
                    assertThat(shuffled.of(performed)).isEqualTo(map.of(performed));
                }
            }
        }
    }

    @Test
    void everyProblemIsToldWithItsLine() {
        String rows = """
                ,,CT,,CT_HEAD,,,A,2026-01-31,
                ,Head,XX,,CT_HAED,EU_X,,A,2026-01-31,
                ,Head,,,CT_HEAD,,31/12/2026,A,2026-01-31,
                ,Neck,,,CT_NECK,,,A,,
                ,Neck,CT,,,,,A,2026-01-31,
                ,Knee,,,OTHER,,,A,2026-01-31,
                ,knee ,,,OTHER,,,,,
                """;
        Path file = folder.resolve("XA.csv");

        assertThatThrownBy(() -> map(HEADER + rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(String.join(
                        "\n",
                        file + ":2: source_code or source_name must be given",
                        file + ":3: 'XX' is no modality of the contract; its codes are in codes/modality.csv",
                        file + ":3: 'CT_HAED' is no exam_category of the contract; its codes are in"
                                + " codes/exam_category.csv",
                        file + ":3: 'EU_X' is no indication of the contract; its codes are in codes/indication.csv",
                        file + ":4: valid_from must be a day such as 2026-03-31, was '31/12/2026'",
                        file + ":5: confirmed_by and confirmed_on belong together; a row without both is not used",
                        file + ":6: a confirmed row needs an exam_category",
                        file + ":8: the same source, modality, facility_id and valid_from stand on line 7"));
    }

    @Test
    void unknownAndLackingColumnsAreRefused() {
        assertThatThrownBy(() -> map(HEADER.replace("note", "remark") + ",Head,,,CT_HEAD,,,A,2026-01-31,\n"))
                .hasMessageStartingWith(
                        folder.resolve("XA.csv") + ":1: the header must have the columns [source_code, source_name,")
                .hasMessageEndingWith("confirmed_by, confirmed_on, remark]");
    }

    @Test
    void whatASpreadsheetMakesOfAMapIsRead() throws IOException {
        String saved =
                "\uFEFF" + (HEADER + ",'=Head,CT,,CT_HEAD,,1.7.2025,A,31.01.2026,\n,,,,,,,,,\n").replace(',', ';');
        Performed head = new Performed(new Procedure("", "=head"), "CT", "", Optional.of(LocalDate.of(2025, 7, 1)));

        assertThat(map(saved).of(head)).isPresent();
    }

    @Test
    void mapInAnotherEncodingIsRefused() throws IOException {
        Path file = folder.resolve("XA.csv");
        Files.write(file, (HEADER + ",Schädel,,,CT_HEAD,,,A,2026-01-31,\n").getBytes(Charset.forName("windows-1252")));

        assertThatThrownBy(() -> ProcedureMapFile.read(file, ConfWords.CONTRACT))
                .hasMessage(file + " is not UTF-8; save it as 'CSV UTF-8'");
    }

    @Test
    void unconfirmedRowsAreCountedByLine() throws IOException {
        MapState state = map(HEADER + ROWS).state();

        assertThat(state.confirmedRows()).isEqualTo(7);
        assertThat(state.unconfirmedLines()).containsExactly(9L);
        assertThat(state.words())
                .isEqualTo("XA.csv: 7 confirmed rows; 1 row has no confirmed_by and was not used, on line 9");
    }

    private ProcedureMap map(String text) throws IOException {
        Path file = Files.write(folder.resolve("XA.csv"), text.getBytes(StandardCharsets.UTF_8));
        return ProcedureMapFile.read(file, ConfWords.CONTRACT);
    }
}
