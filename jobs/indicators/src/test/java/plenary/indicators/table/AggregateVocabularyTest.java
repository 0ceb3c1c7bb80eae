package plenary.indicators.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plenary.schemas.contract.Contract;

class AggregateVocabularyTest {

    private static final Contract CONTRACT = Contract.load();

    @Test
    void everyColumnThatFormulasReadIsInTheContract() {
        assertHas(
                ProcedureVolume.DATASET,
                ProcedureVolume.PERIOD,
                ProcedureVolume.FACILITY_ID,
                ProcedureVolume.EXAM_CATEGORY,
                ProcedureVolume.MODALITY,
                ProcedureVolume.AGE_BAND,
                ProcedureVolume.SEX,
                ProcedureVolume.FACILITY_TYPE,
                ProcedureVolume.COUNT,
                ProcedureVolume.COVERAGE_FRACTION,
                ProcedureVolume.MEAN_E_MSV,
                ProcedureVolume.MEAN_E_METHOD);
        assertHas(Population.DATASET, Population.PERIOD, Population.AGE_BAND, Population.SEX, Population.PERSONS);
        assertHas(
                ReportTiming.DATASET,
                ReportTiming.FACILITY_ID,
                ReportTiming.MODALITY,
                ReportTiming.SETTING,
                ReportTiming.COMPLETED_AT,
                ReportTiming.FINAL_SIGNED_AT);
        assertHas(
                FacilityMeasure.DATASET,
                FacilityMeasure.FACILITY_ID,
                FacilityMeasure.PERIOD,
                FacilityMeasure.MEASURE_ID,
                FacilityMeasure.VALUE,
                FacilityMeasure.UNIT,
                FacilityMeasure.DENOMINATOR);
        assertHas(Facility.DATASET, Facility.FACILITY_ID, Facility.ACTIVE);
    }

    @Test
    void everyBandOfTurnaroundHasACountAndAShare() {
        List<String> columns = new ArrayList<>(List.of(
                ReportTurnaround.PERIOD,
                ReportTurnaround.FACILITY_ID,
                ReportTurnaround.MODALITY,
                ReportTurnaround.SETTING,
                ReportTurnaround.REPORTS_TOTAL));
        ReportTurnaround.BANDS.stream()
                .flatMap(band -> Stream.of(ReportTurnaround.count(band), ReportTurnaround.share(band)))
                .forEach(columns::add);

        assertHas(ReportTurnaround.DATASET, columns.toArray(String[]::new));
    }

    private static void assertHas(String dataset, String... columns) {
        assertThat(CONTRACT.dataset(dataset).orElseThrow().fieldNames()).contains(columns);
    }
}
