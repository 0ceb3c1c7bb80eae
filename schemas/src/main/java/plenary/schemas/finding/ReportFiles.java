package plenary.schemas.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes the forms of a report into a folder: {@code findings.json}, {@code findings.csv}, {@code findings.html}, and
 * {@code validation-report.json}.
 */
public final class ReportFiles {

    private final Catalogue catalogue;

    public ReportFiles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Without copies of what was sent. */
    public Path write(Report report, Path folder) {
        return write(report, Map.of(), folder);
    }

    /**
     * The page for people; the folder is made when there is none, files in it are replaced.
     *
     * @param copies where findings say that rows stand, to the path of an annotated copy beside the page
     */
    public Path write(Report report, Map<String, String> copies, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("findings.json"), new JsonReport(catalogue).text(report, copies));
            Files.writeString(folder.resolve("validation-report.json"), new ValidationReport(catalogue, report).text());
            Files.writeString(folder.resolve("findings.csv"), new CsvReport(catalogue).text(report));
            return Files.writeString(folder.resolve("findings.html"), new HtmlReport(catalogue).text(report, copies));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write findings to " + folder, e);
        }
    }

    /** The first finding of each cause, worst first. */
    public List<Finding> firstOfEachCause(Report report) {
        List<Finding> kept = report.findings().kept();
        return IntStream.rangeClosed(1, report.causes().size())
                .boxed()
                .flatMap(rank -> IntStream.range(0, kept.size())
                        .filter(finding -> report.rank(finding) == rank)
                        .mapToObj(kept::get)
                        .filter(finding -> finding.id()
                                .equals(report.causes()
                                        .get(rank - 1)
                                        .root()
                                        .cause()
                                        .id()))
                        .limit(1))
                .toList();
    }

    /** The first line of the report, for a terminal. */
    public String headline(Report report) {
        return new Headline(report, catalogue.words()).line();
    }

    /** Where an annotated copy lies, for a terminal. */
    public String line(String copy) {
        return catalogue.words().text(Word.COPY_LINE, Map.of("path", copy));
    }

    /** A finding in one line, for a terminal. */
    public String line(Finding finding) {
        return catalogue.line(finding);
    }
}
