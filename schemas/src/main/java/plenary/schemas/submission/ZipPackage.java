package plenary.schemas.submission;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import plenary.schemas.Progress;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.Severity;
import plenary.schemas.packed.WatchedChannel;

/** A submission that came as a zip: looked through, then unpacked whole, or not at all. */
final class ZipPackage {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Catalogue catalogue;
    private final ZipLimits limits;
    private final Findings findings;
    private final Progress progress;

    ZipPackage(Catalogue catalogue, ZipLimits limits, Findings findings, Progress progress) {
        this.catalogue = catalogue;
        this.limits = limits;
        this.findings = findings;
        this.progress = progress;
    }

    /** The folder {@code work/package} with the files of the zip; empty when something is wrong with the zip. */
    Optional<Path> unpack(Path source, Path work) {
        Path partial = work.resolve("package.partial");
        Path whole = work.resolve("package");
        try {
            Folders.delete(partial);
            Folders.delete(whole);
            Files.createDirectories(partial);
            if (!unpacked(source, partial)) {
                Folders.delete(partial);
                return Optional.empty();
            }
            Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(whole);
        } catch (IOException e) {
            throw new UncheckedIOException("could not unpack " + source + " to " + work, e);
        }
    }

    private boolean unpacked(Path source, Path folder) throws IOException {
        long errorsBefore = findings.count(Severity.ERROR);
        try (WatchedChannel bytes = WatchedChannel.open(source)) {
            try (ZipFile zip = opened(bytes)) {
                new ZipDirectory(catalogue, limits, findings).check(zip, bytes);
                if (findings.count(Severity.ERROR) == errorsBefore) {
                    unpack(zip, Files.size(source), folder);
                }
            } catch (ZipException | EOFException | IllegalArgumentException damaged) {
                if (bytes.failure().isPresent()) {
                    throw bytes.failure().get();
                }
                wrong("RQ-ZIP-010", "", reason(damaged), "a whole and undamaged zip");
            }
        }
        return findings.count(Severity.ERROR) == errorsBefore;
    }

    /** As long as the disk does not fail, whatever goes wrong is wrong with what the file says. */
    private static ZipFile opened(WatchedChannel bytes) throws ZipException {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(bytes)
                    .setUseUnicodeExtraFields(false)
                    .get();
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    private static int read(InputStream in, byte[] buffer) throws ZipException {
        try {
            return in.readNBytes(buffer, 0, buffer.length);
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    private static ZipException damaged(IOException e) {
        // The library puts the path on this computer into its message; the reason is what it wraps.
        Throwable reason = e.getCause() == null ? e : e.getCause();
        ZipException damaged = new ZipException(reason.getMessage());
        damaged.initCause(e);
        return damaged;
    }

    private static String reason(Exception damaged) {
        String message = damaged.getMessage();
        return message == null ? "cut off" : message;
    }

    private void unpack(ZipFile zip, long packedBytes, Path folder) throws IOException {
        long errorsBefore = findings.count(Severity.ERROR);
        long total = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = ZipNames.name(entry);
            Path target = folder.resolve(name).normalize();
            if (!target.startsWith(folder)) {
                throw new IllegalStateException("a name that leaves the folder was not refused: " + name);
            }
            if (name.endsWith("/")) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            total += unpack(zip, entry, name, target, total);
            progress.at("unpack", Math.min(total, packedBytes), packedBytes);
            if (findings.count(Severity.ERROR) > errorsBefore) {
                return;
            }
            if (total > limits.totalBytes()) {
                wrong("RQ-ZIP-009", "", "more than " + limits.totalBytes() + " bytes", "at most that many in all");
                return;
            }
            if (limits.exceedsRatio(total, packedBytes)) {
                wrong("RQ-ZIP-007", "", timesExceeded(), "at most " + limits.ratio() + " times its size");
                return;
            }
        }
    }

    /** Bytes of the one file; stops in the middle of a file that goes too far. */
    private long unpack(ZipFile zip, ZipArchiveEntry entry, String name, Path target, long before) throws IOException {
        long unpacked = 0;
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            for (int n = read(in, buffer); n > 0; n = read(in, buffer)) {
                if (unpacked == 0 && ZipNames.startsArchive(name, buffer, n)) {
                    wrong(
                            "RQ-ZIP-004",
                            name,
                            "the first bytes of an archive",
                            "a table as .csv, .csv.gz, .xlsx or .jsonl");
                    return 0;
                }
                unpacked += n;
                if (limits.exceedsRatio(unpacked, entry.getCompressedSize())) {
                    wrong(
                            "RQ-ZIP-007",
                            name,
                            timesExceeded(),
                            "at most " + limits.ratio() + " times its size in the zip");
                    return unpacked;
                }
                if (unpacked > limits.entryBytes() || before + unpacked > limits.totalBytes()) {
                    wrong("RQ-ZIP-009", name, "more than " + unpacked + " bytes", bytesAllowed());
                    return unpacked;
                }
                crc.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        }
        if (unpacked != entry.getSize()) {
            wrong("RQ-ZIP-010", name, "another size than the zip says", "a whole and undamaged zip");
        } else if (crc.getValue() != entry.getCrc()) {
            wrong("RQ-ZIP-010", name, "another checksum than the zip says", "a whole and undamaged zip");
        }
        return unpacked;
    }

    private String bytesAllowed() {
        return "at most " + limits.entryBytes() + " bytes in a file and " + limits.totalBytes() + " in all";
    }

    private String timesExceeded() {
        return "more than " + limits.ratio() + " times";
    }

    private void wrong(String id, String name, String value, String expected) {
        findings.add(catalogue.failed(id, name, 0, "", "", value, expected));
    }
}
