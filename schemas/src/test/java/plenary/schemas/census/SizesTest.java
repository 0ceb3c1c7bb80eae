package plenary.schemas.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SizesTest {

    @Test
    void theMedianIsRightToWithinSixInAHundred() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            long[] numbers = random.longs(201, 1, 1L << 1 + random.nextInt(40)).toArray();
            Sizes sizes = new Sizes();
            Arrays.stream(numbers).forEach(sizes::add);
            Arrays.sort(numbers);

            // Small whole numbers have a bin each, in which the median may lie anywhere.
            double median = numbers[100];
            assertThat(sizes.median(0)).isCloseTo(median, within(Math.max(1, 0.0625 * median)));
        }
    }

    @Test
    void decimalsAreTakenBackAndWhatIsNotPositiveCounts() {
        Sizes sizes = new Sizes();
        sizes.add(-5);
        sizes.add(0);
        assertThat(sizes.median(2)).isZero();

        sizes.add(81200);
        sizes.add(81200);
        sizes.add(81200);
        assertThat(sizes.count()).isEqualTo(5);
        assertThat(sizes.median(2)).isCloseTo(812, within(50.0));
    }

    @Test
    void partsAddUpToTheWholeAndSurviveBeingWrittenDown() {
        Sizes whole = new Sizes();
        Sizes one = new Sizes();
        Sizes other = new Sizes();
        for (long number : new long[] {0, 1, 7, 8, 1000, Long.MAX_VALUE}) {
            whole.add(number);
            (number % 2 == 0 ? one : other).add(number);
        }
        one.addAll(other);

        assertThat(one.bins()).isEqualTo(whole.bins());
        assertThat(Sizes.of(whole.bins()).bins()).isEqualTo(whole.bins());
    }
}
