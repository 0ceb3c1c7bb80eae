package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static plenary.collect.imports.WrittenReport.CT;
import static plenary.collect.imports.WrittenReport.PROJECTION;
import static plenary.collect.imports.WrittenReport.code;
import static plenary.collect.imports.WrittenReport.container;
import static plenary.collect.imports.WrittenReport.ctEvent;
import static plenary.collect.imports.WrittenReport.ctTotal;
import static plenary.collect.imports.WrittenReport.num;
import static plenary.collect.imports.WrittenReport.uid;
import static plenary.collect.imports.WrittenReport.xray;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plenary.collect.dicom.Tag;

class ExaminationTest {

    /** The totals are not the sums of the events by a hundredth, so that it shows which of them was taken. */
    private static final WrittenReport FIRST = xray("1.1", CT, ctTotal("7.47"), ctEvent("9.1", "0.15", "7.46"));

    private static final WrittenReport FIRST_AND_SECOND =
            xray("1.2", CT, ctTotal("77.28"), ctEvent("9.1", "0.15", "7.46"), ctEvent("9.2", "8.13", "69.81"));
    private static final WrittenReport SECOND_AND_THIRD =
            xray("1.3", CT, ctTotal("228.64"), ctEvent("9.2", "8.13", "69.81"), ctEvent("9.3", "7.02", "158.82"));
    private static final WrittenReport THIRD = xray("1.4", CT, ctTotal("158.83"), ctEvent("9.3", "7.02", "158.82"));

    @Test
    void reportThatHoldsAllOfTheOthersCountsAlone() {
        DoseReport first = FIRST.read();
        Examination cumulative = new Examination(List.of(first, FIRST_AND_SECOND.read()));

        assertThat(dlp(cumulative)).isEqualTo("77.28");
        assertThat(cumulative.repeats(first)).isTrue();
        assertThat(cumulative.used()).extracting(DoseReport::objectUid).containsExactly("1.2");
    }

    @Test
    void totalsOfReportsThatContinueEachOtherAreAdded() {
        assertThat(dlp(examination(FIRST_AND_SECOND, THIRD))).isEqualTo("236.11"); // 77.28 + 158.83
    }

    @Test
    void ofAReportThatRepeatsAndContinuesTheNewEventsAreAdded() {
        // The first of two as large is the one that was written later.
        SECOND_AND_THIRD.with(Tag.CONTENT_TIME, "TM", "090000");

        assertThat(dlp(examination(SECOND_AND_THIRD, FIRST_AND_SECOND))).isEqualTo("236.1"); // 77.28 + 158.82
    }

    @Test
    void orderOfTheFilesChangesNothing() {
        assertThat(dlp(examination(FIRST, FIRST_AND_SECOND, THIRD)))
                .isEqualTo(dlp(examination(THIRD, FIRST_AND_SECOND, FIRST)));
    }

    @Test
    void sameObjectInTwoFilesCountsOnce() {
        assertThat(dlp(examination(FIRST, FIRST))).isEqualTo("7.47");
    }

    @Test
    void laterOfTwoReportsOfTheSameEventsIsTheCorrection() {
        WrittenReport corrected =
                xray("1.9", CT, ctTotal("8"), ctEvent("9.1", "0.15", "8")).with(Tag.CONTENT_TIME, "TM", "230000");

        assertThat(dlp(examination(FIRST, corrected))).isEqualTo("8");
    }

    @Test
    void totalOfWhichAPartWasCountedIsNotGuessedAt() {
        WrittenReport one = xray("1.1", PROJECTION, fluoro("60"), exposure("9.1"), exposure("9.2"), exposure("9.3"));
        WrittenReport other = xray("1.2", PROJECTION, fluoro("90"), exposure("9.3"), exposure("9.4"));

        assertThat(examination(one, other).measure(Quantity.FLUORO))
                .contains(new Measure.Unusable(
                        "a total of which a part was counted before, and no event states its own"));
    }

    private static WrittenReport.Node fluoro(String seconds) {
        return container("113702", num("113730", seconds, "s"));
    }

    private static WrittenReport.Node exposure(String uid) {
        return container("113706", uid("113769", uid), code("113721", "P5-06000"));
    }

    @Test
    void reportsWithoutEventsCannotBeToldApart() {
        assertThat(examination(xray("1.1", CT, ctTotal("100")), xray("1.2", CT, ctTotal("250")))
                        .isAmbiguous())
                .isTrue();
        assertThat(examination(xray("1.1", CT, ctTotal("100"))).isAmbiguous()).isFalse();
        assertThat(examination(FIRST, THIRD).isAmbiguous()).isFalse();
    }

    @Test
    void petWithCtIsOneExaminationWithBothDoses() {
        WrittenReport pet = WrittenReport.titled(
                "2.1",
                "113500",
                container("113502", uid("113503", "9.9"), code("C-10072", "C-111A1"), num("113507", "394", "MBq")));

        Examination petCt = examination(FIRST_AND_SECOND, pet);

        assertThat(petCt.modality()).isEqualTo("PT");
        assertThat(dlp(petCt)).isEqualTo("77.28");
        assertThat(text(petCt.measure(Quantity.ACTIVITY))).isEqualTo("394");
    }

    private static Examination examination(WrittenReport... reports) {
        return new Examination(Stream.of(reports).map(WrittenReport::read).toList());
    }

    private static String dlp(Examination examination) {
        return text(examination.measure(Quantity.DLP));
    }

    private static String text(Optional<Measure> measure) {
        return ((Measure.Amount) measure.orElseThrow())
                .value()
                .stripTrailingZeros()
                .toPlainString();
    }
}
