package plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenary.collect.Collect;
import plenary.collect.Outcome;
import plenary.collect.edition.Freeze;
import plenary.faults.Points;
import plenary.faults.Tree;
import plenary.indicators.IndicatorsJob;
import plenary.indicators.Sessions;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;

/** What no number may depend on: the order of rows and files, how a table is cut, who else takes part, a second sending. */
class PropertyTest {

    private static final Clock NOON = AtNoon.NOON;
    private static final List<String> INDICATORS =
            List.of("dose-reference-levels", "completeness", "submission-quality");

    @TempDir
    private static Path root;

    private static SparkSession spark;

    @BeforeAll
    static void open() {
        spark = Sessions.open("local[2]");
    }

    @AfterAll
    static void close() {
        spark.stop();
        Points.tell(List.of("4 properties with %d seeds each".formatted(seeds().count())));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Boolean.getBoolean("plenary.torture") ? 20 : 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderOfRowsAndFilesChangesNoNumber(long seed) {
        Random random = new Random(seed);
        RandomCountry one = RandomCountry.of("XA", seed);
        RandomCountry other = RandomCountry.of("XB", seed);

        Path asMade = edition("order-" + seed, List.of(one, other));
        Path shuffled = edition("shuffled-" + seed, List.of(one.shuffled(random), other.shuffled(random)));

        assertThat(numbers(asMade)).hasSizeGreaterThan(10).isEqualTo(numbers(shuffled));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tableInSeveralFilesGivesTheNumbersOfTheWhole(long seed) {
        RandomCountry country = RandomCountry.of("XA", seed);

        Path whole = edition("whole-" + seed, List.of(country));
        Path parts = edition("parts-" + seed, List.of(country.split(new Random(seed))));

        assertThat(numbers(whole)).hasSizeGreaterThan(10).isEqualTo(numbers(parts));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anotherCountryChangesNoCellOfThose(long seed) {
        RandomCountry one = RandomCountry.of("XA", seed);
        RandomCountry other = RandomCountry.of("XB", seed);

        Path two = edition("two-" + seed, List.of(one, other));
        Path three = edition("three-" + seed, List.of(one, other, RandomCountry.of("XC", seed)));

        for (String country : List.of("XA", "XB")) {
            assertThat(cells(two, country)).hasSizeGreaterThan(10).isEqualTo(cells(three, country));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void secondSendingChangesNothing(long seed) {
        RandomCountry country = RandomCountry.of("XA", seed);
        Path archive = edition("resent-" + seed, List.of(country));
        Tree before = Tree.of(archive);

        List<Outcome> outcomes = collect(archive, List.of(country.write(root.resolve("resent-" + seed + "-again"))));
        IndicatorsJob.Result result = compute(archive, "resent-" + seed);

        assertThat(outcomes).allMatch(Outcome::alreadyDone);
        assertThat(result.alreadyDone()).isTrue();
        assertThat(Tree.differences(Tree.of(archive).results(), before.results()))
                .isEmpty();
    }

    /** Collects the countries and computes an edition of them. */
    private static Path edition(String name, List<RandomCountry> countries) {
        Path archive = root.resolve(name).resolve("archive");
        TestConf.write(
                root.resolve(name).resolve("conf"),
                INDICATORS,
                countries.stream().map(RandomCountry::code).toList());
        List<Path> sent = countries.stream()
                .map(country -> country.write(root.resolve(name).resolve(country.code())))
                .toList();
        assertThat(collect(archive, sent)).allMatch(outcome -> outcome.errors() == 0);
        compute(archive, name);
        return archive;
    }

    private static List<Outcome> collect(Path archive, List<Path> sent) {
        return new Collect(new Archive(archive), Progress.SILENT, NOON, "").run(sent, Optional.empty());
    }

    private static IndicatorsJob.Result compute(Path root, String name) {
        Archive archive = new Archive(root);
        Path conf = PropertyTest.root.resolve(name).resolve("conf");
        Freeze.freeze(archive, conf, TestConf.EDITION, NOON);
        return IndicatorsJob.run(spark, archive, TestConf.EDITION, Progress.SILENT);
    }

    /** The published table, and what goes back to each country. */
    private static List<String> numbers(Path archive) {
        Path revision = new Archive(archive).revision(TestConf.EDITION, 1);
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(revision.resolve("countries"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.add(revision.relativize(file).toString());
                lines.addAll(Files.readAllLines(file));
            }
            lines.addAll(Files.readAllLines(revision.resolve("tables/indicator_value.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static List<String> cells(Path archive, String country) {
        Path table = new Archive(archive).tables(TestConf.EDITION, 1).resolve("indicator_value.csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            return rows.stream()
                    .filter(row -> row.getField("REF_AREA").equals(country))
                    .map(row -> String.join(",", row.getFields()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
