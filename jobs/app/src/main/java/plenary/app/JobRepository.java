package plenary.app;

import picocli.CommandLine.Option;

/** Where Spring Batch keeps its books; they serve restart and history, never truth. */
final class JobRepository {

    @Option(
            names = "--job-repository",
            paramLabel = "URL",
            description = {
                "JDBC URL of the job repository, such as jdbc:postgresql://host/plenary?currentSchema=jobs"
                        + " (default: a file database in the archive).",
                "User and password that it does not name are PGUSER and PGPASSWORD, or those of ~/.pgpass."
            })
    private String url = "";

    /** Empty for the file database in the archive. */
    String url() {
        return url;
    }
}
