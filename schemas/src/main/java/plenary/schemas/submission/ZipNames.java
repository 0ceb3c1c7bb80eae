package plenary.schemas.submission;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The names in a zip: how they read, and why one may not be used as a path. */
final class ZipNames {

    private static final Set<String> ARCHIVES =
            Set.of("zip", "jar", "7z", "rar", "tar", "tgz", "bz2", "xz", "zst", "lzma", "cab", "iso", "ods");
    /** What the usual disks can hold. */
    private static final int LONGEST_NAME_BYTES = 255;

    private static final int LONGEST_PATH = 1000;

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);

    private ZipNames() {}

    /** The name as it stands in the central directory; commons-compress would turn a backslash into a slash. */
    static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            // What zip programs wrote before they wrote UTF-8.
            return new String(
                    raw, Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1);
        }
    }

    /** What makes the name unusable as a path inside a folder, in words; empty when nothing does. */
    static Optional<String> danger(String name) {
        if (name.isEmpty()) {
            return Optional.of("a name");
        }
        if (name.indexOf('\0') >= 0) {
            return Optional.of("a name without the character NUL");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("a name without control characters");
        }
        if (name.indexOf('\\') >= 0) {
            return Optional.of("a path with / between folders, not \\");
        }
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            return Optional.of("a path relative to the package, not one from the root of a disk");
        }
        if (name.indexOf("//") >= 0) {
            return Optional.of("a path with one / between folders");
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..") || part.equals(".")) {
                return Optional.of("a path inside the package, without . or .. as a folder");
            }
            if (part.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES) {
                return Optional.of("names of at most " + LONGEST_NAME_BYTES + " bytes");
            }
        }
        return name.length() > LONGEST_PATH
                ? Optional.of("a path of at most " + LONGEST_PATH + " characters")
                : Optional.empty();
    }

    /** Names with the same key would overwrite each other on some disk. */
    static String key(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return folded.endsWith("/") ? folded.substring(0, folded.length() - 1) : folded;
    }

    /** Whether the name is that of an archive, or of a workbook that is no table to us. */
    static boolean isArchive(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String extension = lower.substring(lower.lastIndexOf('.') + 1);
        return ARCHIVES.contains(extension) || lower.endsWith(".tar.gz");
    }

    /** Whether the name is that of a workbook, which is a zip too, and is unpacked with limits of its own. */
    private static boolean isWorkbook(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** Whether a file that starts with these bytes is an archive. */
    static boolean startsArchive(String name, byte[] head, int length) {
        return startsWith(head, length, 'P', 'K', 3, 4) && !isWorkbook(name)
                || startsWith(head, length, 'P', 'K', 5, 6)
                || startsWith(head, length, '7', 'z', 0xBC, 0xAF)
                || startsWith(head, length, 'R', 'a', 'r', '!')
                || startsWith(head, length, 0xFD, '7', 'z', 'X', 'Z')
                || startsWith(head, length, 'B', 'Z', 'h')
                || startsWith(head, length, 0x28, 0xB5, 0x2F, 0xFD);
    }

    private static boolean startsWith(byte[] head, int length, int... magic) {
        if (length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
