package plenary.store;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name in an object store, with the algebra of Unix paths; written {@code s3a://bucket/key}, as Spark and Hadoop take
 * it, when it is absolute.
 *
 * @param names the parts between slashes; none for the root, one empty part for the empty path
 * @param sighting by a listing from which the path came
 */
record ObjectPath(ObjectStore store, boolean absolute, List<String> names, Sighting sighting) implements Path {

    private static final String SLASH = "/";
    private static final String HERE = ".";
    private static final String ABOVE = "..";

    ObjectPath {
        names = names.isEmpty() && !absolute ? List.of("") : List.copyOf(names);
    }

    ObjectPath(ObjectStore store, boolean absolute, List<String> names) {
        this(store, absolute, names, Sighting.none());
    }

    static ObjectPath parse(ObjectStore store, String text) {
        boolean whole = (text + SLASH).startsWith(store.prefix());
        String key =
                whole ? text.substring(Math.min(text.length(), store.prefix().length())) : text;
        if (key.contains("://")) {
            throw new InvalidPathException(text, "not in " + store.prefix());
        }
        List<String> names =
                Stream.of(key.split(SLASH)).filter(name -> !name.isEmpty()).toList();
        return new ObjectPath(store, whole || key.startsWith(SLASH), names);
    }

    static ObjectPath of(Path path) {
        if (path instanceof ObjectPath ours) {
            return ours;
        }
        throw new ProviderMismatchException("not a path of an object store: " + path);
    }

    /** Everything after the bucket, as the store names the object. */
    String key() {
        return String.join(SLASH, names);
    }

    /** A name directly under this one, as a listing gives it. */
    ObjectPath listed(String name, ObjectAttributes attributes) {
        ObjectPath child = resolve(with(false, List.of(name)));
        return new ObjectPath(store, child.absolute, child.names, Sighting.of(attributes));
    }

    private ObjectPath with(boolean rooted, List<String> parts) {
        return new ObjectPath(store, rooted, parts);
    }

    private boolean isEmpty() {
        return !absolute && names.get(0).isEmpty();
    }

    @Override
    public ObjectStore getFileSystem() {
        return store;
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public @Nullable ObjectPath getRoot() {
        return absolute ? with(true, List.of()) : null;
    }

    @Override
    public @Nullable ObjectPath getFileName() {
        return names.isEmpty() ? null : getName(names.size() - 1);
    }

    @Override
    public @Nullable ObjectPath getParent() {
        if (names.isEmpty() || names.size() == 1 && !absolute) {
            return null;
        }
        return with(absolute, names.subList(0, names.size() - 1));
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public ObjectPath getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public ObjectPath subpath(int begin, int end) {
        if (begin < 0 || begin >= end || end > names.size()) {
            throw new IllegalArgumentException("no names " + begin + " to " + end + " in " + this);
        }
        return with(false, names.subList(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        if (!(other instanceof ObjectPath path) || !path.store.equals(store) || path.absolute != absolute) {
            return false;
        }
        return path.names.size() <= names.size()
                && names.subList(0, path.names.size()).equals(path.names);
    }

    @Override
    public boolean endsWith(Path other) {
        if (!(other instanceof ObjectPath path) || !path.store.equals(store)) {
            return false;
        }
        if (path.absolute) {
            return equals(path);
        }
        return path.names.size() <= names.size()
                && names.subList(names.size() - path.names.size(), names.size()).equals(path.names);
    }

    @Override
    public ObjectPath normalize() {
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            boolean canGoUp = !kept.isEmpty() && !kept.get(kept.size() - 1).equals(ABOVE);
            if (name.equals(ABOVE) && canGoUp) {
                kept.remove(kept.size() - 1);
            } else if (!name.equals(HERE) && !(name.equals(ABOVE) && absolute)) {
                kept.add(name);
            }
        }
        return with(absolute, kept);
    }

    @Override
    public ObjectPath resolve(Path other) {
        ObjectPath path = of(other);
        if (path.absolute || isEmpty()) {
            return path;
        }
        return path.isEmpty()
                ? this
                : with(
                        absolute,
                        Stream.concat(names.stream(), path.names.stream()).toList());
    }

    @Override
    public ObjectPath relativize(Path other) {
        List<String> from = isEmpty() ? List.of() : normalize().names;
        ObjectPath path = of(other).normalize();
        if (path.absolute != absolute || !path.store.equals(store)) {
            throw new IllegalArgumentException("no way from " + this + " to " + other);
        }
        List<String> to = path.isEmpty() ? List.of() : path.names;
        int shared = 0;
        while (shared < from.size() && shared < to.size() && from.get(shared).equals(to.get(shared))) {
            shared++;
        }
        if (from.subList(shared, from.size()).contains(ABOVE)) {
            throw new IllegalArgumentException("no way from " + this + " to " + other);
        }
        List<String> steps = new ArrayList<>(Collections.nCopies(from.size() - shared, ABOVE));
        steps.addAll(to.subList(shared, to.size()));
        return with(false, steps);
    }

    @Override
    public URI toUri() {
        try {
            URI root = store.root();
            return new URI(
                    root.getScheme(),
                    root.getAuthority(),
                    SLASH + toAbsolutePath().key(),
                    null,
                    null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address for " + this, e);
        }
    }

    /** Relative names are relative to the root: a store has no working folder. */
    @Override
    public ObjectPath toAbsolutePath() {
        return absolute ? this : with(true, isEmpty() ? List.of() : names);
    }

    @Override
    public ObjectPath toRealPath(LinkOption... options) throws IOException {
        ObjectPath real = toAbsolutePath().normalize();
        store.attributes(real);
        return real;
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("an object store cannot be watched: " + this);
    }

    /** By bytes, as Unix sorts and as an object store lists. */
    @Override
    public int compareTo(Path other) {
        return Arrays.compareUnsigned(bytes(this), bytes(of(other)));
    }

    private static byte[] bytes(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return absolute ? store.prefix() + key() : key();
    }
}
