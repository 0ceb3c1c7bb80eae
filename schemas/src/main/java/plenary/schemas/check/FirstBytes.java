package plenary.schemas.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.submission.DataFile;

/** What the first bytes of a file say it is, for files that are often sent in place of a table. */
record FirstBytes(String hex) {

    private static final int LONGEST = 8;

    /** Of kinds that no table is. */
    private static final Map<String, String> NO_TABLE = new TreeMap<>(Map.of(
            "504b0304", "a zip, or a workbook such as XLSX or ODS",
            "d0cf11e0a1b11ae1", "a workbook such as XLS",
            "255044462d", "a PDF",
            "377abcaf271c", "a 7z archive",
            "28b52ffd", "a file compressed with zstd",
            "425a68", "a file compressed with bzip2"));

    static FirstBytes of(DataFile file) {
        try (InputStream in = Files.newInputStream(file.location())) {
            return new FirstBytes(HexFormat.of().formatHex(in.readNBytes(LONGEST)));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file.location(), e);
        }
    }

    /** The other kind of file that this is; empty when it may be what was declared. */
    Optional<String> otherThan(Charset charset, boolean gzip) {
        if (gzip) {
            return Optional.empty();
        }
        if (hex.startsWith("1f8b")) {
            return Optional.of("a file compressed with gzip");
        }
        boolean isDeclaredUtf16 = charset.name().startsWith("UTF-16");
        if (!isDeclaredUtf16 && (hex.startsWith("fffe") || hex.startsWith("feff"))) {
            return Optional.of("text in UTF-16");
        }
        if (!charset.equals(StandardCharsets.UTF_8) && hex.startsWith("efbbbf")) {
            return Optional.of("text in UTF-8");
        }
        return NO_TABLE.entrySet().stream()
                .filter(kind -> hex.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
