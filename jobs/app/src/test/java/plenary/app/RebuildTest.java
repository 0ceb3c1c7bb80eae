package plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.archive.Archive;

/** An edition is a function of its manifest: whatever computes it, and however often, the files are the same bytes. */
class RebuildTest {

    private static final String SPLITS = "spark.sql.files.maxPartitionBytes";

    @TempDir
    private static Path root;

    private static Map<String, String> published = Map.of();

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    @BeforeAll
    static void publish() {
        run("demo", "--exams", "8000");
        published = hashes(root);
        assertThat(published.keySet()).anyMatch(file -> file.endsWith("report/index.html"));
        assertThat(published.keySet())
                .anyMatch(file -> file.endsWith("indicator_value.parquet"))
                .anyMatch(file -> file.endsWith("facility_value.csv"))
                .anyMatch(file -> file.endsWith("values.parquet"));
    }

    @BeforeEach
    void unpublish() {
        delete(revision().resolve("tables"));
        delete(revision().resolve("countries"));
    }

    @AfterEach
    void restore() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
        System.clearProperty(SPLITS);
    }

    @Test
    void tablesFromKeptFacilityValuesAreTheSame() {
        run("indicators", "demo");

        assertThat(hashes(root)).isEqualTo(published);
    }

    @Test
    void everyFileOfARevisionIsTheSameElsewhereInAnotherTimeZoneAndLanguage(@TempDir Path elsewhere) {
        Path rebuilt = elsewhere.resolve("another/archive");
        copy(root.resolve("sealed"), rebuilt.resolve("sealed"));
        copy(revision().resolve("conf"), rebuilt.resolve("editions/demo/r1/conf"));
        copy(revision().resolve("manifest.json"), rebuilt.resolve("editions/demo/r1/manifest.json"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));

        // Of the configuration in force now nothing is read.
        run(rebuilt, "indicators", "demo", "--master", "local[1]", "--conf", elsewhere.toString());
        run(rebuilt, "report", "demo", "--conf", elsewhere.toString());

        assertThat(hashes(rebuilt)).isEqualTo(published);
    }

    @Test
    void tablesOfManyPartitionsAreTheSame() {
        delete(root.resolve("values"));
        // Many parts of a file instead of one.
        System.setProperty(SPLITS, "32768");

        run("indicators", "demo", "--master", "local[7]");

        assertThat(hashes(root)).isEqualTo(published);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString()).normalize();
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... command) {
        run(
                root,
                Stream.concat(Stream.of(command), Stream.of("--conf", "../../conf"))
                        .toArray(String[]::new));
    }

    private static void run(Path archive, String... command) {
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(Stream.of(command), Stream.of("--archive", archive.toString()))
                .toArray(String[]::new);
        int exitCode = Plenary.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), all);
        assertThat(exitCode).as(err.toString()).isZero();
    }

    private static Path revision() {
        return new Archive(root).revision("demo", 1);
    }

    /** SHA-256 of every file of the revision and of the kept facility values. */
    private static Map<String, String> hashes(Path archive) {
        Map<String, String> hashes = new TreeMap<>();
        for (Path folder : new Path[] {archive.resolve("editions/demo/r1"), archive.resolve("values")}) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> hashes.put(archive.relativize(file).toString(), sha256(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hashes;
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
