package plenary.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenary.schemas.contract.Changelog.Change;
import plenary.schemas.contract.Changelog.Effect;

class ChangelogTest {

    static final Path THREE_MAJORS = Path.of("src/test/resources/plenary/schemas/contract/three-majors");

    private static final Contract CONTRACT = Contract.load();

    static Stream<Contract> contracts() {
        return Stream.of(CONTRACT, Contract.in(THREE_MAJORS));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyDifferenceOfTwoVersionsHasALineAndEveryLineADifference(Contract contract) {
        List<ContractVersion> versions = contract.versions();
        for (int i = 1; i < versions.size(); i++) {
            ContractVersion version = versions.get(i);
            Set<ContractDifference.Line> said = contract.changelog().changes().stream()
                    .filter(change -> change.version().equals(version))
                    // What is about the descriptor stands in no schema.
                    .filter(change -> !change.dataset().isEmpty())
                    .map(change -> new ContractDifference.Line(change.effect(), change.dataset(), change.field()))
                    .collect(Collectors.toSet());

            assertThat(said)
                    .as("lines of changelog.csv for %s", version)
                    .containsExactlyInAnyOrderElementsOf(
                            ContractDifference.of(contract.at(versions.get(i - 1)), contract.at(version)));
        }
    }

    @Test
    void firstVersionAddsEachOfItsDatasets() {
        ContractVersion first = CONTRACT.versions().get(0);

        assertThat(CONTRACT.changelog().changes())
                .filteredOn(change -> change.version().equals(first))
                .extracting(Change::dataset)
                .isEqualTo(CONTRACT.at(first).datasetNames());
    }

    @Test
    void newestVersionIsTheLastOfTheChangelog() {
        List<ContractVersion> versions = CONTRACT.versions();

        assertThat(versions.get(versions.size() - 1)).hasToString(Contract.VERSION);
    }

    @Test
    void whatAMinorVersionAddsMayBeLeftOutAndNothingIsTakenAway() {
        for (Change change : CONTRACT.changelog().changes()) {
            boolean isMinor = change.version().minor() > 0;
            boolean isNewField =
                    change.effect() == Effect.ADDED && !change.field().isEmpty();
            if (isMinor) {
                assertThat(change.effect()).as(change.toString()).isNotEqualTo(Effect.REMOVED);
            }
            if (isMinor && isNewField) {
                assertThat(CONTRACT.dataset(change.dataset())
                                .orElseThrow()
                                .field(change.field())
                                .presence())
                        .as(change.toString())
                        .isEqualTo(Presence.OPTIONAL);
            }
        }
    }

    @Test
    void changelogForPeopleTellsTheSame() throws IOException {
        String text = Files.readString(Path.of("CHANGELOG.md"));
        for (Change change : CONTRACT.changelog().changes()) {
            String heading = "## " + change.version();
            int start = text.indexOf(heading);
            assertThat(start).as(heading).isNotNegative();
            int end = text.indexOf("\n## ", start);
            String section = text.substring(start, end < 0 ? text.length() : end);

            assertThat(section)
                    .as(change.toString())
                    .contains(change.effective().toString())
                    .contains(change.dataset().isEmpty() ? "" : "`" + change.dataset() + "`")
                    .contains(change.field().isEmpty() ? "" : "`" + change.field() + "`");
        }
    }
}
