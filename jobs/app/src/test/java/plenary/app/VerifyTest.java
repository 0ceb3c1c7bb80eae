package plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import plenary.schemas.command.Exit;

/** A real edition of fifteen countries, damaged in every file. */
@ExtendWith(Rehearsal.Once.class)
class VerifyTest {

    private final Random random = new Random(8);
    private final Map<Path, byte[]> before = new TreeMap<>();
    private Path archive = Path.of("");

    @BeforeEach
    void open(Rehearsal rehearsal) {
        archive = rehearsal.archive();
    }

    @AfterEach
    void restore() throws IOException {
        for (Map.Entry<Path, byte[]> file : before.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    private List<Path> files(String folder, Predicate<String> wanted) {
        try (Stream<Path> all = Files.walk(archive.resolve(folder))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        before.put(file, bytes.clone());
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
    }

    /** Flips one byte of each file; gives how many places are named as damaged, after it is known that they are those. */
    private int flipAndVerify(List<Path> files) throws IOException {
        for (Path file : files) {
            flip(file);
        }
        StringWriter out = new StringWriter();

        int exitCode = verify(out);

        assertThat(exitCode).isEqualTo(Exit.FINDINGS);
        List<String> named = out.toString()
                .lines()
                .filter(line -> line.startsWith("DAMAGE "))
                .map(line -> line.substring("DAMAGE ".length()))
                .toList();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(files.stream()
                        .map(file -> archive.relativize(file).toString())
                        .toList());
        return named.size();
    }

    private int verify(StringWriter out, String... more) {
        StringWriter err = new StringWriter();
        List<String> command = new ArrayList<>(List.of("verify", "--archive", archive.toString()));
        command.addAll(List.of(more));
        return Plenary.run(new PrintWriter(out, true), new PrintWriter(err, true), command.toArray(String[]::new));
    }

    @Test
    void freshArchiveHasNothingDamagedAndNothingLeftOver() {
        StringWriter out = new StringWriter();

        assertThat(verify(out)).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains(": nothing damaged, nothing left over")
                .doesNotContain("DAMAGE");
        assertThat(verify(out, "demo")).isZero();
    }

    @Test
    void flippedByteOfEverySealedFileTableAndPageIsNamedAndNothingElseIs() throws IOException {
        Predicate<String> isNamedByAnother =
                name -> !List.of("receipt.json", "contents.json", "manifest.json", "CURRENT")
                        .contains(name);
        List<Path> files = new ArrayList<>(files("sealed", isNamedByAnother));
        files.addAll(files("editions", isNamedByAnother));

        assertThat(flipAndVerify(files)).isGreaterThan(300);
    }

    @Test
    void flippedByteOfEveryReceiptManifestAndListOfContentsIsNamedAndNothingElseIs() throws IOException {
        List<Path> files = new ArrayList<>(files("sealed", "receipt.json"::equals));
        files.addAll(files(
                "editions",
                name -> List.of("contents.json", "manifest.json", "CURRENT").contains(name)));

        assertThat(flipAndVerify(files)).isGreaterThan(100);
    }

    @Test
    void flippedByteOfEveryEntryOfEveryAuditLogIsNamedAndNothingElseIs() throws IOException {
        assertThat(flipAndVerify(files("audit", any -> true))).isGreaterThan(100);
    }

    @Test
    void countryVerifiesItsLogWithoutAnArchive() throws IOException {
        StringWriter out = new StringWriter();
        Path log = archive.resolve("audit/country-XA");
        String[] offline = {
            "verify",
            "--audit",
            log.toString(),
            "--receipts",
            archive.resolve("returned/XA").toString()
        };
        assertThat(Plenary.run(new PrintWriter(out, true), new PrintWriter(out, true), offline))
                .as(out.toString())
                .isZero();
        assertThat(out.toString())
                .contains("receipt held")
                .doesNotContain("no receipt held")
                .contains("The log is unbroken, and every receipt is in it.");

        flip(log.resolve("00000002.json"));

        assertThat(Plenary.run(new PrintWriter(out, true), new PrintWriter(out, true), offline))
                .isEqualTo(Exit.FINDINGS);
        assertThat(out.toString())
                .contains("DAMAGE " + log.resolve("00000002.json") + " was changed after it was written");
    }
}
