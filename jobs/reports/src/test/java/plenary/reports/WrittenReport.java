package plenary.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;

/**
 * A report on disk, as its tests look at it.
 *
 * @param attributes what was looked for on pages before, since thousands of cells are looked for one by one
 */
record WrittenReport(Path folder, Map<String, String> pages, Map<String, Set<String>> attributes) {

    /** @param root folder of a new archive */
    static WrittenReport ofExample(Path root) {
        return of(ExampleEdition.write(root));
    }

    static WrittenReport of(Archive archive) {
        Report.write(archive, ExampleEdition.ID, Progress.SILENT);
        Path folder = archive.report(ExampleEdition.ID, 1);
        Map<String, String> pages = new TreeMap<>();
        for (Path file : files(folder)) {
            if (file.toString().endsWith(".html")) {
                pages.put(folder.relativize(file).toString(), text(file));
            }
        }
        return new WrittenReport(folder, pages, new HashMap<>());
    }

    String page(String name) {
        String page = pages.get(name);
        if (page == null) {
            throw new IllegalArgumentException("no page " + name + " among " + pages.keySet());
        }
        return page;
    }

    /** Of everything on a page that a link can lead to. */
    Set<String> ids(String name) {
        return attributes.computeIfAbsent("id " + name, key -> all(" id=\"([^\"]*)\"", page(name)));
    }

    /** Of all links on the pages below a folder, as they stand there. */
    Set<String> hrefsBelow(String prefix) {
        return attributes.computeIfAbsent("href " + prefix, key -> all(" href=\"([^\"]*)\"", pagesBelow(prefix)));
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** All pages below a folder, one after the other. */
    String pagesBelow(String prefix) {
        StringBuilder all = new StringBuilder();
        pages.forEach((name, page) -> {
            if (name.startsWith(prefix)) {
                all.append(page);
            }
        });
        return all.toString();
    }

    /** Fields of each line of the published table. */
    List<String[]> cells() {
        return text(folder.resolve("data/indicator_value.csv"))
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        for (Path file : files(folder)) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(folder.relativize(file).toString(), HexFormat.of().formatHex(digest));
            } catch (IOException | NoSuchAlgorithmException e) {
                throw new IllegalStateException("could not digest " + file, e);
            }
        }
        return digests;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }
}
