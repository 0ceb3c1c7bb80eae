package plenary.collect;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL server that a test may stop and start again; {@code steward} needs a password, {@code postgres} none. */
final class PostgresServer implements Closeable {

    static final String STEWARD = "steward";
    static final String PASSWORD = "s%cret&1";

    private final Path data;
    private int port;
    private @Nullable EmbeddedPostgres running;

    private PostgresServer(Path data) {
        this.data = data;
    }

    static PostgresServer startIn(Path folder) {
        PostgresServer server = new PostgresServer(folder.resolve("postgres"));
        server.start();
        server.execute("postgres", "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(STEWARD, PASSWORD));
        return server;
    }

    /** Does nothing when it runs. */
    synchronized void start() {
        if (running != null) {
            return;
        }
        try {
            running = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(Path.of("target", "postgres").toFile())
                    .setDataDirectory(data)
                    .setDataDirectoryCustomizer(folder -> askForPasswords(folder.toPath()))
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "off")
                    .setPort(port)
                    .start();
            port = running.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void askForPasswords(Path data) {
        try {
            Files.writeString(
                    data.resolve("pg_hba.conf"), "host all postgres all trust\nhost all all all scram-sha-256\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void stop() {
        EmbeddedPostgres server = running;
        running = null;
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Without user and password. */
    String place(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    String url(String database) {
        return place(database) + "?user=postgres";
    }

    int port() {
        return port;
    }

    String newDatabase(String name) {
        execute("postgres", "CREATE DATABASE " + name);
        return url(name);
    }

    void execute(String database, String... commands) {
        try (Connection connection = DriverManager.getConnection(url(database));
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first value that a query gives. */
    String value(String database, String query) {
        try (Connection connection = DriverManager.getConnection(url(database));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
