package plenary.rederive;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import plenary.app.Rehearsal;

/** What is published follows from the sealed submissions by another path than the one that published it. */
@ExtendWith(Rehearsal.Once.class)
class RederiveTest {

    private static final Path PROJECT = Path.of("../..");
    private static final Pattern ID = Pattern.compile("(?m)^  - id: (\\S+)$");

    /** Values of facilities, which are in no published table; DOS-01 and EXM-01 are worked out on the way to others. */
    private static final Set<String> OF_FACILITIES = Set.of("DOS-01", "EXM-01", "EXM-02");

    private final Rederivation rederivation;
    private final List<Cell> published;
    private final List<Cell> drawn;

    RederiveTest(Rehearsal rehearsal) {
        assertThat(rehearsal.exitCode()).as(rehearsal.err()).isZero();
        SealedEdition edition = new SealedEdition(rehearsal.archive(), "demo", PROJECT);
        rederivation = new Rederivation(edition);
        published = edition.cells();
        drawn = DrawnCells.of(published);
    }

    @Test
    @DisplayName("1,000 cells drawn with seed 20261126 follow from their sealed submissions")
    void drawnCellsFollowFromTheirSealedSubmissions() {
        List<String> differences = drawn.stream()
                .flatMap(cell -> Difference.between(cell, rederivation.derive(cell)).stream())
                .toList();

        System.out.printf(
                "%d of %d cells worked out again (seed %d): %s%n",
                drawn.size(),
                published.size(),
                DrawnCells.SEED,
                drawn.stream().collect(groupingBy(Cell::indicator, TreeMap::new, Collectors.counting())));
        assertThat(differences).isEmpty();
    }

    @Test
    void everyPublishedIndicatorAndStatusIsAmongTheDrawn() {
        assertThat(drawn).hasSize(DrawnCells.NUMBER);
        assertThat(drawn.stream().map(Cell::indicator).collect(Collectors.toSet()))
                .isEqualTo(rederivation.indicators());
        assertThat(drawn.stream().map(cell -> cell.column("STATUS")).collect(Collectors.toSet()))
                .isEqualTo(published.stream().map(cell -> cell.column("STATUS")).collect(Collectors.toSet()));
    }

    @Test
    void everyIndicatorOfCountriesAndGroupsHasAPathOfItsOwn() throws IOException {
        Set<String> defined = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PROJECT.resolve("conf").resolve("indicators"))) {
            for (Path file :
                    files.filter(each -> each.endsWith("indicator.yaml")).toList()) {
                ID.matcher(Files.readString(file))
                        .results()
                        .map(id -> id.group(1))
                        .forEach(defined::add);
            }
        }
        assertThat(defined).containsAll(OF_FACILITIES);
        defined.removeAll(OF_FACILITIES);

        assertThat(rederivation.indicators()).isEqualTo(defined);
    }
}
