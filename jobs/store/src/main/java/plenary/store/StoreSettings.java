package plenary.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/**
 * How the store is reached: {@code core-site.xml} of {@code HADOOP_CONF_DIR}, as for every program of Hadoop's world, and
 * S3A's own chain of credentials, which begins with the environment. Nothing of it is Plenary's configuration.
 */
public final class StoreSettings {

    /** Where Hadoop's own waits for minutes: a server that does not answer is reported within half a minute. */
    private static final Map<String, String> LIMITS = Map.of(
            "fs.s3a.attempts.maximum", "2",
            "fs.s3a.retry.limit", "3",
            "fs.s3a.connection.establish.timeout", "15s");

    private StoreSettings() {}

    /** Everything that differs from Hadoop's defaults, for Spark under {@code spark.hadoop.}; may hold secrets. */
    public static Map<String, String> stated() {
        Configuration configuration = with(Map.of());
        Map<String, String> stated = new TreeMap<>();
        for (Map.Entry<String, String> setting : configuration) {
            if (setting.getKey().startsWith("fs.s3a.") && !isDefault(configuration, setting.getKey())) {
                stated.put(setting.getKey(), setting.getValue());
            }
        }
        return stated;
    }

    static Configuration with(Map<String, ?> settings) {
        Configuration configuration = new Configuration();
        Optional.ofNullable(System.getenv("HADOOP_CONF_DIR"))
                .map(folder -> Path.of(folder, "core-site.xml"))
                .filter(Files::isRegularFile)
                .ifPresent(file -> configuration.addResource(new org.apache.hadoop.fs.Path(file.toUri())));
        LIMITS.forEach((name, limit) -> {
            if (isDefault(configuration, name)) {
                configuration.set(name, limit);
            }
        });
        settings.forEach((name, value) -> configuration.set(name, String.valueOf(value)));
        return configuration;
    }

    private static boolean isDefault(Configuration configuration, String name) {
        return Optional.ofNullable(configuration.getPropertySources(name))
                .map(sources -> Arrays.asList(sources).contains("core-default.xml"))
                .orElse(true);
    }
}
