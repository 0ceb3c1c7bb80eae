package plenary.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.edition.Freeze;
import plenary.collect.edition.Publish;
import plenary.collect.governance.Deletion;
import plenary.collect.governance.SignOff;
import plenary.collect.governance.Withdrawal;
import plenary.collect.verify.Difference;
import plenary.collect.verify.Verify;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditLog;
import plenary.schemas.archive.Contents;
import plenary.schemas.archive.CountryCopy;
import plenary.schemas.archive.Hash;

/** Whatever is changed in an archive is named. */
class VerifyTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Archive archive = new Archive(Path.of(""));
    private String drop = "";

    @BeforeEach
    void publish() throws IOException {
        archive = new Archive(folder.resolve("archive"));
        for (String country : List.of("XA", "XB")) {
            Path sent = Sent.from(country).withFacilities().withExams(40).to(folder.resolve(country));
            Outcome outcome = new Collect(archive, Progress.SILENT, NOON, "", 1, 1 << 20)
                    .run(List.of(sent), Optional.empty())
                    .get(0);
            drop = country + "/" + outcome.drop();
        }
        SignOff.sign(archive, drop, "Ben Oz", "National contact person", NOON, Progress.SILENT);
        Path edition = folder.resolve("conf/editions/summit.yaml");
        Files.createDirectories(edition.resolveSibling(""));
        Files.writeString(edition, """
                id: summit
                title: Summit of 2026
                first-day: 2025-01-01
                last-day: 2025-12-31
                countries: [XA, XB]
                """);
        Freeze.freeze(archive, folder.resolve("conf"), "summit", NOON);
        for (Path place :
                List.of(archive.tables("summit", 1), archive.countries("summit", 1), archive.report("summit", 1))) {
            Path made = Files.createDirectories(folder.resolve("made/data")).resolveSibling("");
            Files.writeString(made.resolve("data/a.csv"), "CELL_ID,OBS_VALUE\nDOS-02/XA,1\n");
            Files.writeString(made.resolve("b.json"), "{}\n");
            Contents.publish(made, place);
        }
        Publish.publish(archive, "summit", 1, NOON);
    }

    private List<Difference> differences() {
        return Verify.of(archive, Progress.SILENT).differences();
    }

    private List<Path> files(String... folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : folders) {
            try (Stream<Path> all = Files.walk(archive.root().resolve(name))) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private String place(Path file) {
        return archive.root().relativize(file).toString();
    }

    @Test
    void nothingDiffersInAnArchiveAsItWasWritten() {
        Verify.Result result = Verify.of(archive, Progress.SILENT);

        assertThat(result.differences()).isEmpty();
        assertThat(result.seals()).isEqualTo(4);
        assertThat(result.revisions()).isOne();
    }

    @Test
    void flippedByteOfAnyFileIsNamed() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        List<Path> files = files("sealed", "editions", "audit");
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);

            assertThat(differences())
                    .as(place(file))
                    .anySatisfy(
                            difference -> assertThat(isAbout(difference, file)).isTrue());

            Files.write(file, whole);
        }
        assertThat(files).hasSizeGreaterThan(30);
        assertThat(differences()).isEmpty();
    }

    // A changed list of contents shows at the file of which it says another hash or name.
    private boolean isAbout(Difference difference, Path file) {
        return difference.kind() == Difference.Kind.DAMAGE
                && (difference.place().equals(place(file))
                        || file.endsWith(Contents.FILE)
                                && difference.place().startsWith(place(file.resolveSibling(""))));
    }

    @Test
    void fileThatIsGoneIsNamed() throws IOException {
        for (Path file : files("sealed", "editions", "audit")) {
            // The last entry of a log leaves no gap; whoever holds its hash can tell, see CountryCopy.
            boolean isLastEntry = file.startsWith(archive.audit())
                    && !Files.exists(file.resolveSibling("%08d.json"
                            .formatted(1
                                    + Integer.parseInt(
                                            file.getFileName().toString().substring(0, 8)))));
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);

            if (!isLastEntry) {
                assertThat(differences())
                        .as(place(file))
                        .anySatisfy(difference -> assertThat(place(file)).startsWith(difference.place()));
            }

            Files.write(file, whole);
        }
    }

    @Test
    void fileThatNobodyExpectsIsALeftover() throws IOException {
        for (String place :
                List.of("sealed/XA/notes.txt", "editions/summit/old.csv", "audit/country-XA/notes.txt", "readme.txt")) {
            Path file = archive.root().resolve(place);
            Files.writeString(file, "?");

            assertThat(differences()).as(place).singleElement().satisfies(difference -> {
                assertThat(difference.place()).isEqualTo(place);
                assertThat(difference.kind()).isEqualTo(Difference.Kind.LEFTOVER);
            });
            Files.delete(file);
        }
    }

    @Test
    void whatDiffersIsSaidWithItsMeaningAndWhatToDo() throws IOException {
        Path table = archive.tables("summit", 1).resolve("data/a.csv");
        Files.writeString(table, "CELL_ID,OBS_VALUE\nDOS-02/XA,2\n");

        String computed = Contents.read(archive.tables("summit", 1)).files().get("data/a.csv");
        assertThat(differences().get(0)).hasToString("""
                DAMAGE editions/summit/r1/tables/data/a.csv
                  found     sha256 %s
                  expected  sha256 %s
                  means     what readers get is not what was computed, or its list of contents is not; numbers read from it are in doubt
                  do        delete this folder of the revision, then run plenary indicators or plenary report again: the same bytes come""".formatted(Hash.of(table), computed));
    }

    @Test
    void whatWasDeletedOnPurposeIsNotMissedAndNotToBeThere() throws IOException {
        Withdrawal.withdraw(archive, drop, "Ben Oz", "left", NOON, Progress.SILENT);
        String gone = Deletion.delete(archive, drop, NOON, Progress.SILENT)
                .get(0)
                .files()
                .get(0)
                .path();
        assertThat(differences()).isEmpty();

        Path file = archive.root().resolve(gone);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "back");
        assertThat(differences())
                .anySatisfy(difference -> assertThat(difference.place()).isEqualTo(gone));
    }

    @Test
    void countryTellsFromItsCopiesAlone() throws IOException {
        AuditLog log = new AuditLog(archive.auditOfCountry("XB"), NOON);
        String last = log.last();
        Path receipts = archive.sealed().resolve("XB");

        CountryCopy copy = CountryCopy.of(log, receipts, last);
        assertThat(copy.lines().get(0)).isEqualTo("the audit log is whole: 6 entries, the last " + last);
        assertThat(copy.lines()).hasSize(3).allSatisfy(line -> assertThat(line).doesNotContain("not here"));
        assertThat(copy.isWhole()).isTrue();

        assertThat(CountryCopy.of(log, receipts, "1".repeat(64)).isWhole()).isFalse();
        Path receipt = files("sealed/XB").stream()
                .filter(file -> file.endsWith("receipt.json"))
                .findFirst()
                .orElseThrow();
        Files.writeString(receipt, Files.readString(receipt).replace("\"R\"", "\"S\""));
        assertThat(CountryCopy.of(log, receipts, last).isWhole()).isFalse();
    }
}
