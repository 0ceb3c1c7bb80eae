package plenary.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.schemas.contract.Contract;
import tools.jackson.databind.json.JsonMapper;

/** Made-up countries whose doses spread as real ones do: by half within a facility, by a quarter between them. */
class UnitRuleTest {

    private static final int COUNTRIES = 100;
    private static final int ROWS = 12;
    private static final double WITHIN = 0.45;
    private static final double BETWEEN = 0.3;
    private static final String WRONG = "F07";
    private static final UnitRule RULE = new UnitRule(
            "RQ-UNIT-001", "facility_id", JsonMapper.shared().readTree("""
                    {"columns": ["dlp_mgy_cm"], "decades": 0.75, "others": 3, "share": {"above": 0.2, "rows": 8}}
                    """), Windows.load(Contract.load()));

    /** @param share of the rows of one facility that are in the other unit */
    private static Profile country(long seed, int facilities, double factor, double share) {
        Random random = new Random(seed);
        List<Profile.Spread> spreads = new ArrayList<>();
        double[] typical = {600, 320, 480};
        String[] strata = {"CT_HEAD", "CT_LSPINE", "CT_UROGRAM"};
        for (int facility = 0; facility < facilities; facility++) {
            String name = "F%02d".formatted(facility);
            double own = Math.exp(BETWEEN * random.nextGaussian());
            for (int stratum = 0; stratum < strata.length; stratum++) {
                Histogram histogram = new Histogram();
                for (int row = 0; row < ROWS; row++) {
                    double unit = name.equals(WRONG) && row < share * ROWS ? factor : 1;
                    histogram.add(typical[stratum] * own * Math.exp(WITHIN * random.nextGaussian()) * unit);
                }
                spreads.add(new Profile.Spread(
                        "dlp_mgy_cm", name, strata[stratum], histogram.least(), histogram.most(), histogram.text()));
            }
        }
        return new Profile(0, List.of(), spreads, List.of(), List.of(), true);
    }

    private static List<Assessed.Fault> faults(Profile profile) {
        return RULE.assess(profile).faults();
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 100, 1000, 0.1, 0.01, 0.001})
    void facilityInAnotherUnitIsFoundWithItsFactor(double factor) {
        long found = 0;
        for (int seed = 0; seed < COUNTRIES; seed++) {
            List<Assessed.Fault> faults = faults(country(seed, 25, factor, 1));
            String times =
                    "about %.0f times as %s".formatted(Math.max(factor, 1 / factor), factor > 1 ? "high" : "low");
            found += faults.size() == 1
                            && faults.get(0).record().equals("facility_id=" + WRONG)
                            && faults.get(0).found().contains(times)
                    ? 1
                    : 0;
        }

        assertThat(found).isGreaterThanOrEqualTo(99);
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 1000, 0.01})
    void facilityThatChangedItsUnitInTheMiddleIsFound(double factor) {
        long found = 0;
        for (int seed = 0; seed < COUNTRIES; seed++) {
            found += faults(country(seed, 25, factor, 0.5)).size() == 1 ? 1 : 0;
        }

        assertThat(found).isGreaterThanOrEqualTo(99);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 25, 60})
    void nothingIsFoundWhereUnitsAreRight(int facilities) {
        for (int seed = 0; seed < COUNTRIES; seed++) {
            assertThat(faults(country(seed, facilities, 1, 1)))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void tooFewOthersAreReplacedByTheWindowOfPlausibleValues() {
        List<Assessed.Fault> faults = faults(country(1, 8, 1000, 1));

        assertThat(faults).extracting(Assessed.Fault::record).containsExactly("facility_id=" + WRONG);
    }
}
