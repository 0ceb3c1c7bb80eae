package plenary.collect.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import plenary.collect.Hash;

/** The hashes of the configuration files that can change a number or a word of an edition. */
final class ConfHashes {

    private ConfHashes() {}

    /**
     * SHA-256 by path under the configuration folder. Left out: cases, which only test definitions; mappings, which act
     * before a submission exists; other editions; and what is not CSV or YAML.
     */
    static Map<String, String> of(Path conf, String edition) {
        try (Stream<Path> all = Files.walk(conf)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            Map<String, String> hashes = new TreeMap<>();
            for (Path file : files) {
                String path = conf.relativize(file).toString().replace('\\', '/');
                if (counts(path, edition)) {
                    hashes.put(path, Hash.of(file));
                }
            }
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the configuration in " + conf, e);
        }
    }

    private static boolean counts(String path, String edition) {
        boolean isConfiguration = path.endsWith(".yaml") || path.endsWith(".csv");
        boolean isOther = path.contains("/cases/")
                || path.startsWith("mappings/")
                || (path.startsWith("editions/") && !path.equals("editions/" + edition + ".yaml"));
        return isConfiguration && !isOther;
    }
}
