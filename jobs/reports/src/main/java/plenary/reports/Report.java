package plenary.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import plenary.reports.input.Edition;
import plenary.reports.input.Topic;
import plenary.reports.page.Page;
import plenary.reports.page.Site;
import plenary.reports.text.Labels;
import plenary.reports.xlsx.IndicatorWorkbook;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.contract.Contract;

/** Writes everything that readers get of an edition, from its published tables alone. */
public final class Report {

    private static final List<String> COPIED =
            List.of("indicator_value.csv", "submission.csv", "finding_count.csv", "definition.json");

    private Report() {}

    /**
     * Writes the report of the newest revision that has tables, whole or not at all; one that stands is replaced.
     *
     * @param conf folder whose {@code country_groups.csv} names the groups and {@code topics.csv} the topics
     * @return the start page
     */
    public static Path write(Archive archive, Path conf, String edition, Progress progress) {
        int revision = newestRevision(archive, edition)
                .orElseThrow(() -> new IllegalArgumentException("edition " + edition + " has no tables under "
                        + archive.edition(edition) + ": compute its indicators first"));
        Contract contract = Contract.load();
        Edition input = Edition.read(archive.revision(edition, revision), conf, contract);
        Path staging = archive.staging().resolve("report-" + edition + "-r" + revision);
        Path target = archive.report(edition, revision);
        try {
            delete(staging);
            writeAll(input, new Site(input, new Labels(contract, input.areas(), Topic.read(conf))), staging, progress);
            publish(staging, target);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the report to " + target, e);
        }
        return target.resolve("index.html");
    }

    private static void writeAll(Edition edition, Site site, Path folder, Progress progress) throws IOException {
        List<Page> pages = site.pages();
        for (int i = 0; i < pages.size(); i++) {
            progress.at("report: pages", i, pages.size());
            Path file = folder.resolve(pages.get(i).path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, site.html(pages.get(i)), StandardCharsets.UTF_8);
        }
        progress.at("report: pages", pages.size(), pages.size());
        Path data = Files.createDirectories(folder.resolve("data"));
        for (String name : COPIED) {
            Files.copy(edition.tables().resolve(name), data.resolve(name));
        }
        IndicatorWorkbook.write(edition, data.resolve("indicator_value.xlsx"));
    }

    /** The old report goes aside first: a folder cannot be renamed onto one that is not empty. */
    private static void publish(Path staging, Path target) throws IOException {
        Path old = staging.resolveSibling(staging.getFileName() + ".old");
        delete(old);
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    private static OptionalInt newestRevision(Archive archive, String edition) {
        Path folder = archive.edition(edition);
        if (!Files.isDirectory(folder)) {
            return OptionalInt.empty();
        }
        try (DirectoryStream<Path> revisions = Files.newDirectoryStream(folder, "r*")) {
            return StreamSupport.stream(revisions.spliterator(), false)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("r[0-9]+"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1)))
                    .filter(revision ->
                            Files.exists(archive.tables(edition, revision).resolve("indicator_value.csv")))
                    .max();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list the revisions in " + folder, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
