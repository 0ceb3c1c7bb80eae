package plenary.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpgradeTest {

    private static final Contract THREE = Contract.in(ChangelogTest.THREE_MAJORS);

    private static Upgrade upgradeOf(int major) {
        return THREE.upgrade(
                THREE.at(new ContractVersion(major, 0, 0)).dataset("visit").orElseThrow());
    }

    @Test
    void columnsAndCodesAreFollowedThroughEveryVersionBetween() {
        Upgrade upgrade = upgradeOf(1);

        // weight became weight_kg in 2.0.0 and body_weight_kg in 3.0.0; N became U, then X.
        assertThat(upgrade.sources())
                .isEqualTo(Map.of("visit_id", "visit_id", "sex", "sex", "body_weight_kg", "weight"));
        assertThat(upgrade.codes()).isEqualTo(Map.of("sex", Map.of("W", "F", "N", "X")));
        assertThat(upgrade.isAdditive()).isFalse();
    }

    @Test
    void everyChangeIsTold() {
        assertThat(upgradeOf(2).changes())
                .extracting(change -> change.column() + ": " + change.was() + " -> " + change.is())
                .containsExactly("sex: U -> the code X", "weight_kg: weight_kg -> the column body_weight_kg");
        assertThat(upgradeOf(1).changes())
                .extracting(change -> change.column() + ": " + change.was() + " -> " + change.is())
                .contains("site: no such column -> an empty column site", "note: note -> no column note");
    }

    @Test
    void newestVersionStaysAsItIs() {
        assertThat(upgradeOf(3).changes()).isEmpty();
        assertThat(upgradeOf(3).isAdditive()).isTrue();
    }

    @Test
    void tableOfTheFirstMinorVersionGetsNewColumnsAndNothingElse() {
        Contract newest = Contract.load();
        for (Dataset dataset : newest.at(new ContractVersion(1, 0, 0)).datasets()) {
            assertThat(newest.upgrade(dataset).isAdditive()).as(dataset.name()).isTrue();
        }
    }

    @Test
    void versionMayBeWrittenWithoutZerosAtItsEnd() {
        assertThat(List.of("2", "2.0", "2.0.0"))
                .allSatisfy(text -> assertThat(ContractVersion.parse(text)).contains(new ContractVersion(2, 0, 0)));
        assertThat(List.of("", "v1", "1.", "1.0.0.0", "-1", "99999"))
                .allSatisfy(text -> assertThat(ContractVersion.parse(text)).isEmpty());
    }

    @Test
    void versionThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> THREE.at(new ContractVersion(4, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the contract has no version 4.0.0");
    }
}
