package plenary.schemas.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.census.Census.Sum;

class CensusTest {

    @Test
    void blocksAddUp() {
        Census one = counting(3, 1);
        Census other = counting(5, 0);
        Census both = one.ofYears(Map.of("2024", one)).with(other.ofYears(Map.of("2024", one, "2025", other)));

        assertThat(both.sums()).contains(Map.of("count", Map.of("CT_HEAD", new Sum(8, 1))));
        assertThat(both.years().orElseThrow()).containsOnlyKeys("2024", "2025");
        assertThat(both.years().orElseThrow().get("2024"))
                .isEqualTo(Census.NONE.with(one).with(one));
        assertThat(Census.NONE.with(one).sums()).isEqualTo(one.sums());
    }

    @Test
    void whatWasSealedBeforeThereWereSumsAndYearsIsRead() {
        String sealed = """
                {"rows": 1, "facilities": {"F1": 1}, "codes": {}, "spreads": [], "answers": {}, "isWhole": true}
                """;

        Census read = JsonFile.value(sealed.getBytes(StandardCharsets.UTF_8), Census.class);

        assertThat(read.sums()).isEmpty();
        assertThat(read.years()).isEmpty();
    }

    @Test
    void whatIsSealedNowIsReadAsItWas() {
        Census census = counting(3, 1).ofYears(Map.of("2024", counting(3, 1)));

        assertThat(JsonFile.value(JsonFile.bytes(census), Census.class)).isEqualTo(census);
    }

    private static Census counting(long known, long unknown) {
        return new Census(
                1,
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                true,
                Optional.of(Map.of("count", Map.of("CT_HEAD", new Sum(known, unknown)))),
                Optional.empty(),
                Optional.empty());
    }
}
