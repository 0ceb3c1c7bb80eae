package plenary.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plenary.collect.edition.EditionFile;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Lease;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.Contract;

/** Takes submissions from the inbox to sealed folders; what cannot be sealed goes back with its findings. */
public final class Collect {

    // A block being written holds up to this much; more threads than fit would only collect garbage.
    private static final long HEAP_PER_THREAD = 192L << 20;

    private final Archive archive;
    private final Progress progress;
    private final Clock clock;
    private final String jobRepositoryUrl;
    private final int threads;
    private final long blockBytes;

    /** @param jobRepositoryUrl of a PostgreSQL database for the history of jobs; empty for files in the archive */
    public Collect(Archive archive, Progress progress, Clock clock, String jobRepositoryUrl) {
        this(archive, progress, clock, jobRepositoryUrl, threads(), SubmissionWork.BLOCK_BYTES);
    }

    /**
     * @param threads blocks that are read side by side
     * @param blockBytes of a file that are read as one block, and lost when the run is killed
     */
    public Collect(
            Archive archive, Progress progress, Clock clock, String jobRepositoryUrl, int threads, long blockBytes) {
        this.archive = archive;
        this.progress = progress;
        this.clock = clock;
        this.jobRepositoryUrl = jobRepositoryUrl;
        this.threads = threads;
        this.blockBytes = blockBytes;
    }

    private static int threads() {
        Runtime machine = Runtime.getRuntime();
        long fit = Math.max(2, machine.maxMemory() / HEAP_PER_THREAD);
        return (int) Math.min(machine.availableProcessors(), fit);
    }

    /**
     * Collects submissions; what is wrong with one never stops the others.
     *
     * @param submissions folders, zips or descriptors, copied into the inbox first; none for all that lie in the inbox
     * @param editionYaml when given, a submission that the edition does not ask for is returned
     * @throws UncheckedIOException when the world failed one of them, after the others were collected
     */
    public List<Outcome> run(List<Path> submissions, Optional<Path> editionYaml) {
        Optional<EditionFile> edition = editionYaml.map(EditionFile::read);
        Inbox inbox = new Inbox(archive, Contract.load(), clock, progress);
        List<Drop> drops = submissions.isEmpty()
                ? inbox.drops()
                : submissions.stream().map(inbox::add).distinct().toList();
        Map<String, List<Drop>> byCountry = new LinkedHashMap<>();
        drops.forEach(drop -> byCountry
                .computeIfAbsent(drop.country(), country -> new ArrayList<>())
                .add(drop));
        List<Outcome> outcomes = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        byCountry.forEach((country, ofCountry) -> Lease.whileHolding(
                archive.leaseOfCountry(country),
                progress,
                lease -> outcomes.addAll(
                        collect(new Desk(archive, country, lease, clock), ofCountry, edition, failures))));
        if (!failures.isEmpty()) {
            failures.subList(1, failures.size()).forEach(failures.get(0)::addSuppressed);
            throw failures.get(0);
        }
        return outcomes;
    }

    private List<Outcome> collect(
            Desk desk, List<Drop> drops, Optional<EditionFile> edition, List<RuntimeException> failures) {
        List<Outcome> outcomes = new ArrayList<>();
        List<Drop> open = new ArrayList<>();
        for (Drop drop : drops) {
            if (desk.isDeleted(drop)) {
                continue;
            }
            Collected.valid(desk, drop, edition)
                    .ifPresentOrElse(before -> outcomes.add(finished(desk, drop, before)), () -> open.add(drop));
        }
        if (open.isEmpty()) {
            return outcomes;
        }
        try (JobDatabase database = database(desk.country())) {
            CollectJob job = new CollectJob(database, threads);
            for (Drop drop : open) {
                try {
                    outcomes.add(collect(desk, job, drop, edition));
                } catch (RuntimeException failure) {
                    failures.add(failure);
                }
            }
        } catch (RuntimeException e) {
            if (!jobRepositoryUrl.isEmpty()) {
                // Without the server every country would fail alike.
                throw e;
            }
            failures.add(e);
        } catch (Exception e) {
            throw new IllegalStateException("could not set up the job", e);
        }
        return outcomes;
    }

    private Outcome finished(Desk desk, Drop drop, Collected before) {
        // Left by a run that was stopped after it had given everything back.
        Durable.remove(drop.work(archive));
        return before.outcome(desk, drop, true);
    }

    // A database a country: an embedded one serves one process, and countries may be collected by several.
    private JobDatabase database(String country) {
        return jobRepositoryUrl.isEmpty()
                ? JobDatabase.ofCountry(archive.jobs(), country)
                : JobDatabase.at(jobRepositoryUrl, System.getenv());
    }

    private Outcome collect(Desk desk, CollectJob job, Drop drop, Optional<EditionFile> edition) {
        desk.received(drop);
        SubmissionWork work = new SubmissionWork(desk, drop, edition, progress, blockBytes);
        if (!job.run(work, attempt(work.folder()))) {
            // The database says done and the seals do not: the seals are right.
            Durable.remove(work.folder());
            job.run(work, attempt(work.folder()));
        }
        Durable.remove(work.folder());
        return work.result();
    }

    /** Names the attempt of which the work folder holds what is done; a new one when there is no folder. */
    private static String attempt(Path folder) {
        Path file = folder.resolve("attempt");
        try {
            if (!Presence.isThere(file)) {
                Files.createDirectories(folder);
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}
