package plenary.collect.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import plenary.collect.governance.CountryLog;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditLog;
import plenary.schemas.archive.Contents;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Lease;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Presence;

/** Points readers to a complete revision of an edition, in one step: tables, report and all. */
public final class Publish {

    public static final String PUBLISHED = "PUBLISHED";

    private Publish() {}

    /**
     * From here on {@code CURRENT} names the revision, unless it must wait.
     *
     * @return why it must wait, as a sentence; empty when readers see it
     * @throws IllegalArgumentException when the revision is not complete, or older than the one that readers see
     */
    public static Optional<String> publish(Archive archive, String edition, int revision, Clock clock) {
        return Lease.whileHolding(archive.leaseOfEdition(edition), Progress.SILENT, lease -> {
            Manifest manifest = complete(archive, edition, revision);
            int current = current(archive, edition).orElse(0);
            if (revision < current) {
                throw new IllegalArgumentException(
                        "readers of edition %s see r%d; r%d is older".formatted(edition, current, revision));
            }
            Optional<String> hold = hold(manifest, clock.instant());
            if (hold.isEmpty()) {
                lease.requireHeld();
                if (revision > current) {
                    Durable.write(archive.current(edition), ("r" + revision + "\n").getBytes(StandardCharsets.UTF_8));
                }
                log(archive, edition, clock)
                        .noteOnce(
                                lease,
                                PUBLISHED,
                                "r" + revision,
                                CountryLog.account(),
                                hashes(archive, edition, revision));
            }
            return hold;
        });
    }

    /** Of the files that name all others: from here on nothing that readers see can change unnoticed. */
    private static Map<String, String> hashes(Archive archive, String edition, int revision) {
        Map<String, String> hashes = new TreeMap<>();
        hashes.put("manifestSha256", Hash.of(archive.manifest(edition, revision)));
        Map.of(
                        "tablesSha256", archive.tables(edition, revision),
                        "countriesSha256", archive.countries(edition, revision),
                        "reportSha256", archive.report(edition, revision))
                .forEach((name, folder) -> {
                    if (Contents.isComplete(folder)) {
                        hashes.put(name, Hash.of(folder.resolve(Contents.FILE)));
                    }
                });
        return hashes;
    }

    private static Manifest complete(Archive archive, String edition, int revision) {
        if (!Presence.isThere(archive.manifest(edition, revision))) {
            throw new IllegalArgumentException("edition " + edition + " has no revision " + revision);
        }
        if (!Contents.isComplete(archive.tables(edition, revision))) {
            throw new IllegalArgumentException("edition %s r%d has no tables yet; run: plenary indicators %s"
                    .formatted(edition, revision, edition));
        }
        if (!Contents.isComplete(archive.report(edition, revision))) {
            throw new IllegalArgumentException(
                    "edition %s r%d has no report yet; run: plenary report %s".formatted(edition, revision, edition));
        }
        return JsonFile.read(archive.manifest(edition, revision), Manifest.class);
    }

    /** Why readers must wait for a revision, as a sentence; empty when they need not. */
    public static Optional<String> hold(Manifest manifest, Instant now) {
        if (!manifest.embargo().isEmpty() && now.isBefore(Instant.parse(manifest.embargo()))) {
            return Optional.of("under embargo until " + manifest.embargo());
        }
        if (!manifest.consultation().isEmpty()) {
            LocalDate last = LocalDate.parse(manifest.consultation().replaceFirst("^.*/", ""));
            if (!LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(last)) {
                return Optional.of("countries may object until " + last);
            }
        }
        return Optional.empty();
    }

    /** The audit log of an edition. */
    public static AuditLog log(Archive archive, String edition, Clock clock) {
        return new AuditLog(archive.auditOfEdition(edition), clock);
    }

    /** The revision that readers see; empty before the first is published. */
    public static OptionalInt current(Archive archive, String edition) {
        Path pointer = archive.current(edition);
        if (!Presence.isThere(pointer)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(
                    Integer.parseInt(Files.readString(pointer).strip().substring(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + pointer, e);
        }
    }
}
