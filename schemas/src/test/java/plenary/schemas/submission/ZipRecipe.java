package plenary.schemas.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** How to make each zip that must be refused, and the one thing that must be said about it. */
public enum ZipRecipe {
    TRAVERSAL(
            "RQ-ZIP-001",
            "../../evil.csv",
            "../../evil.csv",
            "a path inside the package, without . or .. as a folder") {
        @Override
        byte[] zip() throws IOException {
            return zipOf("../../evil.csv");
        }
    },
    TRAVERSAL_IN_THE_MIDDLE("RQ-ZIP-001", "a/../../evil.csv", "a/../../evil.csv", TRAVERSAL.expected) {
        @Override
        byte[] zip() throws IOException {
            return zipOf("a/../../evil.csv");
        }
    },
    ABSOLUTE(
            "RQ-ZIP-001", "/evil.csv", "/evil.csv", "a path relative to the package, not one from the root of a disk") {
        @Override
        byte[] zip() throws IOException {
            return zipOf("/evil.csv");
        }
    },
    DRIVE("RQ-ZIP-001", "C:evil.csv", "C:evil.csv", ABSOLUTE.expected) {
        @Override
        byte[] zip() throws IOException {
            return zipOf("C:evil.csv");
        }
    },
    BACKSLASH("RQ-ZIP-001", "..\\evil.csv", "..\\evil.csv", "a path with / between folders, not \\") {
        @Override
        byte[] zip() throws IOException {
            return replaced(zipOf("..!evil.csv"), '!', '\\');
        }
    },
    NUL("RQ-ZIP-001", "facility.csv␀.txt", "facility.csv␀.txt", "a name without the character NUL") {
        @Override
        byte[] zip() throws IOException {
            return replaced(zipOf("facility.csv!.txt"), '!', '\0');
        }
    },
    CONTROL_CHARACTER("RQ-ZIP-001", "a␇.csv", "a␇.csv", "a name without control characters") {
        @Override
        byte[] zip() throws IOException {
            return replaced(zipOf("a!.csv"), '!', '\u0007');
        }
    },
    FOLDER_WITHOUT_NAME("RQ-ZIP-001", "a//b.csv", "a//b.csv", "a path with one / between folders") {
        @Override
        byte[] zip() throws IOException {
            return zipOf("a//b.csv");
        }
    },
    NAME_THAT_NO_DISK_HOLDS("RQ-ZIP-001", "x".repeat(200) + "…", "x".repeat(200) + "…", "names of at most 255 bytes") {
        @Override
        byte[] zip() throws IOException {
            return zipOf("x".repeat(256));
        }
    },
    PATH_THAT_NO_DISK_HOLDS(
            "RQ-ZIP-001", "x/".repeat(100) + "…", "x/".repeat(100) + "…", "a path of at most 1000 characters") {
        @Override
        byte[] zip() throws IOException {
            return zipOf("x/".repeat(500) + "x");
        }
    },
    SYMLINK("RQ-ZIP-002", "link.csv", "link.csv", "a plain file") {
        @Override
        byte[] zip() throws IOException {
            ZipArchiveEntry link = new ZipArchiveEntry("link.csv");
            link.setUnixMode(0120777);
            return zipOf(link, "/etc/passwd".getBytes(StandardCharsets.UTF_8));
        }
    },
    ENCRYPTED("RQ-ZIP-003", "facility.csv", "facility.csv", "a file without a password") {
        @Override
        byte[] zip() throws IOException {
            return patched(zipOf("facility.csv"), 6, 8, flags -> (byte) (flags | 1));
        }
    },
    NESTED_ARCHIVE(
            "RQ-ZIP-004", "inner.zip", "inner.zip", "no archive inside; tables as .csv, .csv.gz, .xlsx or .jsonl") {
        @Override
        byte[] zip() throws IOException {
            return zipOf("inner.zip");
        }
    },
    WORKBOOK("RQ-ZIP-004", "tables.ODS", "tables.ODS", NESTED_ARCHIVE.expected) {
        @Override
        byte[] zip() throws IOException {
            return zipOf("tables.ODS");
        }
    },
    NESTED_ARCHIVE_UNDER_ANOTHER_NAME(
            "RQ-ZIP-004",
            "facility.csv",
            "the first bytes of an archive",
            "a table as .csv, .csv.gz, .xlsx or .jsonl") {
        @Override
        byte[] zip() throws IOException {
            return zipOf(new ZipArchiveEntry("facility.csv"), zipOf("inner.csv"));
        }
    },
    SAME_NAME("RQ-ZIP-005", "a.csv", "a.csv", "a name that no other file has; there is also a.csv") {
        @Override
        byte[] zip() throws IOException {
            return zipOf("a.csv", "a.csv");
        }
    },
    SAME_NAME_BUT_FOR_CASE("RQ-ZIP-005", "A.csv", "A.csv", "a name that no other file has; there is also a.csv") {
        @Override
        byte[] zip() throws IOException {
            return zipOf("a.csv", "A.csv");
        }
    },
    FILE_AND_FOLDER_OF_ONE_NAME(
            "RQ-ZIP-005", "a/b.csv", "a/b.csv", "a name that no other file has; a is a file, not a folder") {
        @Override
        byte[] zip() throws IOException {
            return zipOf("a", "a/b.csv");
        }
    },
    TWO_NAMES_FOR_ONE_FILE(
            "RQ-ZIP-006",
            "good.csv",
            "name evil.csv before the file, good.csv in the directory",
            "the same in both places") {
        @Override
        byte[] zip() throws IOException {
            byte[] zip = zipOf("evil.csv");
            int central = lastIndexOf(zip, "evil.csv".getBytes(StandardCharsets.UTF_8));
            System.arraycopy("good".getBytes(StandardCharsets.UTF_8), 0, zip, central, 4);
            return zip;
        }
    },
    PASSWORD_IN_ONE_PLACE(
            "RQ-ZIP-006", "facility.csv", "a password in one place and none in the other", "the same in both places") {
        @Override
        byte[] zip() throws IOException {
            byte[] zip = zipOf("facility.csv");
            zip[6] |= 1;
            return zip;
        }
    },
    BOMB("RQ-ZIP-007", "facility.csv", "more than 200 times", "at most 200 times its size in the zip") {
        @Override
        byte[] zip() throws IOException {
            return zipOf(new ZipArchiveEntry("facility.csv"), new byte[20 << 20]);
        }
    },
    TOO_MANY_FILES("RQ-ZIP-008", "", "1001", "at most 1000 files") {
        @Override
        byte[] zip() throws IOException {
            String[] names = new String[1001];
            Arrays.setAll(names, i -> i + ".csv");
            return zipOf(names);
        }
    },
    FILE_TOO_LARGE("RQ-ZIP-009", "facility.csv", "more than 101 bytes", "at most 100 bytes in a file and 150 in all") {
        @Override
        byte[] zip() throws IOException {
            return zipOf(new ZipArchiveEntry("facility.csv"), new byte[101]);
        }

        @Override
        ZipLimits limits() {
            return new ZipLimits(10, 100, 150, 200);
        }
    },
    ALL_FILES_TOO_LARGE("RQ-ZIP-009", "b.csv", "more than 76 bytes", "at most 100 bytes in a file and 150 in all") {
        @Override
        byte[] zip() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
                put(zip, new ZipArchiveEntry("a.csv"), new byte[75]);
                put(zip, new ZipArchiveEntry("b.csv"), new byte[76]);
            }
            return bytes.toByteArray();
        }

        @Override
        ZipLimits limits() {
            return FILE_TOO_LARGE.limits();
        }
    },
    CUT_OFF("RQ-ZIP-010", "", "Archive is not a ZIP archive", "a whole and undamaged zip") {
        @Override
        byte[] zip() throws IOException {
            byte[] zip = zipOf("facility.csv");
            return Arrays.copyOf(zip, zip.length - 30);
        }
    },
    CHANGED_ON_THE_WAY(
            "RQ-ZIP-010", "facility.csv", "another checksum than the zip says", "a whole and undamaged zip") {
        @Override
        byte[] zip() throws IOException {
            ZipArchiveEntry stored = new ZipArchiveEntry("facility.csv");
            byte[] content = "facility_id".getBytes(StandardCharsets.UTF_8);
            stored.setMethod(ZipArchiveEntry.STORED);
            stored.setSize(content.length);
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            crc.update(content);
            stored.setCrc(crc.getValue());
            return replaced(zipOf(stored, content), '_', '-');
        }
    },
    ANOTHER_SIZE("RQ-ZIP-010", "facility.csv", "another size than the zip says", "a whole and undamaged zip") {
        @Override
        byte[] zip() throws IOException {
            // The headers before the file leave the size to what follows it; the directory says one byte more.
            return patched(zipOf("facility.csv"), 22, 24, size -> (byte) (size + 1));
        }
    },
    UNKNOWN_COMPRESSION("RQ-ZIP-011", "facility.csv", "method 99", "method 8 (deflate) or 0 (none)") {
        @Override
        byte[] zip() throws IOException {
            return patched(zipOf("facility.csv"), 8, 10, method -> (byte) 99);
        }
    };

    final String id;
    final String file;
    final String value;
    final String expected;

    ZipRecipe(String id, String file, String value, String expected) {
        this.id = id;
        this.file = file;
        this.value = value;
        this.expected = expected;
    }

    public String id() {
        return id;
    }

    abstract byte[] zip() throws IOException;

    ZipLimits limits() {
        return ZipLimits.STANDARD;
    }

    /** A zip of files that contain their own name. */
    static byte[] zipOf(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Never);
            for (String name : names) {
                put(zip, new ZipArchiveEntry(name), name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] zipOf(ZipArchiveEntry entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            put(zip, entry, content);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    private static byte[] replaced(byte[] zip, char from, char to) {
        byte[] replaced = zip.clone();
        for (int i = 0; i < replaced.length; i++) {
            if (replaced[i] == from) {
                replaced[i] = (byte) to;
            }
        }
        return replaced;
    }

    private interface ByteChange {
        byte of(byte old);
    }

    /** Changes one byte of the header before the file and the same one in the directory. */
    private static byte[] patched(byte[] zip, int inLocal, int inCentral, ByteChange change) {
        int central = lastIndexOf(zip, new byte[] {'P', 'K', 1, 2});
        byte[] patched = zip.clone();
        patched[inLocal] = change.of(zip[inLocal]);
        patched[central + inCentral] = change.of(zip[central + inCentral]);
        return patched;
    }

    private static int lastIndexOf(byte[] bytes, byte[] part) {
        for (int i = bytes.length - part.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the zip does not have the bytes " + Arrays.toString(part));
    }
}
