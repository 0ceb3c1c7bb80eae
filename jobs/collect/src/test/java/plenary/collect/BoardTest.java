package plenary.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.board.Board;
import plenary.collect.board.Boards;
import plenary.collect.board.CsvBoard;
import plenary.collect.board.HtmlBoard;
import plenary.collect.board.TerminalBoard;
import plenary.collect.edition.EditionFile;
import plenary.collect.edition.Freeze;
import plenary.collect.governance.Consultation;
import plenary.collect.governance.SignOff;
import plenary.collect.governance.Withdrawal;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;

/** What organisers read from the board. */
class BoardTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-19T12:00:00Z"), ZoneOffset.UTC);
    private static final String HOSTILE = "=cmd()<script>alert(1)</script>, \"Ann\"";

    @TempDir
    Path folder;

    private Archive archive = new Archive(Path.of(""));

    @BeforeEach
    void open() throws IOException {
        archive = new Archive(folder.resolve("archive"));
        decide("deadline: 2026-03-31\n");
    }

    private void decide(String more) throws IOException {
        Path file = folder.resolve("conf/editions/summit.yaml");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, """
                id: summit
                title: Summit of 2026
                first-day: 2025-01-01
                last-day: 2025-12-31
                countries: [XB, XA]
                """ + more);
    }

    private Sent xa(int exams) {
        return Sent.from("XA").withFacilities().withExams(exams);
    }

    private Outcome collect(Sent sent, Clock clock) {
        Path made = sent.to(folder.resolve("sent-" + System.nanoTime()));
        return new Collect(archive, Progress.SILENT, clock, "", 1, 1 << 20)
                .run(List.of(made), Optional.empty())
                .get(0);
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    private Board board(Clock clock) {
        return new Boards(archive, folder.resolve("conf"), clock).of("summit");
    }

    private String errands(Clock clock) {
        return board(clock).chase().stream()
                .map(errand -> errand.who() + ": " + errand.sentence())
                .collect(Collectors.joining("\n"));
    }

    private NamedCsvRecord row(String country, String dataset) {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(CsvBoard.text(List.of(board(NOON))))) {
            return rows.stream()
                    .filter(row -> row.getField("country").equals(country)
                            && row.getField("dataset").equals(dataset))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> fields(NamedCsvRecord row, String... names) {
        return Arrays.stream(names).map(row::getField).toList();
    }

    @Test
    void whoSentNothingIsAskedWithTheDaysThatAreLeft() {
        assertThat(errands(NOON)).isEqualTo("""
                XA: nothing sent; deadline 2026-03-31, 12 days left
                XB: nothing sent; deadline 2026-03-31, 12 days left""");
        assertThat(errands(at("2026-04-01T00:00:00Z"))).startsWith("XA: nothing sent; deadline 2026-03-31, 1 day ago");
    }

    @Test
    void boardOfAFreshSubmissionIsThis() {
        Outcome sent = collect(xa(50), NOON);

        assertThat(TerminalBoard.text(List.of(board(NOON)))).isEqualTo("""
                Summit of 2026 (summit)
                =======================
                Window        2025-01-01 to 2025-12-31
                Deadline      2026-03-31, 12 days left
                Consultation  none
                Embargo       none
                Sign-off      not required
                Revision      none yet
                As of         2026-03-19 12:00 UTC

                                            1  2  3  4  5  6  7  8     accepted  errors  signed   late
                XA     Synthetic country XA .  A  A  .  .  .  .  .           53       0     0/2
                XB     Synthetic country XB .  .  .  .  .  .  .  .

                1 equipment   2 exam_dose   3 facility   4 national_attestation   5 national_drl   6 population   7
                procedure_volume   8 workforce
                . not sent   A accepted   ! errors left

                To do, what blocks most first
                  XB         nothing sent; deadline 2026-03-31, 12 days left
                  organiser  make a revision, there is none yet: plenary run summit

                Not signed off, and counts all the same: XA

                Before signing, see what it changes: plenary effect summit --country XA --out DIR
                """);
        assertThat(errands(NOON)).contains("XA: sign off 2 submissions: XA/" + sent.drop());
    }

    @Test
    void submissionOnTheDayOfTheDeadlineIsNotLateAndOneOfTheNextDayIs() {
        collect(xa(50), at("2026-03-31T23:59:59Z"));
        assertThat(fields(row("XA", "facility"), "days_after_deadline", "late")).containsExactly("0", "false");

        collect(xa(51), at("2026-04-01T00:00:00Z"));
        assertThat(fields(row("XA", "exam_dose"), "version", "days_after_deadline", "late"))
                .containsExactly("v2", "1", "true");
    }

    @Test
    void whatNobodyCollectedYetIsReceivedAndTheOrganiserMustCollect() throws IOException {
        xa(50).to(archive.drop("XA", "first"));

        assertThat(fields(row("XA", "exam_dose"), "state", "version", "next_by", "next"))
                .containsExactly("received", "", "organiser", "check what is in the inbox: plenary collect");
        assertThat(row("XA", "population").getField("state")).isEqualTo("not sent");
    }

    @Test
    void zipThatNobodyCollectedYetIsReceivedWithoutADataset() throws IOException {
        Files.createDirectories(archive.drop("XB", "a.zip").resolveSibling(""));
        Files.writeString(archive.drop("XB", "a.zip"), "not opened before it is collected");

        assertThat(row("XB", "").getField("state")).isEqualTo("received");
        assertThat(errands(NOON)).isEqualTo("""
                XA: nothing sent; deadline 2026-03-31, 12 days left
                organiser: check what is in the inbox: plenary collect""");
    }

    @Test
    void returnedTableIsToBeCorrectedWhereItsFindingsLie() {
        Outcome sent = collect(xa(50).with("population", "nothing\n1\n"), NOON);

        assertThat(row("XA", "population").getField("state")).isEqualTo("returned");
        assertThat(errands(NOON))
                .containsPattern("XA: correct .* in population: returned/XA/" + sent.drop() + "/findings.html");
    }

    @Test
    void approvalIsVoidWhenTheDataHaveChangedSince() throws IOException {
        decide("require-sign-off: true\n");
        Outcome first = collect(xa(50), NOON);
        sign("XA/" + first.drop());
        assertThat(fields(row("XA", "exam_dose"), "state", "sign_off", "signed_off_by", "in_force", "next"))
                .containsExactly("signed off", "signed", "Ben Oz", "yes", "");

        Outcome second = collect(xa(51), at("2026-03-20T12:00:00Z"));

        String old = id(first, "exam_dose").substring(0, 8);
        String now = id(second, "exam_dose").substring(0, 8);
        assertThat(fields(row("XA", "exam_dose"), "state", "version", "sign_off", "in_force", "next"))
                .containsExactly(
                        "accepted",
                        "v2",
                        "void: data changed since",
                        "no: not signed off, " + old + " counts",
                        "sign off " + now + " (exam_dose)");
    }

    private void sign(String id) {
        SignOff.sign(archive, id, "Ben Oz", "National contact person", NOON, Progress.SILENT);
    }

    private String id(Outcome outcome, String dataset) {
        return outcome.sealedIds().stream()
                .filter(id -> Files.exists(archive.receipt("XA", dataset, id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withdrawnSubmissionAsksForNothingAndTheRevisionIsToBeMadeAgain() {
        Outcome sent = collect(xa(50), NOON);
        Freeze.freeze(archive, folder.resolve("conf"), "summit", NOON);
        assertThat(row("XA", "exam_dose").getField("frozen_in")).isEqualTo("r1");
        assertThat(errands(NOON)).contains("organiser: make the report of r1: plenary run summit");

        Withdrawal.withdraw(archive, "XA/" + sent.drop(), "Ben Oz", "wrong year", NOON, Progress.SILENT);

        assertThat(fields(row("XA", "exam_dose"), "state", "in_force", "next"))
                .containsExactly("withdrawn", "no: withdrawn", "");
        assertThat(errands(NOON))
                .contains("organiser: make a revision, submissions have changed since r1: plenary run summit");
    }

    @Test
    void objectionIsCountedAndMustBePrinted() throws IOException {
        decide("consultation: {from: 2026-03-01, to: 2026-03-20}\nembargo: 2026-05-01T09:00:00Z\n");
        collect(xa(50), NOON);
        Freeze.freeze(archive, folder.resolve("conf"), "summit", NOON);
        EditionFile edition = EditionFile.read(folder.resolve("conf/editions/summit.yaml"));

        Consultation.object(archive, edition, "XA", "", "Ann Lee", "Registrar", "Not ours.", NOON, Progress.SILENT);

        assertThat(row("XA", "exam_dose").getField("objections_of_country")).isEqualTo("1");
        assertThat(errands(NOON))
                .contains("organiser: make a revision, a country has objected since r1: plenary run summit");
        assertThat(TerminalBoard.text(List.of(board(NOON))))
                .contains(
                        "Consultation  open until 2026-03-20, 1 day left\n",
                        "Embargo       until 2026-05-01 09:00 UTC\n",
                        "Revision      r1 frozen 2026-03-19, readers see none; under embargo until 2026-05-01T09:00:00Z\n",
                        "Objections: XA (1)\n");
    }

    @Test
    void countriesThatNoEditionAsksStandOnABoardOfTheirOwn() {
        collect(Sent.from("XD").withFacilities().withExams(5), NOON);

        List<Board> boards = new Boards(archive, folder.resolve("conf"), NOON).all();

        assertThat(boards).extracting(Board::edition).containsExactly("");
        assertThat(TerminalBoard.text(boards)).startsWith("Countries that sent, in no edition\n");
        assertThat(board(NOON).countries())
                .extracting(country -> country.code())
                .containsExactly("XA", "XB");
    }

    @Test
    void textOfOthersIsNeitherMarkupNorFormula() {
        Outcome sent = collect(xa(50), NOON);
        SignOff.sign(archive, "XA/" + sent.drop(), HOSTILE, HOSTILE, NOON, Progress.SILENT);

        assertThat(row("XA", "exam_dose").getField("signed_off_by")).isEqualTo("'" + HOSTILE);
        assertThat(HtmlBoard.text(List.of(board(NOON))))
                .doesNotContain("<script")
                .contains("=cmd()&lt;script&gt;alert(1)&lt;/script&gt;, &quot;Ann&quot;");
    }

    @Test
    void editionThatNobodyKnowsIsRefused() {
        Boards boards = new Boards(archive, folder.resolve("conf"), NOON);

        assertThatThrownBy(() -> boards.of("none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "there is no edition none: " + folder.resolve("conf/editions/none.yaml") + " does not exist");
    }
}
