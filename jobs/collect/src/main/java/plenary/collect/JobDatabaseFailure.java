package plenary.collect;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What a failure of the job database means for the caller: wrong usage, or try again. No password is ever part of it. */
final class JobDatabaseFailure {

    // User or password, database, schema, right to it: the same command fails until somebody changes it.
    private static final Set<String> OF_THE_CALLER = Set.of("08004", "28P01", "28000", "3D000", "3F000", "42501");

    private static final int H2_IN_USE = 90020;

    private JobDatabaseFailure() {}

    static RuntimeException of(String url, Throwable problem) {
        Optional<SQLException> sql = sql(problem);
        String reason = reason(sql.isPresent() ? sql.get() : problem);
        String what = "could not use the job database %s: %s".formatted(place(url), reason);
        if (sql.map(SQLException::getSQLState).filter(OF_THE_CALLER::contains).isPresent()) {
            return new IllegalArgumentException(
                    what + "; change --job-repository, PGUSER or PGPASSWORD, or the database", problem);
        }
        return new UncheckedIOException(
                what + "; nothing collected is lost, run the same command again when it can be used",
                new IOException(reason, problem));
    }

    static IllegalArgumentException unknown(String url) {
        return new IllegalArgumentException(
                "--job-repository must be a URL like jdbc:postgresql://host/database, was " + place(url));
    }

    /** Whether a new embedded database would do where this one failed: it is in nobody's use, and the disk works. */
    static boolean isDamage(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        // A file that ends early is read without an error of the disk.
        boolean isOfTheDisk = root instanceof IOException && !(root instanceof EOFException);
        boolean isInUse =
                sql(problem).filter(sql -> sql.getErrorCode() == H2_IN_USE).isPresent();
        return !isOfTheDisk && !isInUse;
    }

    private static Optional<SQLException> sql(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static String reason(Throwable problem) {
        String message = String.valueOf(problem.getMessage())
                .strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("\\.$", "");
        return problem.getCause() instanceof UnknownHostException host
                ? message + ", unknown host " + host.getMessage()
                : message;
    }

    // Without user and parameters, where a password may stand.
    private static String place(String url) {
        return url.split("[?;]", 2)[0].replaceFirst("//[^/]*@", "//");
    }
}
