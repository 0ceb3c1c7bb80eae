package plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObjectPathTest {

    private static final int ROUNDS = 20_000;
    private static final List<String> NAMES =
            List.of("a", "b", "a", "b", "data-1.parquet", "é", "\uD83D\uDE00", "\uFF5E");
    private static final List<String> NAMES_AND_DOTS = List.of("a", "b", "c", ".", "..");

    private final ObjectStore store =
            (ObjectStore) Path.of(URI.create("s3a://bucket/")).getFileSystem();

    @Test
    void isWrittenAsSparkAndHadoopReadIt() {
        Path path = Path.of(URI.create("s3a://bucket/an%20archive/é"));

        assertThat(path).hasToString("s3a://bucket/an archive/é");
        assertThat(new org.apache.hadoop.fs.Path(path.toString())).hasToString("s3a://bucket/an archive/é");
        assertThat(path.toUri()).hasToString("s3a://bucket/an%20archive/é");
        assertThat(Path.of(path.toUri())).isEqualTo(path);
        assertThat(store.getPath("s3a://bucket/an archive", "é")).isEqualTo(path);
        assertThat(path.getRoot()).hasToString("s3a://bucket/");
        assertThat(Path.of(URI.create("s3a://bucket"))).isEqualTo(path.getRoot());
    }

    @Test
    void anotherBucketIsAnotherFileSystem() {
        assertThat(Path.of(URI.create("s3a://other/a")).startsWith(store.getPath("/a")))
                .isFalse();
        assertThatThrownBy(() -> store.getPath("s3a://other/a"))
                .isInstanceOf(InvalidPathException.class)
                .hasMessage("not in s3a://bucket/: s3a://other/a");
    }

    @Test
    void mixesWithNoLocalPath() {
        assertThatThrownBy(() -> store.getPath("/a").resolve(Path.of("b")))
                .isInstanceOf(ProviderMismatchException.class)
                .hasMessage("not a path of an object store: b");
    }

    @Test
    void anAddressWithoutBucketIsRefused() {
        assertThatThrownBy(() -> Path.of(URI.create("s3a:///archive")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected s3a://BUCKET/KEY, was 's3a:///archive'");
    }

    @Test
    void hasThePartsOfUnixPaths() {
        everyPathAnswersAlike(NAMES_AND_DOTS, path -> path.getParent());
        everyPathAnswersAlike(NAMES_AND_DOTS, path -> path.getFileName());
        everyPathAnswersAlike(NAMES_AND_DOTS, Path::normalize);
        everyPathAnswersAlike(NAMES_AND_DOTS, Path::getNameCount);
        everyPathAnswersAlike(NAMES_AND_DOTS, Path::isAbsolute);
        everyPathAnswersAlike(NAMES_AND_DOTS, path -> path.subpath(0, Math.max(1, path.getNameCount() - 1)));
        everyPathAnswersAlike(NAMES_AND_DOTS, path -> {
            StringBuilder parts = new StringBuilder();
            path.forEach(part -> parts.append(part).append('|'));
            return parts;
        });
    }

    @Test
    void relatesToOthersAsUnixPathsDo() {
        everyPairAnswersAlike(NAMES_AND_DOTS, Path::resolve);
        everyPairAnswersAlike(NAMES_AND_DOTS, Path::resolveSibling);
        everyPairAnswersAlike(NAMES_AND_DOTS, Path::startsWith);
        everyPairAnswersAlike(NAMES_AND_DOTS, Path::endsWith);
        everyPairAnswersAlike(NAMES_AND_DOTS, Path::equals);
        everyPairAnswersAlike(NAMES, Path::relativize);
        everyPairAnswersAlike(
                NAMES,
                (path, other) -> path.isAbsolute() == other.isAbsolute() ? Integer.signum(path.compareTo(other)) : 0);
    }

    @Test
    void theWayFromOnePathToAnotherLeadsThere() {
        Random random = new Random(7);
        for (int i = 0; i < ROUNDS; i++) {
            Path from = store.getPath("/" + text(random, NAMES));
            Path to = store.getPath("/" + text(random, NAMES));

            assertThat(from.resolve(from.relativize(to)).normalize()).isEqualTo(to);
        }
    }

    private void everyPathAnswersAlike(List<String> names, Function<Path, Object> question) {
        everyPairAnswersAlike(names, (path, other) -> question.apply(path));
    }

    private void everyPairAnswersAlike(List<String> names, BiFunction<Path, Path, Object> question) {
        Random random = new Random(2026);
        for (int i = 0; i < ROUNDS; i++) {
            String one = text(random, names);
            String other = text(random, names);

            assertThat(answer(question, store.getPath(one), store.getPath(other)))
                    .as("'%s' and '%s'", one, other)
                    .isEqualTo(answer(question, Path.of(one), Path.of(other)));
        }
    }

    private static String answer(BiFunction<Path, Path, Object> question, Path one, Path other) {
        try {
            return Objects.toString(question.apply(one, other)).replace("s3a://bucket", "");
        } catch (IllegalArgumentException e) {
            return "refused";
        }
    }

    private static String text(Random random, List<String> names) {
        String joined = String.join(
                "/",
                Stream.generate(() -> names.get(random.nextInt(names.size())))
                        .limit(random.nextInt(5))
                        .toList());
        return random.nextBoolean() ? "/" + joined : joined;
    }
}
