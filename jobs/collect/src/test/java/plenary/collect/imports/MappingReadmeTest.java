package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.procedures.ProcedureSettings;
import plenary.schemas.Progress;

/** The example of conf/mappings/README.md is what the command reads. */
class MappingReadmeTest {

    @TempDir
    Path folder;

    @Test
    void exampleOfTheReadmeWorksAsItStands() throws IOException {
        String readme = Files.readString(SharedData.mapping("any").resolveSibling("README.md"));
        Files.writeString(folder.resolve("exams.csv"), block(readme, "csv"));
        Files.writeString(folder.resolve("example.yaml"), block(readme, "yaml"));

        Account account = Import.run(
                        folder.resolve("example.yaml"),
                        List.of(folder.resolve("exams.csv")),
                        "",
                        Optional.empty(),
                        ProcedureSettings.NONE,
                        folder.resolve("out"),
                        Progress.SILENT)
                .account();

        assertThat(Files.readAllLines(folder.resolve("out/procedure_volume.csv")))
                .containsExactly(
                        "period,facility_id,exam_category,modality,age_band,sex,facility_type,count,contrast_count,"
                                + "coverage_fraction,mean_e_msv,mean_e_method,u_rel",
                        "2024-Q1,H0017,_T,CT,ALL,ALL,,1204,,1,,,",
                        "2024-Q1,H0023,_T,MR,ALL,ALL,,310,,1,,,",
                        "2024-Q2,H0017,_T,CT,ALL,ALL,,1310,,1,,,",
                        "2024-Q2,H0023,_T,MR,ALL,ALL,,_S,,1,,,",
                        "2024-Q3,H0017,_T,CT,ALL,ALL,,1287,,1,,,",
                        "2024-Q3,H0023,_T,MR,ALL,ALL,,295,,1,,,",
                        "2024-Q4,H0017,_T,CT,ALL,ALL,,1400,,1,,,",
                        "2024-Q4,H0023,_T,MR,ALL,ALL,,_N,,1,,,");
        assertThat(account.period()).isEqualTo("2024-01-01/P1Y");
        assertThat(account.unmapped())
                .containsExactly(
                        new Count("procedure_volume", "modality", "Hologram", "row kept out", 4, "exams.csv, row 5"));
    }

    private static String block(String readme, String language) {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
        assertThat(block.find()).as("a block of " + language).isTrue();
        return block.group(1);
    }
}
