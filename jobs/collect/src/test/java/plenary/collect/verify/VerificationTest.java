package plenary.collect.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.collect.Collect;
import plenary.collect.Outcome;
import plenary.collect.Sent;
import plenary.collect.edition.Freeze;
import plenary.collect.edition.Publish;
import plenary.collect.governance.Deletion;
import plenary.collect.governance.Withdrawal;
import plenary.collect.verify.Difference.Severity;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Contents;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Receipt;

/** Each test damages one archive, which is made once, and puts it back as it was. */
class VerificationTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path folder;

    private static Archive archive = new Archive(Path.of(""));

    private final Random random = new Random(20260301);

    /** Two countries, one of which has a refused row, and two published revisions of which tables and report are texts. */
    @BeforeAll
    static void make() throws IOException {
        archive = new Archive(folder.resolve("archive"));
        collect(
                archive,
                Sent.from("XA").withFacilities().with("exam_dose", exams()).to(folder.resolve("a")));
        collect(archive, Sent.from("XB").withFacilities().to(folder.resolve("b")));
        collect(archive, Sent.from("XB").with("population", "nothing\n").to(folder.resolve("c")));
        publish("");
        publish("deadline: 2026-02-01\n");
    }

    private static String exams() {
        StringBuilder csv = new StringBuilder(Sent.EXAM_COLUMNS);
        for (int i = 0; i < 40; i++) {
            csv.append(Sent.exam(i, "F1", 300 + i));
        }
        return csv + Sent.exam(40, "F9", 500);
    }

    private static Outcome collect(Archive archive, Path sent) {
        return new Collect(archive, Progress.SILENT, NOON, "", 1, 4096)
                .run(List.of(sent), Optional.empty())
                .get(0);
    }

    private static void publish(String decided) throws IOException {
        write(folder.resolve("conf/targets.csv"), "indicator,target\n");
        write(folder.resolve("conf/editions/summit.yaml"), """
                id: summit
                title: Summit of 2026
                first-day: 2025-01-01
                last-day: 2025-12-31
                countries: [XA, XB]
                """ + decided);
        int revision =
                Freeze.freeze(archive, folder.resolve("conf"), "summit", NOON).revision();
        Path made = archive.staging().resolve("made");
        write(made.resolve("indicator_value.csv"), "INDICATOR,OBS_VALUE\nDOS-02,1\n" + revision);
        write(made.resolve("indicator_value.parquet"), "parquet");
        Contents.publish(made, archive.tables("summit", revision));
        write(made.resolve("XA/facility_value.csv"), "INDICATOR,VALUE\n");
        Contents.publish(made, archive.countries("summit", revision));
        write(made.resolve("index.html"), "<p>1</p>");
        write(made.resolve("data/indicator_value.csv"), "INDICATOR,OBS_VALUE\nDOS-02,1\n" + revision);
        Contents.publish(made, archive.report("summit", revision));
        Publish.publish(archive, "summit", revision, NOON);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private final List<Path> added = new ArrayList<>();
    private final Map<Path, byte[]> before = new TreeMap<>();

    private byte[] keep(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        before.putIfAbsent(file, bytes);
        return bytes;
    }

    private void change(Path file, byte[] content) throws IOException {
        keep(file);
        Files.write(file, content);
    }

    private void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        change(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private void remove(Path file) throws IOException {
        keep(file);
        Files.delete(file);
    }

    /** Lays a file there. */
    private Path add(String place) throws IOException {
        Path file = at(place);
        added.add(file);
        write(file, "stray");
        return file;
    }

    @AfterEach
    void restore() throws IOException {
        for (Map.Entry<Path, byte[]> file : before.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
        before.clear();
        for (Path file : added) {
            Files.deleteIfExists(file);
        }
        added.clear();
    }

    private static Verified verify() {
        return Verification.ofAll(archive, Progress.SILENT);
    }

    private static List<String> places() {
        return verify().differences().stream().map(Difference::place).toList();
    }

    private static String place(Path file) {
        return archive.root().relativize(file).toString();
    }

    private static Path at(String place) {
        return archive.root().resolve(place);
    }

    /** Every file of which a hash is recorded, or which holds one. */
    private static List<Path> files() throws IOException {
        List<Path> copies = walk(at("returned")).stream()
                .filter(file -> place(file).contains("/annotated/"))
                .toList();
        assertThat(copies).hasSize(2);
        List<Path> files = Stream.concat(
                        copies.stream(),
                        Stream.of("sealed", "editions", "audit").flatMap(name -> walk(at(name)).stream()))
                .toList();
        assertThat(files).hasSizeGreaterThan(40);
        return files;
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path data() {
        return walk(archive.sealed("XA", "exam_dose")).stream()
                .filter(file -> file.endsWith("data-00000.parquet"))
                .findFirst()
                .orElseThrow();
    }

    private static Path receipt() {
        return data().resolveSibling("receipt.json");
    }

    @Test
    void archiveThatNobodyTouchedHasNoDifference() {
        Verified verified = verify();

        assertThat(verified.differences()).isEmpty();
        assertThat(verified.isDamaged()).isFalse();
        assertThat(verified.summary())
                .matches("[0-9]+ files with [0-9]+ bytes, 3 sealed submissions, 2 revisions"
                        + " and 15 entries of 3 audit logs: nothing damaged, nothing left over");
    }

    @Test
    void flippedByteOfAnyFileIsNamedAndNothingElseIs() throws IOException {
        for (Path file : files()) {
            byte[] flipped = keep(file).clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            change(file, flipped);

            assertThat(places()).as(place(file)).containsExactly(place(file));
            restore();
        }
    }

    @Test
    void truncatedFileIsNamedAndNothingElseIs() throws IOException {
        for (Path file : files()) {
            byte[] whole = keep(file);
            change(file, Arrays.copyOf(whole, random.nextInt(whole.length)));

            assertThat(places()).as(place(file)).containsExactly(place(file));
            restore();
        }
    }

    @Test
    void missingFileIsNamed() throws IOException {
        for (Path file : files()) {
            remove(file);

            // Nothing follows the last entry of a log; what it recorded shows that it is missing.
            if (isLastEntry(file)) {
                String log = place(file.resolveSibling(""));
                assertThat(verify().differences())
                        .as(place(file))
                        .isNotEmpty()
                        .allMatch(difference -> difference.expected().contains(log));
            } else {
                assertThat(places()).as(place(file)).containsExactly(place(file));
            }
            restore();
        }
    }

    /** Whether its log has no entry after it; asked when it is missing. */
    private static boolean isLastEntry(Path file) {
        return file.startsWith(archive.audit())
                && walk(file.resolveSibling("")).stream().allMatch(other -> other.compareTo(file) < 0);
    }

    @Test
    void fileThatWasLaidThereIsNamed() throws IOException {
        List<String> folders = files().stream()
                .map(file -> place(file.resolveSibling("")))
                .distinct()
                .toList();
        for (String place : folders) {
            Path stray = add(place + "/data-00009.parquet");

            assertThat(places()).containsExactly(place(stray));
            restore();
        }
    }

    @Test
    void filesThatChangedPlacesAreBothNamed() throws IOException {
        Path one = archive.tables("summit", 1).resolve("indicator_value.csv");
        Path other = archive.tables("summit", 2).resolve("indicator_value.csv");
        byte[] ofOne = keep(one);
        change(one, keep(other));
        change(other, ofOne);

        assertThat(places()).containsExactly(place(one), place(other));
    }

    @Test
    void damageIsToldWithWhatItMeansAndWhatToDo() throws IOException {
        Path table = archive.tables("summit", 1).resolve("indicator_value.csv");
        String expected = Hash.of(table);
        change(table, "DOS-02,1", "DOS-02,7");

        assertThat(verify().differences().get(0)).hasToString("""
                DAMAGE editions/summit/r1/tables/indicator_value.csv
                  found    SHA-256 %s
                  expected SHA-256 %s, as contents.json says
                  means    the table was changed after it was computed; do not cite numbers of this revision from it
                  do       delete tables/ and countries/ of the revision and run: plenary indicators; what it makes has the same bytes
                """.formatted(Hash.of(table), expected));
        assertThat(verify().isDamaged()).isTrue();
        assertThat(verify().summary()).endsWith(": 1 damaged, nothing left over");
    }

    @Test
    void damagedReceiptHidesNoDamageOfItsFolder() throws IOException {
        change(data(), new byte[] {1});
        change(receipt(), new byte[] {'{'});

        assertThat(places()).containsExactly(place(data()), place(receipt()));
    }

    @Test
    void contentsWrittenAnewAfterATableWasChangedAreNoticed() throws IOException {
        Path tables = archive.tables("summit", 1);
        change(tables.resolve("indicator_value.csv"), "DOS-02,1", "DOS-02,7");
        change(tables.resolve(Contents.FILE), JsonFile.bytes(Contents.of(tables)));

        assertThat(places()).containsExactly(place(tables.resolve(Contents.FILE)));
    }

    @Test
    void tableAndItsContentsOfARevisionThatIsNotPublishedAreHeldAgainstEachOther() throws IOException {
        Path log = archive.auditOfEdition("summit");
        remove(log.resolve("00000004.json"));
        remove(archive.current("summit"));
        Files.writeString(archive.current("summit"), "r1\n");
        assertThat(places()).isEmpty();
        Path table = archive.tables("summit", 2).resolve("indicator_value.csv");
        change(table, "DOS-02,1", "DOS-02,7");

        assertThat(places()).containsExactly(place(table));
    }

    @Test
    void whatWasSentIsHeldAgainstTheReceipt() throws IOException {
        Receipt receipt = JsonFile.read(receipt(), Receipt.class);
        Path sent = archive.inbox().resolve(receipt.drop()).resolve("exam_dose.csv");
        change(sent, "300.25", "900.25");

        assertThat(places()).containsExactly(place(sent));
    }

    @Test
    void editionIsVerifiedWithWhatItIsMadeOfAndNothingElse() throws IOException {
        change(data(), new byte[] {1});
        add("notes.txt");

        assertThat(Verification.of(archive, "summit", Progress.SILENT).differences())
                .extracting(Difference::place)
                .containsExactly(place(data()));
    }

    @Test
    void whatIsOnlyTooMuchIsSaidAndIsNoDamage() throws IOException {
        add("staging/freeze-summit/manifest.json");
        add("sealed/XA/facility/abc/data-00000.parquet");
        add("sealed/XA/facility/.abc.part");
        add("notes/mine.txt");

        assertThat(verify().differences())
                .allMatch(difference -> difference.severity() == Severity.LEFTOVER)
                .extracting(Difference::place)
                .containsExactly(
                        "notes", "sealed/XA/facility/.abc.part", "sealed/XA/facility/abc", "staging/freeze-summit");
        assertThat(verify().isDamaged()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"findings.html", "validation-report.json"})
    void findingsThatACountryHasNoMoreAreNamed(String name) throws IOException {
        Path findings = walk(at("returned/XA")).stream()
                .filter(file -> file.endsWith(name))
                .findFirst()
                .orElseThrow();
        remove(findings);

        assertThat(places()).containsExactly(place(findings));
    }

    @Test
    void whatWasDeletedOnPurposeIsNotMissed() throws IOException {
        Archive own = new Archive(folder.resolve("withdrawn"));
        String id = collect(own, folder.resolve("b")).sealedIds().get(0);
        Withdrawal.withdraw(own, id, "Ben Oz", "wrong year", NOON, Progress.SILENT);
        Deletion.delete(own, id, NOON, Progress.SILENT);

        assertThat(Verification.ofAll(own, Progress.SILENT).differences()).isEmpty();

        Path certificate = own.certificate("XB", id);
        Files.writeString(certificate, Files.readString(certificate).replace("wrong year", "wrong Year"));
        assertThat(Verification.ofAll(own, Progress.SILENT).differences())
                .extracting(Difference::place)
                .contains("deleted/XB/" + id + ".json");
        delete(own.root());
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void whereNoArchiveIsNothingCanBeVerified() {
        assertThatThrownBy(() -> Verification.ofAll(new Archive(folder.resolve("none")), Progress.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no archive at " + folder.resolve("none"));
        assertThatThrownBy(() -> Verification.of(archive, "none", Progress.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("edition none is not in the archive " + archive.root());
    }
}
