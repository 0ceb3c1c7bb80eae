package plenary.collect.readiness;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import plenary.collect.edition.Freeze;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Presence;

/** How much a stage has to read. */
public final class InputBytes {

    private InputBytes() {}

    /** @param submissions none for all of the inbox that was not collected yet */
    public static long toCollect(Archive archive, List<Path> submissions) {
        if (!submissions.isEmpty()) {
            return submissions.stream()
                    .map(path -> path.endsWith("datapackage.json") ? path.resolveSibling("") : path)
                    .mapToLong(InputBytes::of)
                    .sum();
        }
        long bytes = 0;
        for (Path country : Durable.foldersOf(archive.inbox())) {
            for (Path drop : Stream.concat(Durable.foldersOf(country).stream(), Durable.filesOf(country).stream())
                    .toList()) {
                Path returned = archive.returned(
                        country.getFileName().toString(), drop.getFileName().toString());
                bytes += Presence.isThere(returned.resolve("collected.json")) ? 0 : of(drop);
            }
        }
        return bytes;
    }

    /** Of the sealed submissions that the newest revision of an edition is made of. */
    public static long toCompute(Archive archive, String edition) {
        return Freeze.newest(archive, edition).map(Manifest::inputs).orElse(List.of()).stream()
                .mapToLong(input -> of(archive.sealed(input.country(), input.dataset(), input.id())))
                .sum();
    }

    private static long of(Path place) {
        return Durable.attributesUnder(place).values().stream()
                .mapToLong(BasicFileAttributes::size)
                .sum();
    }
}
