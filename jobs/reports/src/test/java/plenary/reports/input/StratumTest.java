package plenary.reports.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StratumTest {

    @Test
    void theWholeStandsBeforeItsPartsAndAdultsBeforeChildren() {
        Stratum all = new Stratum("_T", "_T", "_Z", "_Z", "_Z", "_Z", "_Z");
        Stratum ct = new Stratum("CT", "_T", "_Z", "_Z", "_Z", "_Z", "_Z");
        Stratum emergency = new Stratum("CT", "_T", "_Z", "_Z", "_Z", "ED", "_Z");
        Stratum known = new Stratum("CT", "_T", "_Z", "_Z", "_Z", "ED", "KNOWN_TIME");
        Stratum adult = new Stratum("CT", "CT_HEAD", "_T", "ADULT", "DLP", "_Z", "_Z");
        Stratum child = new Stratum("CT", "CT_HEAD", "_T", "A_0_3M", "DLP", "_Z", "_Z");

        assertThat(List.of(child, known, adult, emergency, ct, all).stream().sorted())
                .containsExactly(all, ct, emergency, known, adult, child);
    }
}
