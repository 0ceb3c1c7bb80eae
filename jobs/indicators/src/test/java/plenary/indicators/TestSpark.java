package plenary.indicators;

import org.apache.spark.sql.SparkSession;

/**
 * The one Spark session of the test JVM. Code is not generated for the few rows of a case: compiling it would take most
 * of the time of the tests.
 */
public final class TestSpark {

    private static final SparkSession SESSION = Sessions.open("local[2]");

    static {
        SESSION.conf().set("spark.sql.codegen.wholeStage", false);
        SESSION.conf().set("spark.sql.adaptive.enabled", false);
        SESSION.conf().set("spark.sql.shuffle.partitions", 1);
    }

    private TestSpark() {}

    public static SparkSession session() {
        return SESSION;
    }
}
