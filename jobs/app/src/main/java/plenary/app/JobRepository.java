package plenary.app;

import picocli.CommandLine.Option;

/** Where Spring Batch keeps its books; they serve restart and history, never truth. */
final class JobRepository {

    @Option(
            names = "--job-repository",
            paramLabel = "URL",
            description = "JDBC URL of the job repository (default: a file database in the archive)")
    private String url = "";

    /** Empty for the file database in the archive. */
    String url() {
        return url;
    }
}
