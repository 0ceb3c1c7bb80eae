package plenary.collect.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import plenary.schemas.Progress;

/** All files of folders, whatever their names, and of zips. */
final class SourceObjects {

    /** A report is text and packs well; what unpacks to more than this many times its size is no report. */
    private static final long MOST_TIMES = 200;

    private static final long FREE_BYTES = 1 << 20;

    private final List<Path> files = new ArrayList<>();
    private final Progress progress;

    SourceObjects(List<Path> paths, Progress progress) {
        paths.forEach(this::add);
        this.progress = progress;
    }

    private void add(Path path) {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("there is no file or folder " + path);
        }
        try (Stream<Path> tree = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            tree.filter(Files::isRegularFile).sorted().forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + path, e);
        }
    }

    /** In the order in which they were named, folders and zips sorted. A zip that cannot be opened is one object. */
    void forEach(Consumer<SourceObject> consumer) {
        int done = 0;
        for (Path file : files) {
            progress.at("import " + file.getFileName(), done++, files.size());
            if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                inZip(file, consumer);
            } else {
                consumer.accept(new SourceObject(file.toString(), most -> {
                    try (InputStream in = Files.newInputStream(file)) {
                        return in.readNBytes(most);
                    }
                }));
            }
        }
    }

    private static void inZip(Path file, Consumer<SourceObject> consumer) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> consumer.accept(
                            new SourceObject(file + "!" + entry.getName(), most -> first(zip, entry, most))));
        } catch (ZipException | IllegalArgumentException e) {
            consumer.accept(new SourceObject(file.toString(), most -> {
                throw new ZipException("it cannot be opened");
            }));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private static byte[] first(ZipFile zip, ZipEntry entry, int most) throws IOException {
        long allowed = Math.max(FREE_BYTES, MOST_TIMES * entry.getCompressedSize());
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(most, allowed + 1));
            if (bytes.length > allowed) {
                throw new ZipException("unpacks to more than " + MOST_TIMES + " times its size");
            }
            return bytes;
        }
    }
}
