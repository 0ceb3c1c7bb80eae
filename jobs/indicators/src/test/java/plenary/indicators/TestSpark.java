package plenary.indicators;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of the test JVM. */
public final class TestSpark {

    private static final SparkSession SESSION = Sessions.open("local[2]");

    private TestSpark() {}

    public static SparkSession session() {
        return SESSION;
    }
}
