package plenary.schemas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberSampleTest {

    private static final int TRIALS = 100;

    private static NumberSample sampled(List<String> texts) {
        ColumnWatch watch = new ColumnWatch("device_id", Place.ID);
        texts.forEach(text -> watch.strikes(text.toCharArray(), 0, text.length()));
        return watch.sampled();
    }

    /** As they are sent: without hyphens and points, but for those that make the form. */
    private static String plain(NationalId id, String number) {
        return id == NationalId.SSN || id == NationalId.PERSONNUMMER ? number : number.replace("-", "");
    }

    @ParameterizedTest
    @EnumSource(NationalId.class)
    void columnOfNationalNumbersIsFoundInAHundredOfAHundred(NationalId id) {
        for (int seed = 0; seed < TRIALS; seed++) {
            int first = 1000 * seed;
            List<String> numbers = IntStream.range(first, first + 12)
                    .mapToObj(i -> plain(id, RandomNumbers.of(id, i)))
                    .toList();
            assertThat(sampled(numbers).verdict()).as(numbers.toString()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = NationalId.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SSN", "CODICE_FISCALE"})
    void numbersOfTheSameFormAreNotMistakenForThemInAHundredOfAHundred(NationalId id) {
        for (int seed = 0; seed < TRIALS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int length = plain(id, RandomNumbers.of(id, seed)).replace("-", "").length();
            List<String> numbers = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                long least = (long) Math.pow(10, length - 1);
                numbers.add(String.valueOf(random.nextLong(least, 9 * least)));
            }
            assertThat(sampled(numbers).verdict()).isEmpty();
        }
    }

    @Test
    void eightNumbersMayBeChanceAndNineAreNot() {
        List<String> numbers = IntStream.range(0, 9)
                .mapToObj(i -> RandomNumbers.of(NationalId.NHS_NUMBER, i))
                .distinct()
                .toList();

        assertThat(sampled(numbers.subList(0, 8)).verdict()).isEmpty();
        assertThat(sampled(numbers).verdict())
                .contains("9 of 9 different numbers looked at are valid as an NHS number (GB)");
    }

    @Test
    void oneNumberManyTimesIsOneNumber() {
        assertThat(sampled(java.util.Collections.nCopies(1000, "9434765919")).verdict())
                .isEmpty();
    }

    @Test
    void sampleOfPartsIsThatOfTheWhole() {
        List<String> texts = IntStream.range(0, 3000)
                .mapToObj(i -> String.valueOf(1_000_000_000L + 7919L * i))
                .toList();

        List<NumberSample> parts =
                NumberSample.sum(List.of(sampled(texts.subList(1000, 3000))), List.of(sampled(texts.subList(0, 1500))));

        assertThat(parts).containsExactly(sampled(texts));
        assertThat(parts.get(0).seen()).hasSize(NumberSample.SIZE);
    }
}
