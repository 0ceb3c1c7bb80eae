package plenary.reports.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the clock out of a workbook: entries in the order of their names, at one fixed time. */
final class StableZip {

    /** Not the first of January: to that one the JDK adds an extended time, made with the zone of the machine. */
    private static final LocalDateTime THEN = LocalDateTime.of(1980, 2, 1, 0, 0);

    private StableZip() {}

    static void rewrite(Path file) throws IOException {
        Map<String, byte[]> contents = contents(file);
        contents.computeIfPresent(
                "docProps/core.xml",
                (name, core) -> new String(core, StandardCharsets.UTF_8)
                        .replaceAll("(?<open><dcterms:(created|modified)[^>]*>)[^<]*", "${open}1980-01-01T00:00:00Z")
                        .getBytes(StandardCharsets.UTF_8));
        try (ZipOutputStream stable = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> content : contents.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setTimeLocal(THEN);
                stable.putNextEntry(entry);
                stable.write(content.getValue());
                stable.closeEntry();
            }
        }
    }

    /** By the central directory: the streamed entries of the writer state no size where a stream reader looks for it. */
    private static Map<String, byte[]> contents(Path file) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    contents.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return contents;
    }
}
