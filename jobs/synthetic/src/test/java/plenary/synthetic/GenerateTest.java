package plenary.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import tools.jackson.databind.JsonNode;

class GenerateTest {

    @TempDir
    private static Path shared;

    private static Ledger world = new Ledger(List.of(), List.of(), List.of(), List.of());

    @TempDir
    private Path out;

    @BeforeAll
    static void makeTheWorld() {
        world = Written.world(shared);
    }

    @Test
    void sameSettingsGiveTheSameBytes() throws IOException {
        Settings settings = new Settings(9, 1, 1, 2025);
        Generate.write(settings, out.resolve("a"), Progress.SILENT);
        Generate.write(settings, out.resolve("b"), Progress.SILENT);

        assertThat(hashes(out.resolve("b"))).isEqualTo(hashes(out.resolve("a")));
    }

    @Test
    void countryIsTheSameWhateverElseIsMade() throws IOException {
        // Both too few to grow anything, so that the scale is the same.
        Generate.write(new Settings(2, 1, 1, 2025), out.resolve("two"), Progress.SILENT);
        Generate.write(new Settings(4, 1, 1, 2025), out.resolve("four"), Progress.SILENT);

        assertThat(hashes(out.resolve("two/inbox/XB"))).isEqualTo(hashes(out.resolve("four/inbox/XB")));
    }

    @Test
    void anotherSeedGivesOtherDoses() throws IOException {
        Generate.write(new Settings(1, 1, 1, 2025), out.resolve("one"), Progress.SILENT);
        Generate.write(new Settings(1, 1, 2, 2025), out.resolve("two"), Progress.SILENT);

        assertThat(out.resolve("one/expected_drl.csv")).isNotEmptyFile();
        assertThat(Files.readString(out.resolve("one/expected_drl.csv")))
                .isNotEqualTo(Files.readString(out.resolve("two/expected_drl.csv")));
    }

    @Test
    void asManyExaminationsAreMadeAsWereAskedFor() {
        Ledger ledger = Generate.write(new Settings(3, 100_000, 1, 2025), out, Progress.SILENT);

        assertThat(ledger.exams()).isBetween(99_000L, 101_000L);
    }

    @Test
    void everyFileIsTheOneThatItsDescriptorNames() throws Exception {
        for (Path folder : world.submissions()) {
            for (JsonNode resource : Written.descriptor(folder).path("resources")) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                long bytes = 0;
                for (String path : Written.paths(resource)) {
                    byte[] content = Files.readAllBytes(folder.resolve(path));
                    digest.update(content);
                    bytes += content.length;
                }
                String dataset = resource.path("name").asString();
                boolean wrong = folder.toString().contains("XM") && dataset.equals("report_turnaround");
                assertThat(resource.path("bytes").asLong()).isEqualTo(bytes);
                assertThat(resource.path("hash")
                                .asString()
                                .equals("sha256:" + HexFormat.of().formatHex(digest.digest())))
                        .as("%s %s", folder, dataset)
                        .isEqualTo(!wrong);
            }
        }
    }

    @Test
    void everyCountrySaysThatItIsSynthetic() throws IOException {
        for (Path folder : world.submissions()) {
            JsonNode descriptor = Written.descriptor(folder);
            assertThat(descriptor.path("synthetic").asBoolean()).isTrue();
            assertThat(descriptor.path("title").asString()).startsWith("SYNTHETIC: ");
            assertThat(descriptor.path("registry").asString()).startsWith("Synthetic registry of ");
        }
    }

    @Test
    void perfectCountrySendsEveryDatasetOfTheContract() throws IOException {
        Path folder = world.submissions().get(0);
        for (Dataset dataset : Contract.load().datasets()) {
            assertThat(Written.records(folder, dataset.name()))
                    .as(dataset.name())
                    .isNotEmpty();
        }
    }

    @Test
    void countryThatIsAbsentSendsNothing() {
        assertThat(world.submissions()).noneMatch(folder -> folder.toString().contains("XL"));
        assertThat(world.referenceLevels()).noneMatch(level -> level.country().equals("XL"));
    }

    @Test
    void everyScenarioHasACountryInTheDemonstration() {
        assertThat(Settings.demo().countries()).isEqualTo(Scenario.values().length);
    }

    @Test
    void moreCountriesThanCodesAreRefused() {
        int codes = Country.codes().size();
        assertThat(codes).isGreaterThanOrEqualTo(26);
        assertThatThrownBy(() -> new Settings(codes + 1, 1, 1, 2025))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("countries must be from 1 to " + codes + ", was " + (codes + 1));
    }

    private static Map<String, String> hashes(Path root) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                hashes.put(root.relativize(file).toString(), HexFormat.of().formatHex(sha256(content)));
            }
        }
        assertThat(hashes).isNotEmpty();
        return hashes;
    }

    private static byte[] sha256(byte[] content) {
        return HashedFile.sha256().digest(content);
    }
}
