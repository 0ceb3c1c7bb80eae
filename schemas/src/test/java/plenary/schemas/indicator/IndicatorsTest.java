package plenary.schemas.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;

class IndicatorsTest {

    private static final Contract CONTRACT = Contract.load();
    private static final Indicators INDICATORS = Indicators.of(CONTRACT);

    @Test
    void theTableNamesColumnsOfTheContract() {
        for (NamedCsvRecord row : CONTRACT.rows("indicators.csv").orElseThrow()) {
            Dataset dataset = CONTRACT.dataset(row.getField("dataset")).orElseThrow();
            assertThat(dataset.fieldNames())
                    .as(row.getField("indicator"))
                    .containsAll(List.of(row.getField("columns").split(" ")));
        }
    }

    @Test
    void aColumnHasTheIndicatorsThatAreComputedFromIt() {
        assertThat(INDICATORS.ofColumn("population", "persons"))
                .extracting(Indicator::id)
                .containsExactly("DQ-03", "POP-01", "POP-04", "POP-09");
        assertThat(INDICATORS.ofColumn("facility", "active"))
                .extracting(Indicator::id)
                .containsExactly("DQ-01", "DQ-03");
        assertThat(INDICATORS.ofColumn("facility", "beds")).isEmpty();
    }

    @Test
    void aColumnOfTheKeyHasAllOfItsDataset() {
        // No indicator but those of completeness reads the hash itself.
        assertThat(INDICATORS.ofColumn("report_timing", "exam_uid_hash"))
                .isEqualTo(INDICATORS.ofDataset("report_timing"))
                .extracting(Indicator::id)
                .containsExactly("DQ-01", "DQ-03", "VAL-01", "VAL-02", "VAL-03");
    }

    @Test
    void aDatasetThatFeedsNoIndicatorHasNone() {
        assertThat(INDICATORS.ofDataset("workforce")).isEmpty();
        assertThat(INDICATORS.ofColumn("workforce", "facility_id")).isEmpty();
        assertThat(INDICATORS.ofColumn("no_such_dataset", "x")).isEmpty();
    }
}
