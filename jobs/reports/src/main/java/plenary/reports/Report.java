package plenary.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import plenary.reports.explain.Explanations;
import plenary.reports.input.Correction;
import plenary.reports.input.Edition;
import plenary.reports.input.Topic;
import plenary.reports.page.Page;
import plenary.reports.page.Site;
import plenary.reports.text.Labels;
import plenary.reports.xlsx.IndicatorWorkbook;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Contents;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Lease;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.Contract;

/** Writes everything that readers get of an edition, from its published tables alone. */
public final class Report {

    private static final List<String> COPIED =
            List.of("indicator_value.csv", "submission.csv", "finding_count.csv", "waiver.csv", "definition.json");

    private Report() {}

    /**
     * Writes the report of the newest revision that has tables, whole or not at all; does nothing when it is there.
     *
     * @return the start page
     */
    public static Path write(Archive archive, String edition, Progress progress) {
        return Lease.whileHolding(archive.leaseOfEdition(edition), progress, lease -> {
            int revision = newestWithTables(archive, edition)
                    .orElseThrow(() -> new IllegalArgumentException("edition " + edition + " has no tables under "
                            + archive.edition(edition) + ": compute its indicators first"));
            Path target = archive.report(edition, revision);
            if (!Contents.isComplete(target)) {
                Path staging = archive.staging().resolve("report-" + edition);
                Durable.remove(staging);
                writeAll(archive, edition, revision, staging, progress);
                lease.requireHeld();
                Contents.publish(staging, target);
            }
            return target.resolve("index.html");
        });
    }

    private static void writeAll(Archive archive, String edition, int revision, Path staging, Progress progress) {
        // The names of groups and topics as they were frozen, so that a report made later is the same.
        Path conf = archive.conf(edition, revision);
        Contract contract = Contract.load();
        Edition input = Edition.read(archive.revision(edition, revision), conf, contract);
        try {
            Labels labels = new Labels(contract, input.areas(), Topic.read(conf));
            Explanations explanations = Explanations.of(archive, input, contract, labels);
            writeAll(input, new Site(input, labels, explanations), staging, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the report to " + staging, e);
        }
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
            // Tables of an earlier version lack the newer ones.
            if (Presence.isThere(edition.tables().resolve(name))) {
                Files.copy(edition.tables().resolve(name), data.resolve(name));
            }
        }
        if (edition.correction().isPresent()) {
            Files.copy(edition.tables().resolve(Correction.FILE), data.resolve(Correction.FILE));
        }
        IndicatorWorkbook.write(edition, data.resolve("indicator_value.xlsx"));
    }

    /** The newest revision that has tables. */
    static OptionalInt newestWithTables(Archive archive, String edition) {
        return archive.revisions(edition).stream()
                .mapToInt(Integer::intValue)
                .filter(revision -> Contents.isComplete(archive.tables(edition, revision)))
                .max();
    }
}
