package plenary.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;

/** The job database on a real PostgreSQL server. */
class PostgresTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static final String EXECUTIONS =
            "SELECT string_agg(status, ' ' ORDER BY job_execution_id) FROM batch_job_execution";
    private static final String RUNNING_STEPS = "SELECT count(*) FROM batch_step_execution WHERE end_time IS NULL";

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static PostgresServer server;
    private static Path undisturbed;

    @BeforeAll
    static void startServer() {
        server = PostgresServer.startIn(shared);
        undisturbed = shared.resolve("undisturbed");
        collect(undisturbed, "XA", Progress.SILENT, "");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void restartServer() {
        server.start();
    }

    private static List<Outcome> collect(Path archive, String country, Progress progress, String url) {
        return new Collect(new Archive(archive), progress, NOON, url, 2, 4096)
                .run(List.of(sent(archive, country)), Optional.empty());
    }

    private static Path sent(Path archive, String country) {
        return Sent.from(country).withFacilities().withExams(400).to(archive.resolveSibling("sent-" + country));
    }

    private static void assertSameAsUndisturbed(Path archive) {
        assertThat(Tree.of(archive.resolve("sealed"))).isEqualTo(Tree.of(undisturbed.resolve("sealed")));
        assertThat(Tree.of(archive.resolve("returned"))).isEqualTo(Tree.of(undisturbed.resolve("returned")));
        assertThat(Tree.of(archive.resolve("staging"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XA exam_dose: check and write", "XA facility: check and write", "XA: sealed"})
    void serverThatStopsMidRunMeansTryAgainAndTheNextRunGoesOn(String where) {
        String database = "stops" + Math.abs(where.hashCode());
        String url = server.newDatabase(database);
        Path archive = folder.resolve("archive");

        assertThatThrownBy(() -> collect(archive, "XA", stoppingAt(where), url))
                .isInstanceOf(UncheckedIOException.class)
                // Refused when the server is gone, told so when it is about to go.
                .hasMessageStartingWith("could not use the job database " + server.place(database) + ": ")
                .hasMessageEndingWith("; nothing collected is lost, run the same command again when it can be used");
        server.start();
        // What the server had noted when it stopped says that this run is still at work.
        assertThat(server.value(database, RUNNING_STEPS)).isNotEqualTo("0");
        AtomicInteger blocks = new AtomicInteger();
        collect(
                archive,
                "XA",
                (stage, done, total) -> {
                    if (stage.equals("XA exam_dose: check and write")) {
                        blocks.incrementAndGet();
                    }
                },
                url);

        assertSameAsUndisturbed(archive);
        assertThat(server.value(database, RUNNING_STEPS)).isEqualTo("0");
        assertThat(server.value(
                        database,
                        "SELECT string_agg(status, ' ' ORDER BY job_execution_id)" + " FROM batch_job_execution"))
                .isEqualTo("FAILED COMPLETED");
    }

    @Test
    void serverThatIsDownMeansTryAgain() {
        String url = server.newDatabase("down");
        server.stop();

        assertThatThrownBy(() -> collect(folder.resolve("archive"), "XA", Progress.SILENT, url))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(refused("down"));
    }

    @Test
    void killedRunIsNotedAsFailedByTheNextOne() throws Exception {
        String url = server.newDatabase("killed");
        Path archive = folder.resolve("archive");

        Path sent = sent(archive, "XA");
        assertThat(KilledRun.of(archive, sent, url, "XA exam_dose: check and write 4", folder))
                .isEqualTo(137);
        assertThat(server.value("killed", EXECUTIONS)).isEqualTo("STARTED");
        collect(archive, "XA", Progress.SILENT, url);

        assertSameAsUndisturbed(archive);
        assertThat(server.value("killed", EXECUTIONS)).isEqualTo("FAILED COMPLETED");
    }

    @Test
    void blocksOfWhichOnlyTheNamesWereNotedAreFoundAgain() throws Exception {
        String url = server.newDatabase("names");
        Path archive = folder.resolve("archive");
        KilledRun.of(archive, sent(archive, "XA"), url, "XA exam_dose: check and write 2", folder);
        server.execute("names", "DELETE FROM batch_step_execution_context");

        collect(archive, "XA", Progress.SILENT, url);

        assertSameAsUndisturbed(archive);
    }

    @Test
    void nothingIsLostWithTheTablesOfAKilledRun() throws Exception {
        String url = server.newDatabase("dropped");
        Path archive = folder.resolve("archive");
        KilledRun.of(archive, sent(archive, "XA"), url, "XA exam_dose: check and write 4", folder);
        server.execute("dropped", "DROP SCHEMA public CASCADE", "CREATE SCHEMA public");

        collect(archive, "XA", Progress.SILENT, url);

        assertSameAsUndisturbed(archive);
        server.execute("dropped", "DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
        assertThat(collect(archive, "XA", Progress.SILENT, url))
                .allSatisfy(outcome -> assertThat(outcome.alreadyDone()).isTrue());
    }

    @Test
    void countriesThatStartAtOnceOnAnEmptyDatabaseAreAllCollected() throws Exception {
        String url = server.newDatabase("at_once");
        List<String> countries = List.of("XA", "XB", "XC", "XD", "XE", "XF");
        CyclicBarrier start = new CyclicBarrier(countries.size());
        ExecutorService runs = Executors.newFixedThreadPool(countries.size());
        Path archive = folder.resolve("archive");
        try {
            List<Future<List<Outcome>>> outcomes = new ArrayList<>();
            for (String country : countries) {
                outcomes.add(runs.submit(() -> {
                    start.await();
                    return collect(archive, country, Progress.SILENT, url);
                }));
            }
            for (Future<List<Outcome>> outcome : outcomes) {
                assertThat(outcome.get()).hasSize(1);
            }
        } finally {
            runs.shutdown();
        }
        assertThat(server.value("at_once", EXECUTIONS))
                .isEqualTo("COMPLETED ".repeat(6).strip());
        assertThat(server.value("at_once", "SELECT count(*) FROM flyway_schema_history"))
                .isEqualTo("1");
    }

    @Test
    void migrationsOfManyRunsAtOnceAreDoneOnce() throws Exception {
        server.newDatabase("migrations");
        server.execute("migrations", "CREATE TABLE of_somebody_else (id int)");
        CyclicBarrier start = new CyclicBarrier(8);
        ExecutorService runs = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> opened = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                opened.add(runs.submit(() -> {
                    start.await();
                    JobDatabase.at(server.url("migrations"), Map.of()).close();
                    return null;
                }));
            }
            for (Future<?> one : opened) {
                one.get();
            }
        } finally {
            runs.shutdown();
        }
        assertThat(
                        server.value(
                                "migrations",
                                "SELECT string_agg(version || ' ' || type, ', ' ORDER BY installed_rank) FROM flyway_schema_history"))
                .isEqualTo("0 BASELINE, 1 SQL");
    }

    @Test
    void tablesLieInTheSchemaThatTheUrlNames() {
        String url = server.newDatabase("named") + "&currentSchema=jobs";
        server.execute("named", "CREATE SCHEMA jobs", "CREATE TABLE public.of_somebody_else (id int)");

        collect(folder.resolve("archive"), "XA", Progress.SILENT, url);

        assertThat(server.value("named", "SELECT count(*) FROM jobs.batch_job_execution"))
                .isEqualTo("1");
        assertThat(server.value("named", "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .isEqualTo("1");
    }

    @Test
    void tablesThatWereMadeWithoutMigrationsAreTakenAsTheyAre() {
        String url = server.newDatabase("earlier");
        server.execute("earlier", JobSchema.ofSpringBatch("postgresql"));

        collect(folder.resolve("archive"), "XA", Progress.SILENT, url);

        assertThat(server.value("earlier", "SELECT version || ' ' || type FROM flyway_schema_history"))
                .isEqualTo("1 BASELINE");
        assertThat(server.value("earlier", EXECUTIONS)).isEqualTo("COMPLETED");
    }

    @Test
    void tablesAreThoseOfThisVersionOfSpringBatch() {
        JobDatabase.at(server.newDatabase("ours"), Map.of()).close();
        String theirs = server.newDatabase("theirs");
        server.execute("theirs", JobSchema.ofSpringBatch("postgresql"));

        assertThat(JobSchema.of(server.url("ours")))
                .isEqualTo(JobSchema.of(theirs))
                .isNotEmpty();
    }

    @Test
    void userAndPasswordMayComeFromTheEnvironment() {
        server.newDatabase("environment");
        server.execute("environment", "GRANT ALL ON SCHEMA public TO " + PostgresServer.STEWARD);
        Map<String, String> environment =
                Map.of("PGUSER", PostgresServer.STEWARD, "PGPASSWORD", PostgresServer.PASSWORD);

        JobDatabase.at(server.place("environment"), environment).close();

        assertThat(server.value("environment", "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"))
                .isEqualTo(PostgresServer.STEWARD);
    }

    @Test
    void urlComesBeforeTheEnvironment() {
        String url = server.newDatabase("before");

        JobDatabase.at(url, Map.of("PGUSER", "nobody", "PGPASSWORD", "nothing")).close();

        assertThat(server.value("before", "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"))
                .isEqualTo("postgres");
    }

    @Test
    void wrongPasswordIsWrongUsageAndIsNotRepeated() {
        server.newDatabase("closed");

        assertThatThrownBy(() -> JobDatabase.at(server.place("closed") + "?user=steward&password=Swordfish", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("could not use the job database " + server.place("closed")
                        + ": FATAL: password authentication failed for user \"steward\""
                        + "; change --job-repository, PGUSER or PGPASSWORD, or the database");
    }

    @Test
    void missingPasswordIsWrongUsage() {
        assertThatThrownBy(() -> JobDatabase.at(server.place("postgres") + "?user=steward", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("could not use the job database " + server.place("postgres")
                        + ": The server requested SCRAM-based authentication, but no password was provided"
                        + "; change --job-repository, PGUSER or PGPASSWORD, or the database");
    }

    @Test
    void missingDatabaseIsWrongUsage() {
        assertThatThrownBy(() -> JobDatabase.at(server.url("nowhere"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("could not use the job database " + server.place("nowhere")
                        + ": FATAL: database \"nowhere\" does not exist"
                        + "; change --job-repository, PGUSER or PGPASSWORD, or the database");
    }

    @Test
    void missingSchemaIsWrongUsage() {
        assertThatThrownBy(() -> JobDatabase.at(server.newDatabase("bare") + "&currentSchema=jobs", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("could not use the job database " + server.place("bare")
                        + ": the schema that its URL or its user names does not exist"
                        + "; change --job-repository, PGUSER or PGPASSWORD, or the database");
    }

    private static Progress stoppingAt(String where) {
        return (stage, done, total) -> {
            if (stage.equals(where) && done > total / 4) {
                server.stop();
            }
        };
    }

    private static String refused(String database) {
        return ("could not use the job database %s: Connection to localhost:%d refused. Check that the hostname and port"
                        + " are correct and that the postmaster is accepting TCP/IP connections; nothing collected is"
                        + " lost, run the same command again when it can be used")
                .formatted(server.place(database), server.port());
    }
}
