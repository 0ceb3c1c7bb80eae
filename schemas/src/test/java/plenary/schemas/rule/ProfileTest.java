package plenary.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static Profile random(long seed) {
        Random random = new Random(seed);
        List<Profile.Tally> tallies = new ArrayList<>();
        List<Profile.Spread> spreads = new ArrayList<>();
        List<Profile.Count> months = new ArrayList<>();
        for (int i = 0; i < random.nextInt(20); i++) {
            String group = "F" + i;
            tallies.add(new Profile.Tally("RQ-X-001", group, random.nextInt(9), 9 + random.nextInt(9)));
            Histogram histogram = new Histogram();
            histogram.add(1 + random.nextInt(1000));
            spreads.add(new Profile.Spread(
                    "dlp_mgy_cm", group, "CT_HEAD", histogram.least(), histogram.most(), histogram.text()));
            months.add(new Profile.Count(group, "2025-0" + (1 + random.nextInt(9)), 1 + random.nextInt(99)));
        }
        return Profile.NONE.with(
                new Profile(random.nextInt(1000), tallies, spreads, months, List.of(), random.nextInt(9) > 0));
    }

    @Test
    void profilesOfPartsAddUpInAnyOrderAndGrouping() {
        for (int seed = 0; seed < 100; seed++) {
            Profile a = random(seed);
            Profile b = random(1000 + seed);
            Profile c = random(2000 + seed);

            assertThat(a.with(b)).isEqualTo(b.with(a));
            assertThat(a.with(b).with(c)).isEqualTo(a.with(b.with(c)));
            assertThat(a.with(Profile.NONE)).isEqualTo(a);
        }
    }
}
