package plenary.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Contents;

class PreviewTest {

    private static final List<String> OTHERS = List.of("XB", "XC", "US", "BA", "GB-ENG");

    @TempDir
    Path folder;

    private Archive archive = new Archive(Path.of(""));
    private Path out = Path.of("");

    @BeforeEach
    void write() throws IOException {
        archive = ExampleEdition.write(folder.resolve("archive"));
        out = folder.resolve("preview");
        for (String country : List.of("XA", "XB")) {
            save(
                    archive.forCountry(ExampleEdition.ID, 1, country).resolve("facility_value.csv"),
                    "INDICATOR,FACILITY_ID\nDOS-01," + country + "-F001\n");
            save(archive.auditOfCountry(country).resolve("00000001.json"), "{\"subject\": \"" + country + "-drop\"}");
        }
        String receipt = Files.readString(archive.receipt("XA", "exam_dose", "0f3a".repeat(8)));
        save(archive.receipt("XA", "facility", "5eed".repeat(16)), receipt.replace("exam_dose", "facility"));
        save(archive.receipt("XB", "exam_dose", "be11".repeat(8)), receipt.replace("XA", "XB"));
    }

    private static void save(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private Path preview() {
        return Preview.write(archive, ExampleEdition.ID, "XA", out);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void holdsTheseFilesAndTheHashOfEach() throws IOException {
        preview();

        assertThat(files().stream().map(file -> out.relativize(file).toString()))
                .containsExactly(
                        "README.txt",
                        "audit/country-XA/00000001.json",
                        "contents.json",
                        "facilities/facility_value.csv",
                        "report/countries/XA.html",
                        "report/data/indicator_value.csv",
                        "sealed/XA/exam_dose/" + "0f3a".repeat(8) + "/receipt.json",
                        "sealed/XA/facility/" + "5eed".repeat(16) + "/receipt.json");
        assertThat(Contents.read(out)).isEqualTo(Contents.of(out));
    }

    @Test
    void holdsNothingOfAnotherCountry() throws IOException {
        preview();

        for (Path file : files()) {
            String text = Files.readString(file);
            for (String other : OTHERS) {
                assertThat(text)
                        .as(file + " and " + other)
                        .doesNotContain("/" + other + "/", "/" + other + ".", other + "-F001", other + "-drop");
            }
        }
    }

    @Test
    void valueOfAnotherCountryIsNoDotOnThePage() throws IOException {
        assertThat(preview()).content().doesNotContain("class=\"strip\"", "Place among 1");
    }

    @Test
    void tableHoldsTheCountrysOwnRowsAndAllOfThem() throws IOException {
        preview();

        List<String> own = Files.readAllLines(out.resolve("report/data/indicator_value.csv"));
        List<String> all =
                Files.readAllLines(archive.tables(ExampleEdition.ID, 1).resolve("indicator_value.csv"));
        assertThat(own)
                .hasSizeGreaterThan(20)
                .containsExactlyElementsOf(all.stream()
                        .filter(line -> line.startsWith("INDICATOR,") || line.split(",")[1].equals("XA"))
                        .toList());
    }

    @Test
    void everyLinkOfThePageLeadsSomewhere() throws IOException {
        Path page = preview();
        String html = Files.readString(page);

        Matcher links =
                Pattern.compile("<a [^>]*href=\"([^\"#]*)(#([^\"]*))?\"").matcher(html);
        while (links.find()) {
            if (links.group(1).isEmpty()) {
                assertThat(html).contains("id=\"" + links.group(3) + "\"");
            } else {
                assertThat(page.resolveSibling(links.group(1))).exists();
            }
        }
        assertThat(html)
                .contains("Preview for Country XA (synthetic) alone, of revision r1. Where others lie is left out.")
                .contains("<span>Audits with a closed loop</span>")
                .doesNotContain("<nav");
    }

    @Test
    void readmeSaysHowToObjectOnlyWhereThatIsPossible() throws IOException {
        preview();

        assertThat(out.resolve("README.txt"))
                .content()
                .startsWith("""
                        Radiology summit 2026
                        Preview of edition example-2026, revision r1, for Country XA (synthetic) (XA)
                        For this country alone; under embargo until 2026-10-01T09:00:00Z.
                        """)
                .contains("  This edition has no consultation. Send what you have to say to its organiser.\n");
    }

    @Test
    void readmeNamesTheDaysOfTheConsultationAndTheCommand() throws IOException {
        Path manifest = archive.manifest(ExampleEdition.ID, 1);
        save(
                manifest,
                Files.readString(manifest)
                        .replace("\"consultation\":\"\"", "\"consultation\":\"2026-06-10/2026-06-20\""));

        preview();

        assertThat(out.resolve("README.txt")).content().contains("""
                        How to object
                          From 2026-06-10 to 2026-06-20, both included, UTC:
                            plenary object example-2026 --country XA --cell CELL_ID --by NAME --role ROLE --text TEXT
                        """);
    }

    @Test
    void folderThatIsThereAndCountryThatIsNotAskedAreRefused() throws IOException {
        Files.createDirectories(out);
        assertThatThrownBy(this::preview)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(out + " is there already; name a folder that is not");
        assertThatThrownBy(() -> Preview.write(archive, ExampleEdition.ID, "FR", folder.resolve("fr")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("FR is not in edition example-2026, which has BA, GB-ENG, US,");
    }
}
