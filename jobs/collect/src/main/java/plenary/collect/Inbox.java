package plenary.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import plenary.collect.governance.CountryLog;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.Lease;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.Contract;
import plenary.schemas.submission.SubmissionReader;

/** Where submissions lie as they were sent: {@code inbox/<country>/<drop>}. */
record Inbox(Archive archive, Contract contract, Clock clock, Progress progress) {

    private static final int NAME_DIGITS = 32;

    /** Every submission, oldest first within a country. */
    List<Drop> drops() {
        List<Drop> drops = new ArrayList<>();
        // What somebody laid beside the folders of the countries is answered too, and not passed over.
        Durable.filesOf(archive.inbox()).stream()
                .filter(file -> !isHidden(file))
                .map(file -> new Drop(Drop.UNKNOWN_COUNTRY, file.getFileName().toString(), file))
                .forEach(drops::add);
        for (Path country : Durable.foldersOf(archive.inbox())) {
            Stream.concat(Durable.foldersOf(country).stream(), Durable.filesOf(country).stream())
                    .filter(folder -> !isHidden(folder))
                    .map(folder -> new Drop(
                            country.getFileName().toString(),
                            folder.getFileName().toString(),
                            folder))
                    .sorted(Comparator.comparing(Drop::receivedAt).thenComparing(Drop::name))
                    .forEach(drops::add);
        }
        return drops;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /** Copies a submission into the inbox; the same bytes lead to the same drop, and are copied once. */
    Drop add(Path submission) {
        if (!Presence.isThere(submission)) {
            throw new IllegalArgumentException("there is no submission at " + submission);
        }
        Path named = SubmissionReader.sent(submission.toAbsolutePath().normalize());
        Path source = named.endsWith("datapackage.json") ? named.resolveSibling("") : named;
        if (source.startsWith(archive.inbox().toAbsolutePath().normalize())) {
            return drops().stream()
                    .filter(drop ->
                            source.startsWith(drop.folder().toAbsolutePath().normalize()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            submission + " lies in the inbox, but not in a folder inbox/<country>/<drop>"));
        }
        String country =
                new StatedCountry(contract.codeList("country")).of(source).orElse(Drop.UNKNOWN_COUNTRY);
        String name = contentName(source);
        Drop drop = new Drop(country, name, archive.drop(country, name));
        if (new CountryLog(archive, country, clock).isDeleted(name)) {
            throw new IllegalArgumentException(
                    submission
                            + " was withdrawn and deleted; to send these data again, set `supersedes` to the id of their receipt");
        }
        return Lease.whileHolding(archive.leaseOfCountry(country), progress, lease -> {
            Path partial = archive.staging().resolve("incoming-" + country + "-" + name);
            Durable.remove(partial);
            // In an object store a run that was killed may have left a part of it.
            if (!Presence.isThere(drop.folder()) || !Durable.isLocal(drop.folder()) && !isWhole(source, drop)) {
                copy(source, partial, drop);
            }
            return drop;
        });
    }

    private static boolean isWhole(Path source, Drop drop) {
        try {
            for (Path file : files(source)) {
                if (!Presence.isThere(drop.folder().resolve(pathOf(source, file)))) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + source, e);
        }
    }

    private void copy(Path source, Path partial, Drop drop) {
        try {
            Files.createDirectories(partial);
            for (Path file : files(source)) {
                Path target = partial.resolve(pathOf(source, file));
                Files.createDirectories(target.resolveSibling(""));
                // A link is copied as a link: what it points to was not sent.
                Files.copy(file, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.setLastModifiedTime(partial, FileTime.from(clock.instant()));
            Durable.publish(partial, drop.folder());
        } catch (IOException e) {
            throw new UncheckedIOException("could not copy " + source + " to the inbox", e);
        }
    }

    private static String contentName(Path source) {
        MessageDigest all = Hash.sha256();
        try {
            for (Path file : files(source)) {
                String content = Presence.isLink(file) ? "link to " + Files.readSymbolicLink(file) : Hash.of(file);
                all.update((pathOf(source, file) + "\n" + content + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + source, e);
        }
        return HexFormat.of().formatHex(all.digest()).substring(0, NAME_DIGITS);
    }

    /**
     * Files and links, links not followed, sorted; a zip is its only file. Nothing can be sent with a pipe or a device,
     * and reading one may wait for ever.
     */
    private static List<Path> files(Path source) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            return all.filter(path -> Presence.isFile(path, LinkOption.NOFOLLOW_LINKS) || Presence.isLink(path))
                    .sorted()
                    .toList();
        }
    }

    private static String pathOf(Path source, Path file) {
        Path path = source.equals(file) ? file.getFileName() : source.relativize(file);
        return path.toString().replace('\\', '/');
    }
}
