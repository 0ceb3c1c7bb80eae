package plenary.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plenary.schemas.Progress;
import plenary.schemas.check.Preflight;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** So many mistakes, so many causes in the report, whatever follows from each. */
class RootCausesTest {

    private static final int SEEDS = Integer.getInteger("plenary.causes.seeds", 12);

    @TempDir
    private static Path out;

    private static Path clean = Path.of("");

    @BeforeAll
    static void makeTheWorld() {
        Settings onePerfectCountry = new Settings(1, 15_000, 7, 2025);
        clean = Generate.write(onePerfectCountry, out.resolve("world"), Progress.SILENT)
                .submissions()
                .get(0);
    }

    @ParameterizedTest
    @EnumSource
    void oneMistakeIsOneCause(Mistake mistake) throws IOException {
        assertThat(causes(List.of(mistake), 1)).containsExactly(mistake.root());
    }

    @Test
    void soManyMistakesAreSoManyCauses() throws IOException {
        List<String> differences = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Mistake> mistakes = new ArrayList<>(List.of(Mistake.values()));
            Collections.shuffle(mistakes, random);
            mistakes = mistakes.subList(0, 2 + random.nextInt(mistakes.size() - 2));
            List<String> expected =
                    mistakes.stream().map(Mistake::root).sorted().toList();
            List<String> found = causes(mistakes, seed).stream().sorted().toList();
            if (!found.equals(expected)) {
                differences.add("seed " + seed + ", " + mistakes + ": " + found);
            }
        }

        assertThat(differences).isEmpty();
    }

    /** Kinds of the causes that are errors or warnings; notes are about no mistake. */
    private static List<String> causes(List<Mistake> mistakes, long seed) throws IOException {
        Injected sent = new Injected(clean, seed);
        // A facility is taken away before its rows are made wrong otherwise, and rows are cut last.
        mistakes.stream().sorted().forEach(mistake -> mistake.make(sent));
        Path folder = out.resolve("sent-" + seed + "-" + mistakes.hashCode());
        sent.write(folder);
        Path reports = out.resolve("reports-" + seed + "-" + mistakes.hashCode());
        Preflight.check(folder, reports, Progress.SILENT);
        JsonNode report = JsonMapper.shared().readTree(Files.readString(reports.resolve("findings.json")));
        List<String> causes = new ArrayList<>();
        for (JsonNode cause : report.path("summary")) {
            if (!cause.path("severity").asString().equals("INFORMATION")) {
                causes.add(cause.path("id").asString());
            }
        }
        return causes;
    }
}
