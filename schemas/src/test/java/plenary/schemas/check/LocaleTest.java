package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.schemas.Progress;

/** Findings that name numbers of ours name them alike where machines have digits or letters of their own. */
class LocaleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "submission/exam_dose/cases/column-of-national-numbers",
                "submission/facility/cases/gzip-bomb",
                "submission/exam_dose/cases/unknown-code"
            })
    void theLocaleOfTheMachineChangesNoFinding(String folder, @TempDir Path work) throws IOException {
        Path sent = Files.createDirectory(work.resolve("sent"));
        new CaseFolder(Path.of(folder)).sendTo(sent);
        Preflight.check(sent, work.resolve("here"), Progress.SILENT);
        Locale before = Locale.getDefault();
        try {
            for (String elsewhere : new String[] {"ar-EG-u-nu-arab", "tr"}) {
                Locale.setDefault(Locale.forLanguageTag(elsewhere));
                Preflight.check(sent, work.resolve(elsewhere), Progress.SILENT);
                assertThat(work.resolve(elsewhere).resolve("findings.json"))
                        .hasSameTextualContentAs(work.resolve("here/findings.json"));
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
