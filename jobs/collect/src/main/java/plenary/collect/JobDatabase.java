package plenary.collect;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The database in which Spring Batch notes what ran. It serves restarts and history; what was collected is known from
 * the seals alone, so it may be deleted between any two runs.
 *
 * @param url of an H2 or a PostgreSQL database, with user and password where it needs them
 */
record JobDatabase(String url) implements Closeable {

    /** Makes the tables if they are not there. */
    JobDatabase {
        try (Connection connection = DriverManager.getConnection(url)) {
            if (!hasTables(connection)) {
                createTables(connection, isEmbedded(url) ? "h2" : "postgresql");
            }
        } catch (SQLException e) {
            throw unreachable(url, e);
        }
    }

    private static boolean isEmbedded(String url) {
        return url.startsWith("jdbc:h2:");
    }

    private static boolean hasTables(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), null, null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase("BATCH_JOB_INSTANCE")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void createTables(Connection connection, String dialect) throws SQLException {
        String script = "schema-" + dialect + ".sql";
        try (InputStream in = JobDatabase.class.getResourceAsStream("/org/springframework/batch/core/" + script);
                Statement statement = connection.createStatement()) {
            if (in == null) {
                throw new IllegalStateException("Spring Batch brings no " + script);
            }
            connection.setAutoCommit(false);
            for (String command : new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
            connection.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + script, e);
        }
    }

    // The embedded database stays open between connections: opening it takes longer than a small step does.
    @Override
    public void close() {
        if (!isEmbedded(url)) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw unreachable(url, e);
        }
    }

    // Without the query part of the address, where a password may stand.
    private static UncheckedIOException unreachable(String url, SQLException e) {
        return new UncheckedIOException(
                "could not use the job database " + url.split("[?;]")[0], new IOException(e.getMessage(), e));
    }
}
