package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenary.schemas.Progress;

class ExamplesTest {

    static List<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("examples"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAcceptedWithoutAWord(Path example, @TempDir Path out) {
        Preflight.Result result = Preflight.check(example, out, Progress.SILENT);

        assertThat(result.sample()).isEmpty();
        assertThat(result.verdict()).startsWith("Accepted: ");
        assertThat(out.resolve("findings.html")).exists();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aZipOfAFolderGivesTheReportOfTheFolder(Path example, @TempDir Path folder) throws IOException {
        Path zip = folder.resolve("sent.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.list(example)) {
            for (Path file : files.sorted().toList()) {
                out.putNextEntry(new ZipEntry(example.getFileName() + "/" + file.getFileName()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }

        Preflight.check(example, folder.resolve("a"), Progress.SILENT);
        Preflight.check(zip, folder.resolve("b"), Progress.SILENT);

        assertThat(folder.resolve("b/findings.json")).hasSameTextualContentAs(folder.resolve("a/findings.json"));
    }
}
