package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.archive.TierReached;
import plenary.schemas.census.CensusCount;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Findings;

class AnswersTest {

    /** Essential: period, age_band, sex, persons; detailed: basis. */
    private static final Dataset POPULATION =
            Contract.load().dataset("population").orElseThrow();

    @TempDir
    Path folder;

    /** Of 100 rows so many answer persons, and so many basis. */
    private static TierReached tier(long persons, long basis) {
        return new Answers(Collections.nCopies(5, 100L), List.of(100L, 100L, 100L, persons, basis))
                .tier(POPULATION)
                .orElseThrow();
    }

    @Test
    void essentialColumnIsAnsweredIn95RowsOfAHundred() {
        assertThat(tier(94, 0)).isEqualTo(new TierReached("NONE", List.of("persons"), 0, 100));
        assertThat(tier(95, 0)).isEqualTo(new TierReached("ESSENTIAL", List.of(), 0, 100));
    }

    @Test
    void detailedCellsAreAnsweredInAQuarter() {
        assertThat(tier(100, 24).tier()).isEqualTo("ESSENTIAL");
        assertThat(tier(100, 25).tier()).isEqualTo("DETAILED");
        assertThat(tier(94, 100).tier()).isEqualTo("NONE");
    }

    @Test
    void tableWithoutAcceptedRowsReachesNoTier() {
        assertThat(new Answers(Collections.nCopies(5, 0L), Collections.nCopies(5, 0L)).tier(POPULATION))
                .isEmpty();
        assertThat(Answers.NONE.tier(POPULATION)).isEmpty();
    }

    @Test
    void datasetWithoutDetailedColumnsIsEssentialAtMost() {
        Dataset reviews = Contract.load().dataset("dose_review").orElseThrow();

        assertThat(new Answers(Collections.nCopies(5, 7L), Collections.nCopies(5, 7L))
                        .tier(reviews)
                        .orElseThrow()
                        .tier())
                .isEqualTo("ESSENTIAL");
    }

    @Test
    void blocksAddUp() {
        Answers half = new Answers(List.of(2L, 4L), List.of(1L, 4L));

        assertThat(Answers.NONE.plus(half).plus(half)).isEqualTo(new Answers(List.of(4L, 8L), List.of(2L, 8L)));
    }

    @Test
    void conditionalColumnIsAskedInTheRowsThatNeedItAndNotApplicableIsAnAnswer() {
        Dataset equipment = Contract.load().dataset("equipment").orElseThrow();
        AnswerCount count = AnswerCount.of(Contract.load(), equipment);
        CsvTable table = new CsvTable(folder, "equipment").with("""
                device_id,facility_id,modality,install_year,in_use_31dec,dose_export,dose_system_connected,field_strength_t
                D1,F1,MR,2020,true,NONE,_Z,3
                D2,F1,MR,_U,true,NONE,_N,_U
                D3,F1,CT,2020,true,RDSR,true,
                """);
        FileCheck check = table.open(0);
        CountedRows rows = new CountedRows(
                NoRows.INSTANCE,
                new Findings(),
                count,
                CensusCount.of(Contract.load(), equipment),
                YearCount.of(Contract.load(), equipment, Period.parse("2025")));
        check.read(Block.WHOLE, Duplicates.NONE, rows, KeySink.NONE);

        Answers answers = count.answers();
        assertThat(of(answers.asked(), equipment, "field_strength_t", "install_year", "dose_system_connected"))
                .containsExactly(2L, 3L, 3L);
        assertThat(of(answers.given(), equipment, "field_strength_t", "install_year", "dose_system_connected"))
                .containsExactly(1L, 2L, 2L);
    }

    private static List<Long> of(List<Long> counts, Dataset dataset, String... columns) {
        return Stream.of(columns)
                .map(column -> counts.get(dataset.indexOf(column)))
                .toList();
    }
}
