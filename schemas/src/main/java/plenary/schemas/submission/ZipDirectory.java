package plenary.schemas.submission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Findings;

/** What a zip says of its files before anything is unpacked, looked through for what no honest zip has. */
final class ZipDirectory {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_BYTES = 30;

    private final Catalogue catalogue;
    private final ZipLimits limits;
    private final Findings findings;

    ZipDirectory(Catalogue catalogue, ZipLimits limits, Findings findings) {
        this.catalogue = catalogue;
        this.limits = limits;
        this.findings = findings;
    }

    void check(ZipFile zip, SeekableByteChannel bytes) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > limits.entries()) {
            wrong("RQ-ZIP-008", "", Integer.toString(entries.size()), "at most " + limits.entries() + " files");
        }
        Map<String, String> names = new HashMap<>();
        for (ZipArchiveEntry entry : entries) {
            String name = ZipNames.name(entry);
            check(entry, name, bytes);
            String twin = names.putIfAbsent(ZipNames.key(name), name);
            if (twin != null) {
                wrong("RQ-ZIP-005", name, name, "a name that no other file has; there is also " + twin);
            }
        }
        for (String name : names.values()) {
            fileThatIsAlsoFolder(name, names)
                    .ifPresent(file -> wrong(
                            "RQ-ZIP-005",
                            name,
                            name,
                            "a name that no other file has; " + file + " is a file, not a folder"));
        }
    }

    private static Optional<String> fileThatIsAlsoFolder(String name, Map<String, String> names) {
        String key = ZipNames.key(name);
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
            String above = names.get(key.substring(0, slash));
            if (above != null && !above.endsWith("/")) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    private void check(ZipArchiveEntry entry, String name, SeekableByteChannel bytes) throws IOException {
        ZipNames.danger(name).ifPresent(expected -> wrong("RQ-ZIP-001", name, name, expected));
        int type = entry.getUnixMode() >> 12;
        boolean plain = type == 0 || type == 4 || type == 8;
        if (entry.isUnixSymlink() || !plain) {
            wrong("RQ-ZIP-002", name, name, "a plain file");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            wrong("RQ-ZIP-003", name, name, "a file without a password");
        } else if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            wrong("RQ-ZIP-011", name, "method " + entry.getMethod(), "method 8 (deflate) or 0 (none)");
        }
        if (ZipNames.isArchive(name)) {
            wrong("RQ-ZIP-004", name, name, "no archive inside; tables as .csv, .csv.gz, .xlsx or .jsonl");
        }
        contradiction(entry, bytes).ifPresent(found -> wrong("RQ-ZIP-006", name, found, "the same in both places"));
    }

    /** Other readers believe the header before the file; one that differs shows them another submission. */
    private static Optional<String> contradiction(ZipArchiveEntry entry, SeekableByteChannel bytes) throws IOException {
        ByteBuffer header = read(bytes, entry.getLocalHeaderOffset(), LOCAL_HEADER_BYTES);
        if (header.remaining() < LOCAL_HEADER_BYTES || header.getInt(0) != LOCAL_HEADER) {
            return Optional.of("no header before the file");
        }
        ByteBuffer name = read(bytes, entry.getLocalHeaderOffset() + LOCAL_HEADER_BYTES, header.getShort(26) & 0xFFFF);
        byte[] local = new byte[name.remaining()];
        name.get(local);
        if (!Arrays.equals(local, entry.getRawName())) {
            return Optional.of("name " + new String(local, java.nio.charset.StandardCharsets.UTF_8)
                    + " before the file, " + ZipNames.name(entry) + " in the directory");
        }
        if ((header.getShort(8) & 0xFFFF) != entry.getMethod()) {
            return Optional.of("two methods of compression");
        }
        boolean isEncrypted = (header.getShort(6) & 1) != 0;
        if (isEncrypted != entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of("a password in one place and none in the other");
        }
        boolean sizesFollow = (header.getShort(6) & 8) != 0;
        boolean sizesInExtra = header.getInt(22) == -1;
        if (!sizesFollow && !sizesInExtra && (header.getInt(22) & 0xFFFFFFFFL) != entry.getSize()) {
            return Optional.of("size " + (header.getInt(22) & 0xFFFFFFFFL) + " before the file, " + entry.getSize()
                    + " in the directory");
        }
        return Optional.empty();
    }

    private static ByteBuffer read(SeekableByteChannel bytes, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(position);
        while (buffer.hasRemaining() && bytes.read(buffer) >= 0) {
            continue;
        }
        return buffer.flip();
    }

    private void wrong(String id, String name, String value, String expected) {
        findings.add(catalogue.failed(id, name, 0, "", "", value, expected));
    }
}
