package plenary.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;

class JobDatabaseTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private List<Outcome> collect(String... countries) {
        return collectAbout("2025", countries);
    }

    private List<Outcome> collectAbout(String period, String... countries) {
        List<Path> sent = List.of(countries).stream()
                .map(country -> Sent.from(country)
                        .about(period)
                        .withFacilities()
                        .to(folder.resolve("sent-" + country + period)))
                .toList();
        return new Collect(new Archive(folder), Progress.SILENT, NOON, "").run(sent, Optional.empty());
    }

    private Path file(String country) {
        return folder.resolve("jobs").resolve(country + ".mv.db");
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() + ";USER=sa";
    }

    private void make(String name, String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(name));
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    @Test
    void tablesAreThoseOfThisVersionOfSpringBatch() throws SQLException {
        JobDatabase.ofCountry(folder, "ours").close();
        make("theirs", JobSchema.ofSpringBatch("h2"));

        assertThat(JobSchema.of(url("ours")))
                .isEqualTo(JobSchema.of(url("theirs")))
                .isNotEmpty();
    }

    @Test
    void tablesThatWereMadeWithoutMigrationsAreTakenAsTheyAre() throws SQLException {
        make("jobs/XA", JobSchema.ofSpringBatch("h2"));

        assertThat(collect("XA")).hasSize(1);

        assertThat(folder.resolve("jobs/XA.mv.db.damaged")).doesNotExist();
    }

    @Test
    void tablesOfWhichTheMakingWasKilledAreSetAside() throws SQLException {
        String script = JobSchema.ofSpringBatch("h2");
        make("jobs/XA", script.substring(0, script.indexOf("CREATE TABLE BATCH_STEP_EXECUTION_CONTEXT")));

        assertThat(collect("XA")).hasSize(1);
    }

    @Test
    void fileThatIsNoDatabaseIsSetAside() throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        Files.writeString(file("XA"), "no database");

        assertThat(collect("XA")).hasSize(1);

        assertThat(folder.resolve("jobs/XA.mv.db.damaged")).hasContent("no database");
    }

    @Test
    void fileThatWasCutShortIsSetAside() throws IOException {
        collect("XA");
        byte[] whole = Files.readAllBytes(file("XA"));
        Files.write(file("XA"), Arrays.copyOf(whole, 5000));

        JobDatabase.ofCountry(folder.resolve("jobs"), "XA").close();

        assertThat(folder.resolve("jobs/XA.mv.db.damaged")).isRegularFile();
    }

    @Test
    void fileInUseMeansTryAgainAndTheOtherCountriesAreCollected() throws IOException {
        collect("XA");
        try (FileChannel other = FileChannel.open(file("XA"), StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(() -> collectAbout("2024", "XA", "XB"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage(
                            ("could not use the job database jdbc:h2:file:%s: Database may be already in use: \"%s\"."
                                            + " Possible solutions: close all other connection(s); use the server mode [90020-240];"
                                            + " nothing collected is lost, run the same command again when it can be used")
                                    .formatted(folder.resolve("jobs/XA"), file("XA")));
        }
        assertThat(folder.resolve("sealed/XB")).isDirectory();
    }

    @Test
    void urlOfAnotherDatabaseIsWrongUsage() {
        assertThatThrownBy(() -> JobDatabase.at("postgresql://me:secret@host/jobs?password=secret", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--job-repository must be a URL like jdbc:postgresql://host/database, was"
                        + " postgresql://host/jobs");
    }

    @Test
    void urlThatTheDriverDoesNotUnderstandIsWrongUsage() {
        assertThatThrownBy(() -> JobDatabase.at("jdbc:postgresql://host:port/jobs?password=secret", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--job-repository must be a URL like jdbc:postgresql://host/database, was"
                        + " jdbc:postgresql://host:port/jobs");
    }

    @Test
    void rightThatIsMissingIsWrongUsage() {
        SQLException problem = new SQLException("ERROR: permission denied\n  for schema public", "42501");

        assertThat(JobDatabaseFailure.of("jdbc:postgresql://host/jobs?password=secret", new RuntimeException(problem)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("could not use the job database jdbc:postgresql://host/jobs: ERROR: permission denied for"
                        + " schema public; change --job-repository, PGUSER or PGPASSWORD, or the database");
    }

    @Test
    void fullDiskIsNoDamage() {
        assertThat(JobDatabaseFailure.isDamage(new SQLException(new IOException("No space left on device"))))
                .isFalse();
    }
}
