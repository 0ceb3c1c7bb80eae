package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;

class ReadmeTest {

    private static final Path EXAMPLE = Path.of("examples/semicolon-decimal-comma");

    @TempDir
    Path folder;

    @Test
    void theDescriptorInTheReadmeIsAccepted() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```json\n") + "```json\n".length();
        Files.writeString(folder.resolve("datapackage.json"), readme.substring(start, readme.indexOf("```", start)));
        for (String table : new String[] {"facility.csv", "exam_dose.csv"}) {
            Files.copy(EXAMPLE.resolve(table), folder.resolve(table));
        }

        Preflight.Result result = Preflight.check(folder, folder.resolve("out"), Progress.SILENT);

        assertThat(result.sample()).isEmpty();
        assertThat(result.verdict()).startsWith("Accepted: ");
    }

    @Test
    void theReadmeNamesEveryDataset() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(Contract.load().datasets())
                .extracting(Dataset::file)
                .allSatisfy(file ->
                        assertThat(readme.contains("(" + file + ")")).as(file).isTrue());
    }
}
