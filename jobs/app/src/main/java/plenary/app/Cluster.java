package plenary.app;

import picocli.CommandLine.Option;

/** Where Spark runs. */
final class Cluster {

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "local[*]",
            description = "Spark master (default: ${DEFAULT-VALUE})")
    private String master = "local[*]";

    String master() {
        return master;
    }
}
