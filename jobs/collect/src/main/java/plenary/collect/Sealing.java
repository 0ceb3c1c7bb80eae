package plenary.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plenary.collect.edition.InForce;
import plenary.collect.parquet.RejectedRows;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Presence;
import plenary.schemas.archive.Receipt;
import plenary.schemas.census.Census;
import plenary.schemas.check.TableOutcome;
import plenary.schemas.rule.KeptProfile;
import plenary.schemas.submission.Submission;

/**
 * Turns the finished work on tables into sealed folders. A folder is made in staging and moved to its place in one step,
 * under the lease of the country, so that the order of sealing has no gap and no tie.
 */
final class Sealing {

    private final Desk desk;
    private final Archive archive;
    private final Drop drop;
    private final Instant receivedAt;
    private final Path staging;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private int made;

    Sealing(Desk desk, Drop drop, Path staging) {
        this.desk = desk;
        this.archive = desk.archive();
        this.drop = drop;
        this.receivedAt = drop.receivedAt();
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
        if (Presence.isThere(archive.receipt(submission.country(), outcome.dataset(), id))) {
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
        JsonFile.writeInto(folder, Census.FILE, outcome.census());
        JsonFile.writePackedInto(folder, KeptProfile.FILE, outcome.kept());
        addRejectedAndReceipt(submission, outcome, id, table, sequence(submission, outcome), folder);
        desk.lease().requireHeld();
        Durable.remove(place);
        Durable.publish(folder, place);
        made++;
    }

    /**
     * A country has a copy of the receipt of every table; of one of which nothing was sealed, the refused records lie
     * beside it.
     */
    void giveBack(Submission submission, TableOutcome outcome, String id, TableWork table, Path returned) {
        Path folder = returned.resolve(outcome.dataset());
        boolean isSealed = ids.containsKey(outcome.dataset());
        try {
            Files.createDirectories(folder);
            if (isSealed) {
                Path receipt = archive.receipt(submission.country(), outcome.dataset(), id);
                Files.write(folder.resolve("receipt.json"), Files.readAllBytes(receipt));
                return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not fill " + folder, e);
        }
        addRejectedAndReceipt(submission, outcome, id, table, TableReceipt.NOT_SEALED, folder);
    }

    /** The receipt comes last: it names all files beside it. */
    private void addRejectedAndReceipt(
            Submission submission, TableOutcome outcome, String id, TableWork table, long sequence, Path folder) {
        RejectedRows.concatenate(table.rejected(), folder.resolve("rejected.parquet"));
        JsonFile.writeInto(
                folder, "receipt.json", TableReceipt.of(drop, receivedAt, submission, outcome, id, sequence, folder));
    }

    // The block keeps its file, so that a run killed from here on finds everything and seals again.
    private static void link(Path block, Path data) throws IOException {
        try {
            Files.createLink(data, block);
        } catch (UnsupportedOperationException noLinksHere) {
            Files.copy(block, data);
        }
    }

    private long sequence(Submission submission, TableOutcome outcome) {
        return 1
                + InForce.sealed(archive, submission.country(), outcome.dataset()).stream()
                        .mapToLong(Receipt::sequence)
                        .max()
                        .orElse(0);
    }
}
