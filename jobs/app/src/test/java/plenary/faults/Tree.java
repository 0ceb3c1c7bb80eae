package plenary.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an archive holds, as paths with the hashes of their bytes, folders with none.
 *
 * @param results what readers are promised
 * @param staging what lies in the folder for work in progress
 */
public record Tree(Map<String, String> results, Map<String, String> staging) {

    /** Of an archive; the job database and the leases are no results. */
    public static Tree of(Path archive) {
        Map<String, String> results = new TreeMap<>();
        Map<String, String> staging = new TreeMap<>();
        if (!Files.exists(archive)) {
            return new Tree(results, staging);
        }
        try (Stream<Path> all = Files.walk(archive)) {
            for (Path file : all.filter(path -> !path.equals(archive)).toList()) {
                String name = archive.relativize(file).toString();
                String hash = Files.isRegularFile(file) ? hash(file) : "";
                if (name.startsWith("staging/")) {
                    staging.put(name, hash);
                } else if (!name.matches("(staging|(jobs|leases)(/.*)?)")) {
                    results.put(name, hash);
                }
            }
            return new Tree(results, staging);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The paths at which two trees differ, with what is the matter; none when they are equal. */
    public static List<String> differences(Map<String, String> found, Map<String, String> expected) {
        TreeSet<String> names = new TreeSet<>(found.keySet());
        names.addAll(expected.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            Optional<String> here = Optional.ofNullable(found.get(name));
            Optional<String> there = Optional.ofNullable(expected.get(name));
            if (!here.equals(there)) {
                differences.add(name + (here.isEmpty() ? " is missing" : there.isEmpty() ? " is left" : " differs"));
            }
        }
        return differences;
    }

    /**
     * What somebody who reads the archive now sees that is neither in the tree before nor in the one after; files whose
     * name begins with a dot are not seen.
     */
    public List<String> neither(Tree before, Tree after) {
        Map<String, Map<String, String>> now = units(results);
        Map<String, Map<String, String>> old = units(before.results);
        Map<String, Map<String, String>> made = units(after.results);
        TreeSet<String> names = new TreeSet<>(now.keySet());
        names.addAll(old.keySet());
        List<String> wrong = new ArrayList<>();
        for (String name : names) {
            Map<String, String> unit = now.getOrDefault(name, Map.of());
            boolean isOld = unit.equals(old.getOrDefault(name, Map.of()));
            boolean isNew = unit.equals(made.getOrDefault(name, Map.of()));
            // What a country was told is taken away before it is told anew; there is no step that does both.
            boolean isBetween = unit.isEmpty() && name.startsWith("returned/");
            if (!isOld && !isNew && !isBetween) {
                wrong.add(name + (unit.isEmpty() ? " is gone" : " is half there"));
            }
        }
        return wrong;
    }

    /** What must appear whole: a sealed folder, the tables of a revision, a manifest, ... */
    private static Map<String, Map<String, String>> units(Map<String, String> results) {
        return results.entrySet().stream()
                .filter(file -> !file.getValue().isEmpty())
                .filter(file -> !file.getKey().matches("(.*/)?\\.[^/]*"))
                .collect(Collectors.groupingBy(
                        file -> unit(file.getKey()),
                        TreeMap::new,
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static String unit(String file) {
        String[] names = file.split("/");
        int depth = switch (names[0]) {
            case "inbox", "returned", "audit" -> 3;
            case "sealed", "editions" -> 4;
            case "values" -> 5;
            default -> names.length;
        };
        return Stream.of(names).limit(depth).collect(Collectors.joining("/"));
    }

    /** Copies a folder with the times of its files; what was at the target is gone. */
    public static void copy(Path from, Path to) {
        delete(to);
        try {
            Files.createDirectories(to);
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    Files.createDirectories(to.resolve(from.relativize(folder)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.copy(
                            file,
                            to.resolve(from.relativize(file)),
                            StandardCopyOption.COPY_ATTRIBUTES,
                            LinkOption.NOFOLLOW_LINKS);
                    return FileVisitResult.CONTINUE;
                }

                // The drop of a submission is dated by its folder.
                @Override
                public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException e)
                        throws IOException {
                    FileTime time = Files.getLastModifiedTime(folder);
                    Files.setLastModifiedTime(to.resolve(from.relativize(folder)), time);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
