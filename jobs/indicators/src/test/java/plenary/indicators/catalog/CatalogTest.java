package plenary.indicators.catalog;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.indicators.ProjectFiles;
import plenary.indicators.TestSpark;
import plenary.schemas.contract.Contract;

class CatalogTest {

    @TempDir
    private Path indicators;

    @Test
    void definitionWithoutCaseIsRefused() throws IOException {
        Path folder = defined("");
        Files.delete(folder.resolve("cases/one"));

        assertThatIllegalArgumentException()
                .isThrownBy(this::load)
                .withMessage(folder + ": a definition needs at least one case in cases/");
    }

    @Test
    void unknownKeyIsNamedWithItsPlace() throws IOException {
        Path folder = defined("colour: red\n");

        assertThatIllegalArgumentException()
                .isThrownBy(this::load)
                .withMessageStartingWith(folder.resolve("indicator.yaml") + ": Unrecognized property \"colour\"");
    }

    @Test
    void wordsThatStandElsewhereAreRefusedWithTheirLine() throws IOException {
        Path folder = defined("");
        Path file = folder.resolve("indicator.yaml");
        Files.writeString(file, "theme: &one customer-service\nversion: *one\n");

        assertThatIllegalArgumentException()
                .isThrownBy(this::load)
                .withMessage(file + ":2: '*one' stands for words elsewhere; write them out");
    }

    private void load() {
        Catalog.load(indicators, Contract.load(), TestSpark.session());
    }

    /** A definition of the project with lines before it, and an empty case. */
    private Path defined(String before) throws IOException {
        String yaml = Files.readString(ProjectFiles.conf().resolve("indicators/report-time/indicator.yaml"));
        Path folder = indicators.resolve("report-time");
        Files.createDirectories(folder.resolve("cases/one"));
        Files.writeString(folder.resolve("indicator.yaml"), before + yaml);
        return folder;
    }
}
