package plenary.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.parquet.ReadBack;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;

/** What names somebody stays in the inbox, with the file that was sent, and goes nowhere from there. */
class IdentityTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String COLUMNS =
            "exam_uid_hash,facility_id,device_id,exam_date,modality,exam_category,local_name,age_years,ctdi_vol_mgy,"
                    + "ctdi_phantom,dlp_mgy_cm,dose_source\n";

    /** Valid numbers of the form of the NHS, invented. */
    private static final List<String> NHS = List.of(
            "9434760003",
            "9434767911",
            "9434775825",
            "9434783739",
            "9434791642",
            "9434799554",
            "9434807468",
            "9434815371",
            "9434823285",
            "9434831199");

    @TempDir
    private Path folder;

    private static String row(int number, String device, String name, String age) {
        return "%064x,F1,%s,2025-03-11,CT,CT_HEAD,%s,%s,40.5,113690,300.25,RDSR\n".formatted(number, device, name, age);
    }

    /** Every text of the archive but of the inbox, Parquet by its rows. */
    private List<String> keptTexts(Path archive) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(archive)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean isSent = archive.relativize(file).startsWith("inbox");
                if (isSent) {
                    continue;
                }
                texts.add(
                        file.toString().endsWith(".parquet")
                                ? ReadBack.rows(file).toString()
                                : Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    private Path collect(String exams) {
        Path sent = Sent.from("XA").withFacilities().with("exam_dose", exams).to(folder.resolve("sent"));
        Path archive = folder.resolve("archive");
        new Collect(new Archive(archive), Progress.SILENT, NOON, "", 2, 4096).run(List.of(sent), Optional.empty());
        return archive;
    }

    @Test
    void rowThatNamesSomebodyIsRefusedAndNotKeptAsItWas() throws IOException {
        String exams = COLUMNS
                + row(1, "D1", "CT Kopf", "61")
                + row(2, "1.2.840.113619.2.55.3.604688", "CT Kopf", "61")
                + row(3, "D1", "DOE^JOHN", "61")
                + row(4, "D1", "CT Kopf", "1957-03-12")
                + row(5, "D1", "a.doe@hospital.example", "999")
                + row(6, "D1", "CT geb. 13.03.1957", "61")
                + row(7, "D1", "CT 131052-308T", "61") + "DOE^JANE\n";

        List<String> kept = keptTexts(collect(exams));

        assertThat(kept).anyMatch(text -> text.contains("DO*^****"));
        assertThat(kept)
                .noneMatch(text -> Stream.of("113619", "JOHN", "JANE", "1957", "hospital.example", "308T")
                        .anyMatch(text::contains));
    }

    @Test
    void tableWithAColumnOfNationalNumbersIsHeldBackAndItsRefusedRowsAreMasked() throws IOException {
        StringBuilder exams = new StringBuilder(COLUMNS);
        IntStream.range(0, NHS.size()).forEach(i -> exams.append(row(i, NHS.get(i), "CT Kopf", i == 3 ? "999" : "61")));

        Path archive = collect(exams.toString());

        assertThat(archive.resolve("sealed/XA/exam_dose")).doesNotExist();
        assertThat(keptTexts(archive)).noneMatch(text -> NHS.stream().anyMatch(text::contains));
        assertThat(keptTexts(archive)).anyMatch(text -> text.contains("RQ-IDENT-007"));
    }
}
