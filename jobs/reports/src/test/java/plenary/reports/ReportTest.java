package plenary.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;

class ReportTest {

    @Test
    void writesTheExample() {
        Archive archive = ExampleEdition.write(Path.of("target", "example"));

        Path index = Report.write(archive, archive.root().resolve("conf"), ExampleEdition.ID, Progress.SILENT);

        assertThat(index).exists();
    }
}
