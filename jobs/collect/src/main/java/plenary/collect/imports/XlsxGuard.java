package plenary.collect.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Refuses a workbook that unpacks to more than its size explains, before the reader, which has no limit of its own,
 * opens it. What is counted is what really unpacks, not what the file says of itself.
 */
final class XlsxGuard {

    private static final int MOST_ENTRIES = 1000;
    private static final long MOST_TIMES = 200;
    private static final long MOST_BYTES = 2L << 30;
    /** Small parts may be all blanks; a ratio says something only beyond this. */
    private static final long FREE_BYTES = 1 << 20;

    private XlsxGuard() {}

    static void check(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            if (entries.size() > MOST_ENTRIES) {
                throw new IllegalArgumentException(
                        file + " has " + entries.size() + " parts, a workbook may have " + MOST_ENTRIES);
            }
            long total = 0;
            for (ZipEntry entry : entries) {
                total += unpacked(zip, entry, file, MOST_BYTES - total);
            }
        } catch (ZipException e) {
            throw new IllegalArgumentException(file + " is no XLSX workbook: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the workbook " + file, e);
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, Path file, long most) throws IOException {
        long limit = Math.min(most, Math.max(FREE_BYTES, MOST_TIMES * Math.max(1, entry.getCompressedSize())));
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > limit) {
                    throw new IllegalArgumentException(
                            file + ": part " + entry.getName() + " unpacks to more than " + limit + " bytes");
                }
            }
        }
        return bytes;
    }
}
