package plenary.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import plenary.collect.edition.InForce;
import plenary.collect.parquet.RejectedRows;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Receipt;
import plenary.schemas.archive.Receipt.FindingCount;
import plenary.schemas.check.TableOutcome;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Findings;
import plenary.schemas.submission.Submission;

/**
 * Turns the finished work on tables into sealed folders. A folder is made in staging and moved to its place in one step,
 * under the lease of the country, so that the order of sealing has no gap and no tie.
 */
final class Sealing {

    private final Archive archive;
    private final Drop drop;
    private final Path staging;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private int made;

    Sealing(Archive archive, Drop drop, Path staging) {
        this.archive = archive;
        this.drop = drop;
        this.staging = staging;
    }

    /** Dataset to the id of its sealed folder, in the order of the contract. */
    Map<String, String> ids() {
        return ids;
    }

    /** Whether there were seals to make and all of them were there. */
    boolean isNothingNew() {
        return made == 0 && !ids.isEmpty();
    }

    void seal(Submission submission, TableOutcome outcome, String id, TableWork table) {
        ids.put(outcome.dataset(), id);
        Path place = archive.sealed(submission.country(), outcome.dataset(), id);
        if (Files.exists(place)) {
            return;
        }
        Path folder = staging.resolve(outcome.dataset());
        Durable.remove(folder);
        try {
            Files.createDirectories(folder);
            List<Path> accepted = table.accepted();
            for (int i = 0; i < accepted.size(); i++) {
                link(accepted.get(i), folder.resolve(String.format(Locale.ROOT, "data-%05d.parquet", i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not fill " + folder, e);
        }
        RejectedRows.concatenate(table.rejected(), folder.resolve("rejected.parquet"));
        JsonFile.writeInto(folder, "receipt.json", receipt(submission, outcome, id, hashes(folder)));
        Durable.publish(folder, place);
        made++;
    }

    // The block keeps its file, so that a run killed from here on finds everything and seals again.
    private static void link(Path block, Path data) throws IOException {
        try {
            Files.createLink(data, block);
        } catch (UnsupportedOperationException noLinksHere) {
            Files.copy(block, data);
        }
    }

    private static Map<String, String> hashes(Path folder) {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : Durable.filesOf(folder)) {
            hashes.put(file.getFileName().toString(), Hash.of(file));
        }
        return hashes;
    }

    private Receipt receipt(Submission submission, TableOutcome outcome, String id, Map<String, String> dataFiles) {
        String country = submission.country();
        long last = InForce.sealed(archive, country, outcome.dataset()).stream()
                .mapToLong(Receipt::sequence)
                .max()
                .orElse(0);
        return new Receipt(
                id,
                country,
                outcome.dataset(),
                submission.period().map(Period::text).orElseThrow(),
                submission.contractVersion(),
                submission.registry(),
                drop.receivedAt().toString(),
                drop.country() + "/" + drop.name(),
                last + 1,
                submission.supersedes(),
                submission.coverage().doubleValue(),
                submission.extrapolated(),
                submission.signoff().map(Object::toString).orElse(""),
                outcome.files(),
                counts(outcome.findings()),
                dataFiles);
    }

    /** Findings of one kind over all columns. */
    private static List<FindingCount> counts(Findings.Snapshot findings) {
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        for (Findings.Count count : findings.counts()) {
            counts.merge(
                    List.of(count.id(), count.severity().name(), count.state().name()), count.count(), Long::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> new FindingCount(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getKey().get(2),
                        entry.getValue()))
                .toList();
    }
}
