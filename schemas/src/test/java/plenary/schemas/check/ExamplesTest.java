package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
}
