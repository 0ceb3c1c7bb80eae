package plenary.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.check.Preflight;
import plenary.schemas.check.Wanted;
import plenary.schemas.finding.Language;

class SameFindingsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/complete-national",
                "examples/semicolon-decimal-comma",
                "submission/package/cases/json-lines-with-an-unknown-key",
                "submission/package/cases/one-bad-table-among-good-ones",
                "submission/package/cases/facility-table-cut-short",
                "submission/package/cases/no-facility-table",
                "submission/package/cases/coverage-zero",
                "submission/package/cases/waiver-of-a-facility",
                "submission/package/cases/waivers-that-explain-nothing",
                "submission/package/cases/descriptor-with-a-long-text",
                "submission/package/cases/table-alone",
                "submission/package/cases/table-alone/exam_dose_2025.csv",
                "submission/package/cases/table-alone-of-no-dataset",
                "submission/package/cases/workbook-with-errors-in-cells"
            })
    void theCentralRunReportsWhatTheCheckAtHomeReportedByteForByte(String path) throws IOException {
        Path submission = Path.of("../../schemas").resolve(path);
        Path atHome = folder.resolve("at-home");
        Preflight.check(submission, atHome, Progress.SILENT);

        List<Outcome> outcomes = collect().run(List.of(submission), Optional.empty());

        assertSameReports(outcomes.get(0).returnedDir(), atHome);
    }

    @ParameterizedTest
    @EnumSource
    void theyAreTheSameInEachLanguage(Language language) throws IOException {
        Path submission = Path.of("../../schemas/submission/package/cases/one-bad-table-among-good-ones");
        Path atHome = folder.resolve("at-home");
        Preflight.check(submission, atHome, Wanted.in(language), Progress.SILENT);

        Path returned = collect()
                .in(language)
                .run(List.of(submission), Optional.empty())
                .get(0)
                .returnedDir();

        assertThat(returned.resolve("findings.html")).content().contains("<html lang=\"" + language.code() + "\">");
        assertSameReports(returned, atHome);
    }

    @Test
    void whatWasGivenBackStaysInItsLanguageUntilAnotherIsAskedFor() {
        Path submission = Path.of("../../schemas/submission/package/cases/one-bad-table-among-good-ones");
        Path english =
                collect().run(List.of(submission), Optional.empty()).get(0).returnedDir();
        Map<String, String> sealed = Tree.of(folder.resolve("archive/sealed"));

        Outcome french =
                collect().in(Language.FR).run(List.of(), Optional.empty()).get(0);
        assertThat(french.returnedDir()).isEqualTo(english);
        assertThat(english.resolve("findings.html")).content().contains("<html lang=\"fr\">");
        assertThat(collect().run(List.of(), Optional.empty())).allMatch(Outcome::alreadyDone);
        assertThat(english.resolve("findings.html")).content().contains("<html lang=\"fr\">");
        collect().in(Language.EN).run(List.of(), Optional.empty());
        assertThat(english.resolve("findings.html")).content().contains("<html lang=\"en\">");

        assertThat(french.verdict()).startsWith("Partly accepted: ");
        assertThat(Tree.of(folder.resolve("archive/sealed"))).isEqualTo(sealed);
    }

    private Collect collect() {
        return new Collect(new Archive(folder.resolve("archive")), Progress.SILENT, CLOCK, "");
    }

    private static void assertSameReports(Path returned, Path atHome) throws IOException {
        for (String report : List.of("findings.json", "findings.csv", "findings.html", "validation-report.json")) {
            assertThat(returned.resolve(report)).hasSameTextualContentAs(atHome.resolve(report));
            assertThat(Files.mismatch(returned.resolve(report), atHome.resolve(report)))
                    .isEqualTo(-1);
        }
        assertThat(Tree.of(returned.resolve("annotated"))).isEqualTo(Tree.of(atHome.resolve("annotated")));
    }
}
