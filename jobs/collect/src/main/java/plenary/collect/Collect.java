package plenary.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plenary.collect.edition.CodeVersion;
import plenary.collect.edition.EditionFile;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Lease;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Language;

/** Takes submissions from the inbox to sealed folders; what cannot be sealed goes back with its findings. */
public final class Collect {

    // A block being written holds up to this much; more threads than fit would only collect garbage.
    private static final long HEAP_PER_THREAD = 192L << 20;

    static final String ATTEMPT = "attempt";
    private static final String VERSION = " " + CodeVersion.read();
    private static final String LANGUAGE = "language";

    private final Archive archive;
    private final Progress progress;
    private final Clock clock;
    private final String jobRepositoryUrl;
    private final int threads;
    private final long blockBytes;
    private final Optional<Language> asked;

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
        this(archive, progress, clock, jobRepositoryUrl, threads, blockBytes, Optional.empty());
    }

    private Collect(
            Archive archive,
            Progress progress,
            Clock clock,
            String jobRepositoryUrl,
            int threads,
            long blockBytes,
            Optional<Language> asked) {
        this.archive = archive;
        this.progress = progress;
        this.clock = clock;
        this.jobRepositoryUrl = jobRepositoryUrl;
        this.threads = threads;
        this.blockBytes = blockBytes;
        this.asked = asked;
    }

    /** The same, with findings in that language; otherwise they stay in the one they were given back in, or are in English. */
    public Collect in(Language language) {
        return new Collect(archive, progress, clock, jobRepositoryUrl, threads, blockBytes, Optional.of(language));
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
            Collected.valid(desk, drop, edition, asked)
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
        Language language = language(drop);
        SubmissionWork work = new SubmissionWork(desk, drop, edition, language, progress, blockBytes);
        // What another version of the code left may mean something else to this one.
        if (!attempt(work.folder()).endsWith(VERSION)) {
            forget(work, language);
        }
        if (!job.run(work, attempt(work.folder()))) {
            // The database says done and the seals do not: the seals are right.
            forget(work, language);
            job.run(work, attempt(work.folder()));
        }
        Durable.remove(work.folder());
        return work.result();
    }

    /** Takes away all work but in which language is answered. */
    private static void forget(SubmissionWork work, Language language) {
        Durable.remove(work.folder());
        kept(work.folder(), LANGUAGE, language.code());
    }

    /** Kept with the work, so that a run that goes on with it answers as the one before would have. */
    private Language language(Drop drop) {
        Path folder = drop.work(archive);
        asked.ifPresent(language -> Durable.remove(folder.resolve(LANGUAGE)));
        return Language.of(kept(
                folder,
                LANGUAGE,
                asked.orElseGet(() -> Collected.language(archive, drop)).code()));
    }

    /** Names the attempt of which the work folder holds what is done, and the code; a new one when there is no folder. */
    private static String attempt(Path folder) {
        return kept(folder, ATTEMPT, UUID.randomUUID() + VERSION);
    }

    /** What the work folder keeps under the name; when there is nothing, it keeps what is given from now on. */
    private static String kept(Path folder, String name, String otherwise) {
        Path file = folder.resolve(name);
        try {
            if (Presence.isThere(file)) {
                return Files.readString(file);
            }
            Files.createDirectories(folder);
            // Whole or not there: of a run that was killed while it wrote, a part of a word would be kept.
            Durable.write(file, otherwise.getBytes(StandardCharsets.UTF_8));
            return otherwise;
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}
