package plenary.collect;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database in which Spring Batch notes what ran. It serves restarts and history; what was collected is known from
 * the seals alone, so it may be deleted between any two runs.
 */
final class JobDatabase implements Closeable {

    /** Any number, the same for all runs; given back when the connection is closed. */
    private static final long MIGRATION_LOCK = 0x706c656e617279L;

    private final String url;
    private final DriverManagerDataSource source;

    private JobDatabase(String url, Properties further) {
        this.url = url;
        this.source = new DriverManagerDataSource(url, further);
    }

    /**
     * Opens the embedded database of a country, and makes what is missing in it. A damaged one is set aside as
     * {@code <country>.mv.db.damaged} and a new one begun: losing the history is better than waiting for somebody.
     */
    static JobDatabase ofCountry(Path folder, String country) {
        Path name = folder.resolve(country).toAbsolutePath();
        // It stays open between connections: opening it takes longer than a small step does.
        JobDatabase database = new JobDatabase("jdbc:h2:file:" + name + ";USER=sa;DB_CLOSE_DELAY=-1", new Properties());
        try {
            database.migrate();
        } catch (FlywayException | SQLException e) {
            if (!JobDatabaseFailure.isDamage(e)) {
                throw database.failure(e);
            }
            database.release();
            setAside(name.resolveSibling(country + ".mv.db"));
            database.open();
        }
        return database;
    }

    private void release() {
        try {
            close();
        } catch (UncheckedIOException neverOpened) {
            // Then nobody holds the file, and it can be moved.
        }
    }

    private static void setAside(Path file) {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("could not set aside the damaged job database " + file, e);
        }
    }

    /**
     * Opens a database that several runs may share, and makes what is missing in its current schema.
     *
     * @param url of a PostgreSQL or an H2 database; what it says comes before what the environment says
     * @param environment where PGUSER and PGPASSWORD may stand, so that no password need stand on a command line
     */
    static JobDatabase at(String url, Map<String, String> environment) {
        if (!isUnderstood(url)) {
            throw JobDatabaseFailure.unknown(url);
        }
        JobDatabase database = new JobDatabase(url, isEmbedded(url) ? new Properties() : session(environment));
        database.open();
        return database;
    }

    private static Properties session(Map<String, String> environment) {
        Properties session = new Properties();
        session.setProperty("ApplicationName", "plenary");
        // A server that vanished without a word would be waited for without end.
        session.setProperty("socketTimeout", "60");
        session.setProperty("tcpKeepAlive", "true");
        if (environment.containsKey("PGUSER")) {
            session.setProperty("user", environment.get("PGUSER"));
        }
        if (environment.containsKey("PGPASSWORD")) {
            session.setProperty("password", environment.get("PGPASSWORD"));
        }
        return session;
    }

    private static boolean isUnderstood(String url) {
        try {
            DriverManager.getDriver(url);
            return isEmbedded(url) || url.startsWith("jdbc:postgresql:");
        } catch (SQLException noDriver) {
            return false;
        }
    }

    private static boolean isEmbedded(String url) {
        return url.startsWith("jdbc:h2:");
    }

    private void open() {
        try {
            migrate();
        } catch (FlywayException | SQLException e) {
            throw failure(e);
        }
    }

    // Flyway lets one run migrate at a time, but not one alone find out whether there is anything to begin from.
    private void migrate() throws SQLException {
        if (isEmbedded(url)) {
            migrateAlone();
            return;
        }
        try (Connection connection = source.getConnection();
                PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_lock(?)")) {
            lock.setLong(1, MIGRATION_LOCK);
            lock.execute();
            migrateAlone();
        }
    }

    private void migrateAlone() throws SQLException {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:plenary/collect/job-database/" + (isEmbedded(url) ? "h2" : "postgresql"))
                .placeholderReplacement(false)
                // Up to 0.1.0 the tables were made without a note of it. Other tables beside them are no concern of
                // ours.
                .baselineOnMigrate(true)
                .baselineVersion(hasTables() ? "1" : "0")
                .load()
                .migrate();
    }

    private boolean hasTables() throws SQLException {
        // What the first version makes last: when it is there, all is.
        String query = "SELECT count(*) FROM information_schema.sequences"
                + " WHERE sequence_schema = ? AND lower(sequence_name) = 'batch_job_instance_seq'";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, schema(connection));
            try (ResultSet found = statement.executeQuery()) {
                return found.next() && found.getInt(1) > 0;
            }
        }
    }

    private static String schema(Connection connection) throws SQLException {
        String current = connection.getSchema();
        if (current == null) {
            throw new SQLException("the schema that its URL or its user names does not exist", "3F000");
        }
        return current;
    }

    DataSource source() {
        return source;
    }

    /** What to tell the caller when something of this database failed. */
    RuntimeException failure(Throwable problem) {
        return JobDatabaseFailure.of(url, problem);
    }

    @Override
    public void close() {
        if (!isEmbedded(url)) {
            return;
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
