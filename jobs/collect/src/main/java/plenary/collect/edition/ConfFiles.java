package plenary.collect.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.Presence;

/**
 * The configuration files that can change a number or a word of an edition.
 *
 * @param conf folder of the configuration
 * @param paths under that folder, with {@code /}, sorted
 */
record ConfFiles(Path conf, List<String> paths) {

    private static final String INDICATORS = "indicators/";

    /**
     * Left out: cases, which only test definitions; mappings, which act before a submission exists; other editions; and
     * what is not CSV or YAML.
     *
     * @throws IllegalArgumentException when a definition has no case
     */
    static ConfFiles of(Path conf, String edition) {
        List<String> every = every(conf);
        requireCases(conf, every);
        return new ConfFiles(
                conf, every.stream().filter(path -> counts(path, edition)).toList());
    }

    /** Those of a revision. */
    static ConfFiles frozen(Path conf) {
        return new ConfFiles(conf, every(conf));
    }

    private static List<String> every(Path conf) {
        try (Stream<Path> all = Files.walk(conf)) {
            return all.filter(Presence::isFile)
                    .map(file -> conf.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the configuration in " + conf, e);
        }
    }

    // What is frozen leaves the cases behind, so this is the last place where one can be asked for.
    private static void requireCases(Path conf, List<String> every) {
        for (String path : every) {
            String folder = path.replaceFirst("/[^/]+$", "");
            if (path.startsWith(INDICATORS)
                    && path.endsWith("/indicator.yaml")
                    && every.stream().noneMatch(other -> other.startsWith(folder + "/cases/"))) {
                throw new IllegalArgumentException(
                        conf.resolve(folder) + ": a definition needs at least one case in cases/");
            }
        }
    }

    private static boolean counts(String path, String edition) {
        boolean isConfiguration = path.endsWith(".yaml") || path.endsWith(".csv");
        boolean isOther = path.contains("/cases/")
                || path.startsWith("mappings/")
                || (path.startsWith("editions/") && !path.equals("editions/" + edition + ".yaml"));
        return isConfiguration && !isOther;
    }

    /** SHA-256 by path. */
    Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        paths.forEach(path -> hashes.put(path, Hash.of(conf.resolve(path))));
        return hashes;
    }

    /** Copies the files, by their paths, into a folder. */
    void copy(Path folder) {
        for (String path : paths) {
            Path target = folder.resolve(path);
            try {
                Files.createDirectories(target.resolveSibling(""));
                Files.write(target, Files.readAllBytes(conf.resolve(path)));
            } catch (IOException e) {
                throw new UncheckedIOException("could not copy " + conf.resolve(path) + " to " + target, e);
            }
        }
    }
}
