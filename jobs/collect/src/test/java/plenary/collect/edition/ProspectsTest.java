package plenary.collect.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.collect.governance.CountryLog;
import plenary.collect.governance.SignOff;
import plenary.collect.governance.State;
import plenary.collect.governance.Withdrawal;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Contents;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Lease;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Manifest.Input;
import plenary.schemas.archive.Prospect;
import plenary.schemas.archive.Prospect.Basis;
import plenary.schemas.archive.Receipt;

class ProspectsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String OLD = "aaaaaa1";
    private static final String NEW = "bbbbbb2";

    @TempDir
    Path folder;

    private Archive archive = new Archive(Path.of(""));
    private Path conf = Path.of("");

    @BeforeEach
    void open() throws IOException {
        archive = new Archive(folder.resolve("archive"));
        conf = folder.resolve("conf");
        decide("require-sign-off: true\n");
    }

    private void decide(String more) throws IOException {
        Files.createDirectories(conf.resolve("editions"));
        Files.writeString(conf.resolve("editions/summit.yaml"), """
                id: summit
                title: Summit of 2026
                first-day: 2025-01-01
                last-day: 2025-12-31
                countries: [XA, XB]
                groups: [ALL]
                """ + more);
    }

    private void seal(String period, long sequence, String id) {
        Receipt receipt = new Receipt(
                id,
                "XA",
                "exam_dose",
                period,
                "1.0.0",
                "R",
                "2026-02-01T00:00:00Z",
                "XA/d" + sequence,
                sequence,
                "",
                1,
                false,
                "",
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        JsonFile.write(archive.receipt("XA", "exam_dose", id), receipt);
        CountryLog log = new CountryLog(archive, "XA", NOON);
        Lease.whileHolding(archive.leaseOfCountry("XA"), Progress.SILENT, lease -> {
            log.enter(
                    lease,
                    State.VALIDATED,
                    CountryLog.subjectOf("d" + sequence),
                    "Ann Lee",
                    Map.of("submittedBy", "Ann Lee"));
            log.enter(lease, State.ACCEPTED, id, "Ann Lee", Map.of());
            return log;
        });
    }

    private void sign(String id) {
        SignOff.sign(archive, id, "Ben Oz", "National contact person", NOON, Progress.SILENT);
    }

    private void withdraw(String id) {
        Withdrawal.withdraw(archive, id, "Ben Oz", "wrong year", NOON, Progress.SILENT);
    }

    private Prospect prospect() {
        return Prospects.of(archive, conf, "summit", "XA", NOON);
    }

    private static List<String> ids(List<Input> inputs) {
        return inputs.stream().map(Input::id).toList();
    }

    private void publish() throws IOException {
        int revision = Freeze.freeze(archive, conf, "summit", NOON).revision();
        Files.writeString(archive.current("summit"), "r" + revision + "\n");
    }

    @Test
    void signatureBringsInWhatWaitsForItAndTakesOutWhatThatReplaces() {
        seal("2025", 1, OLD);
        sign(OLD);
        seal("2025", 2, NEW);

        assertThat(prospect().basis()).isEqualTo(Basis.SIGN_OFF);
        assertThat(ids(prospect().before().inputs())).containsExactly(OLD);
        assertThat(ids(prospect().after().inputs())).containsExactly(NEW);
        assertThat(ids(prospect().added())).containsExactly(NEW);
        assertThat(ids(prospect().removed())).containsExactly(OLD);
    }

    @Test
    void whatWasWithdrawnUnsignedReplacesNothing() throws IOException {
        seal("2025", 1, OLD);
        sign(OLD);
        seal("2025", 2, NEW);
        withdraw(NEW);
        publish();

        assertThat(prospect().basis()).isEqualTo(Basis.PUBLISHED);
        assertThat(ids(prospect().after().inputs())).containsExactly(OLD);
        assertThat(prospect().added()).isEmpty();
        assertThat(prospect().removed()).isEmpty();
    }

    @Test
    void whereNothingWaitsForASignatureWhatReadersSeeIsHeldAgainstWhatCounts() throws IOException {
        decide("");
        seal("2025", 1, OLD);
        publish();
        seal("2025", 2, NEW);

        assertThat(prospect().basis()).isEqualTo(Basis.PUBLISHED);
        assertThat(prospect().before().revision()).isEqualTo(1);
        assertThat(ids(prospect().added())).containsExactly(NEW);
        assertThat(ids(prospect().removed())).containsExactly(OLD);
    }

    @Test
    void beforeAnythingIsPublishedWhatCountsIsHeldAgainstNothing() throws IOException {
        decide("");
        seal("2025", 1, OLD);

        assertThat(prospect().basis()).isEqualTo(Basis.NOTHING);
        assertThat(prospect().before().inputs()).isEmpty();
        assertThat(ids(prospect().added())).containsExactly(OLD);
    }

    @Test
    void prospectIsOfTheCountryAloneAndOfNoGroup() {
        seal("2025", 1, OLD);

        assertThat(prospect().after().countries()).containsExactly("XA");
        assertThat(prospect().after().groups()).isEmpty();
        assertThat(prospect().after().revision()).isZero();
    }

    /** Whatever was sent, signed and withdrawn: what is shown is what the next revision is made of. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void signingAllThatMayBeSignedGivesWhatWasShown(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> sealed = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            String id = "abcdef" + i;
            seal("2025-Q" + (1 + random.nextInt(2)), i, id);
            if (random.nextInt(3) == 0) {
                sign(id);
            }
            if (random.nextInt(4) == 0) {
                withdraw(id);
            }
            sealed.add(id);
        }
        Contents bytes = Contents.of(archive.root());

        List<String> shown = ids(prospect().after().inputs());

        assertThat(Contents.of(archive.root())).isEqualTo(bytes);
        for (String id : sealed) {
            try {
                sign(id);
            } catch (IllegalArgumentException replacedOrWithdrawn) {
                assertThat(replacedOrWithdrawn)
                        .message()
                        .containsAnyOf("was replaced by a later submission", "is withdrawn and cannot become");
            }
        }
        Manifest next = Freeze.freeze(archive, conf, "summit", NOON);
        assertThat(ids(next.inputs())).isEqualTo(shown);
    }

    @Test
    void unknownEditionOtherCountryAndNothingSealedAreToldWithWhatToDo() {
        seal("2024", 1, OLD);

        assertThatThrownBy(() -> Prospects.of(archive, conf, "nobody", "XA", NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no edition nobody: " + conf.resolve("editions/nobody.yaml") + " does not exist");
        assertThatThrownBy(() -> Prospects.of(archive, conf, "summit", "FR", NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("FR is not in edition summit, which has XA, XB");
        assertThatThrownBy(this::prospect)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing of XA is sealed for edition summit, which takes 2025-01-01 to 2025-12-31; "
                        + "run: plenary collect SUBMISSION");
    }
}
