package plenary.indicators;

import org.apache.spark.sql.SparkSession;

/** Opens Spark; the only place for settings that can change a number or a byte of the tables. */
public final class Sessions {

    /** Few partitions: what is shuffled are runs of integers and facility values, never records. */
    private static final int SHUFFLE_PARTITIONS = 4;

    /** Listing this many files is quicker in the driver than as a job of its own. */
    private static final int MANY_FILES = 10_000;

    private Sessions() {}

    /**
     * @param master where to run: {@code local[*]}, {@code spark://host:7077}, {@code yarn}, {@code k8s://...}
     */
    public static SparkSession open(String master) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("plenary")
                .master(master)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.ansi.enabled", "true")
                .config("spark.sql.caseSensitive", "true")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.shuffle.partitions", String.valueOf(SHUFFLE_PARTITIONS))
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED")
                .config("spark.sql.sources.parallelPartitionDiscovery.threshold", String.valueOf(MANY_FILES))
                .config("spark.ui.enabled", "false");
        if (master.startsWith("local")) {
            // Loopback only: a laptop without a network must compute the same edition.
            builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1");
        }
        return builder.getOrCreate();
    }

    /**
     * From here on the session plans for facility values and other small tables: one partition, and no compiled code,
     * since compiling an expression for a thousand rows takes longer than walking it. No number depends on either.
     */
    static void planSmall(SparkSession spark) {
        spark.conf().set("spark.sql.codegen.wholeStage", "false");
        spark.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        spark.conf().set("spark.sql.adaptive.enabled", "false");
        spark.conf().set("spark.sql.shuffle.partitions", "1");
    }
}
