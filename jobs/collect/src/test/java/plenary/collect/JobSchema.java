package plenary.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The tables of a job database, as its catalogue tells of them. */
final class JobSchema {

    private static final List<String> QUERIES = List.of(
            "SELECT table_name, column_name, data_type, is_nullable, character_maximum_length, datetime_precision"
                    + " FROM information_schema.columns WHERE lower(table_name) LIKE 'batch%' ORDER BY 1, 2",
            "SELECT table_name, constraint_type, constraint_name FROM information_schema.table_constraints"
                    + " WHERE lower(table_name) LIKE 'batch%' AND lower(constraint_name) LIKE 'job%' ORDER BY 1, 2, 3",
            "SELECT sequence_name, maximum_value, cycle_option FROM information_schema.sequences"
                    + " WHERE lower(sequence_name) LIKE 'batch%' ORDER BY 1");

    private JobSchema() {}

    static List<String> of(String url) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String query : QUERIES) {
                try (ResultSet found = statement.executeQuery(query)) {
                    while (found.next()) {
                        List<String> row = new ArrayList<>();
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            row.add(String.valueOf(found.getString(i)));
                        }
                        rows.add(String.join(" ", row));
                    }
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The script that makes the tables, of the version of Spring Batch in use. */
    static String ofSpringBatch(String database) {
        String script = "/org/springframework/batch/core/schema-" + database + ".sql";
        try (InputStream in = Objects.requireNonNull(JobSchema.class.getResourceAsStream(script), script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
