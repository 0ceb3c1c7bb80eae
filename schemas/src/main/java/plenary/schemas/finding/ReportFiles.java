package plenary.schemas.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the three forms of a report into a folder: {@code findings.json}, {@code findings.csv}, {@code findings.html}. */
public final class ReportFiles {

    private final Catalogue catalogue;

    public ReportFiles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The page for people; the folder is made when there is none, files in it are replaced. */
    public Path write(Report report, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("findings.json"), new JsonReport(catalogue).text(report));
            Files.writeString(folder.resolve("findings.csv"), new CsvReport(catalogue).text(report));
            return Files.writeString(folder.resolve("findings.html"), new HtmlReport(catalogue).text(report));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write findings to " + folder, e);
        }
    }

    /** The first finding of each cause, worst first. */
    public List<Finding> firstOfEachCause(Report report) {
        return report.causes(catalogue).stream()
                .flatMap(cause -> report.findings().kept().stream()
                        .filter(finding -> cause.isCauseOf(finding))
                        .limit(1))
                .toList();
    }

    /** The first line of the report, for a terminal. */
    public String headline(Report report) {
        return new Headline(report, report.causes(catalogue)).line();
    }
}
