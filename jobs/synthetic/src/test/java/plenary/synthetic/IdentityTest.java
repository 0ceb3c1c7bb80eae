package plenary.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.schemas.Progress;
import plenary.schemas.check.Preflight;

/** Nobody is named in invented data, so nothing in them may be taken for a name. */
class IdentityTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothingInInventedDataIsTakenForAPerson(int seed) throws Exception {
        Ledger ledger = Generate.write(new Settings(5, 200, seed, 2025), folder.resolve("world"), Progress.SILENT);

        for (Path sent : ledger.submissions()) {
            Path out = folder.resolve("out").resolve(String.valueOf(sent.hashCode()));
            Preflight.check(sent, out, Progress.SILENT);
            assertThat(Files.readString(out.resolve("findings.csv"))).doesNotContain("RQ-IDENT-");
        }
    }
}
