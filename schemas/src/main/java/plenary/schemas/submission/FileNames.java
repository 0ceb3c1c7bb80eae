package plenary.schemas.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plenary.schemas.archive.Presence;

/** Turns a path of the descriptor into a file of the folder, and never into one outside. */
final class FileNames {

    private static final Pattern ADDRESS = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private final Path folder;

    FileNames(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** The file; empty, with a finding at the key, when there is none that may be read. */
    Optional<Path> file(String path, DescriptorObject resource, String key) {
        Optional<String> danger = danger(path);
        if (danger.isPresent()) {
            resource.wrong("RQ-PKG-011", key, path, danger.get());
            return Optional.empty();
        }
        Path file = folder.resolve(path);
        if (!Presence.isFile(file)) {
            resource.wrong("RQ-RES-004", key, path, "the name of a file beside datapackage.json" + like(path));
            return Optional.empty();
        }
        try {
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                resource.wrong("RQ-PKG-011", key, path, "a file in the folder itself, not a link out of it");
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not resolve " + file, e);
        }
        return Optional.of(file);
    }

    private Optional<String> danger(String path) {
        if (ADDRESS.matcher(path).matches()) {
            return Optional.of("a file of the package, not an address or a disk");
        }
        Optional<String> danger = ZipNames.danger(path);
        if (danger.isPresent()) {
            return danger;
        }
        try {
            Path file = folder.resolve(path).normalize();
            return file.startsWith(folder) ? Optional.empty() : Optional.of("a path inside the folder");
        } catch (InvalidPathException unusable) {
            return Optional.of("a path that this computer can read");
        }
    }

    /** What the steward may have meant: the same name in other case, or else what is there. */
    private String like(String path) {
        List<String> names = names();
        Optional<String> twin = names.stream()
                .filter(name -> composed(name).equals(composed(path)))
                .findFirst();
        if (twin.isPresent()) {
            return "; there is " + twin.get() + ", which looks the same but has letters with accents in two characters";
        }
        return names.stream()
                .filter(name -> name.equalsIgnoreCase(path))
                .findFirst()
                .map(name -> "; there is " + name)
                .orElse("; there are " + String.join(", ", names.subList(0, Math.min(10, names.size())))
                        + (names.size() > 10 ? " and others" : ""));
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Plain files of the folder and the folders in it, by path with {@code /}, sorted; hidden ones left out. */
    List<String> names() {
        try (Stream<Path> files = Files.find(folder, 8, (file, attributes) -> attributes.isRegularFile())) {
            return files.map(this::path)
                    .filter(name -> !isHidden(name))
                    .limit(ZipLimits.STANDARD.entries())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }

    /** The path of a file in the folder, as a descriptor writes it. */
    String path(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
    }
}
