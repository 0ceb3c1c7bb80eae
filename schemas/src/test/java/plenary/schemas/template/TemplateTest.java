package plenary.schemas.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import plenary.schemas.Progress;
import plenary.schemas.check.Preflight;
import plenary.schemas.contract.Contract;

class TemplateTest {

    private static final Contract CONTRACT = Contract.load();

    @TempDir
    Path folder;

    static Stream<String> names() {
        return Stream.concat(Stream.of(Template.ALL), CONTRACT.datasetNames().stream());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theFilledTablesAreAcceptedWithoutAWord(String name) {
        Path out = folder.resolve("out");
        Template.of(CONTRACT, name, Format.CSV).write(out);

        Preflight.Result result = Preflight.check(out.resolve("example"), folder.resolve("findings"), Progress.SILENT);

        assertThat(result.sample()).isEmpty();
        assertThat(result.verdict()).startsWith("Accepted: ");
    }

    @Test
    void ofTheBlankTablesOnlyWhatIsNotFilledInIsFound() {
        Path out = folder.resolve("out");
        Template.of(CONTRACT, "facility", Format.CSV).write(out);

        Preflight.Result result = Preflight.check(out.resolve("blank"), folder.resolve("findings"), Progress.SILENT);

        assertThat(result.sample())
                .extracting(finding -> finding.id() + " " + finding.column())
                .containsExactlyInAnyOrder(
                        "RQ-PKG-007 country", "RQ-PKG-008 period", "RQ-PKG-006 signoff.date", "RQ-FILE-002 ");
    }

    @Test
    void aTableComesWithThoseThatItsRowsReferTo() {
        Template.of(CONTRACT, "exam_dose", Format.CSV).write(folder);

        assertThat(files(folder))
                .containsExactly(
                        "blank/datapackage.json",
                        "blank/exam_dose.csv",
                        "blank/facility.csv",
                        "dictionary.html",
                        "example/datapackage.json",
                        "example/exam_dose.csv",
                        "example/facility.csv");
    }

    @ParameterizedTest
    @EnumSource
    void theSameTemplateHasTheSameBytesInEveryLanguageAndZone(Format format) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Template.of(CONTRACT, Template.ALL, format).write(folder.resolve("a"));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Template.of(CONTRACT, Template.ALL, format).write(folder.resolve("b"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(files(folder.resolve("b"))).isEqualTo(files(folder.resolve("a")));
        for (String file : files(folder.resolve("a"))) {
            assertThat(folder.resolve("b").resolve(file)).hasSameBinaryContentAs(folder.resolve("a/" + file));
        }
    }

    @Test
    void whatAStewardHasFilledInIsNotReplaced() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "");

        assertThatThrownBy(() -> Template.of(CONTRACT, "facility", Format.CSV).write(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder + " is not empty; a template goes into a new folder");
    }

    @Test
    void anUnknownDatasetIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Template.of(CONTRACT, "facilitys", Format.CSV))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no dataset 'facilitys', expected all or one of facility, equipment, ")
                .hasMessageEndingWith("; perhaps facility");
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
