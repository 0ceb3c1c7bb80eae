package plenary.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {

    private static double[] numbers(long seed) {
        Random random = new Random(seed);
        double[] numbers = new double[1 + random.nextInt(400)];
        Arrays.setAll(numbers, i -> Math.exp(6 + 2 * random.nextGaussian()));
        return numbers;
    }

    private static Histogram of(double... numbers) {
        Histogram histogram = new Histogram();
        Arrays.stream(numbers).forEach(histogram::add);
        return histogram;
    }

    @Test
    void medianIsThatOfTheNumbersToWithinABin() {
        for (int seed = 0; seed < 200; seed++) {
            double[] numbers = numbers(seed);
            double[] sorted = numbers.clone();
            Arrays.sort(sorted);

            double found = of(numbers).medianLog();

            assertThat(found)
                    .isBetween(
                            Math.log10(sorted[(sorted.length - 1) / 2]) - 0.1,
                            Math.log10(sorted[sorted.length / 2]) + 0.1);
        }
    }

    @Test
    void partsAddUpToTheWholeAndTextKeepsIt() {
        for (int seed = 0; seed < 50; seed++) {
            double[] numbers = numbers(seed);
            int cut = numbers.length / 3;
            Histogram whole = of(numbers);
            Histogram parts = of(Arrays.copyOfRange(numbers, 0, cut));
            parts.addAll(of(Arrays.copyOfRange(numbers, cut, numbers.length)));

            Histogram read = Histogram.parse(parts.text(), parts.least(), parts.most());

            assertThat(read.text()).isEqualTo(whole.text());
            assertThat(read.count()).isEqualTo(numbers.length);
            assertThat(read.least()).isEqualTo(whole.least());
            assertThat(read.medianLog()).isEqualTo(whole.medianLog());
        }
    }

    @Test
    void numbersFarOffAreToldFromThoseNear() {
        Histogram histogram = of(95, 100, 105, 1000, 1050, 9.5);

        assertThat(histogram.farFrom(2, 0.75).count()).isEqualTo(3);
        assertThat(histogram.farFrom(2, 0.75).medianLog()).isCloseTo(3, within(0.1));
    }

    @Test
    void whatIsNotPositiveHasNoPlaceAndNothingHasNoText() {
        assertThat(of(0, -4).count()).isZero();
        assertThat(of().text()).isEmpty();
        assertThat(Histogram.parse("", 0, 0).count()).isZero();
    }
}
