package plenary.collect.verify;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import plenary.collect.governance.DeletionCertificate;
import plenary.collect.parquet.ParquetInput;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.AuditLog;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Presence;

/** Reads a whole archive again and says what differs from what was written. */
public final class Verify {

    /** What lies at the top of an archive; the demonstration keeps what it makes there too. */
    private static final Set<String> TOP = Set.of(
            "inbox",
            "sealed",
            "returned",
            "values",
            "editions",
            "audit",
            "deleted",
            "leases",
            "jobs",
            "staging",
            "synthetic");

    private final Inspection inspection;
    private final Archive archive;
    private long seals;
    private long revisions;

    private Verify(Archive archive, Progress progress) {
        this.archive = archive;
        this.inspection = new Inspection(archive, progress);
    }

    /**
     * What was looked at and what differs.
     *
     * @param bytes read to hash them
     */
    public record Result(long files, long bytes, long seals, long revisions, List<Difference> differences) {

        public Result {
            differences = List.copyOf(differences);
        }

        /** The same, of which only what concerns one edition is told: it, what is sealed, and what was decided. */
        public Result about(String edition) {
            return new Result(
                    files,
                    bytes,
                    seals,
                    revisions,
                    differences.stream()
                            .filter(difference -> !difference.place().startsWith("editions/")
                                    || difference.place().startsWith("editions/" + edition + "/"))
                            .toList());
        }

        public long count(Difference.Kind kind) {
            return differences.stream()
                    .filter(difference -> difference.kind() == kind)
                    .count();
        }

        public boolean isDamaged() {
            return differences.stream().anyMatch(difference -> difference.kind() == Difference.Kind.DAMAGE);
        }
    }

    public static Result of(Archive archive, Progress progress) {
        Verify verify = new Verify(archive, progress);
        verify.certificates();
        Map<String, String> accepted = verify.chains();
        verify.seals(accepted);
        verify.editions();
        verify.values();
        verify.strays();
        Inspection inspection = verify.inspection;
        return new Result(
                inspection.files(), inspection.bytes(), verify.seals, verify.revisions, inspection.differences());
    }

    private void certificates() {
        for (Path file : Durable.filesUnder(archive.deleted())) {
            inspection
                    .json(file, DeletionCertificate.class, Meaning.CERTIFICATE)
                    .ifPresent(certificate -> {
                        inspection.forgive(certificate);
                        certificate.files().stream()
                                .map(deleted -> archive.root().resolve(deleted.path()))
                                // Another submission may have come to lie where kept values were.
                                .filter(path ->
                                        !path.startsWith(archive.values(certificate.country(), certificate.dataset())))
                                .filter(Presence::isThere)
                                .forEach(path -> inspection.differs(
                                        path, "a file", "none: it was deleted on purpose", Meaning.CERTIFICATE));
                    });
        }
    }

    /** Checks the audit logs; gives the hash of the receipt of each submission that they say was accepted. */
    private Map<String, String> chains() {
        Map<String, String> accepted = new TreeMap<>();
        Map<String, String> certificates = new TreeMap<>();
        for (Path chain : Durable.foldersOf(archive.audit())) {
            AuditLog log = new AuditLog(chain, Clock.systemUTC());
            log.faults()
                    .forEach((file, fault) -> inspection.differs(
                            file, "an entry that " + fault, "the entry that was written", Meaning.AUDIT));
            for (AuditEntry entry : entries(chain)) {
                if (entry.event().equals("ACCEPTED")) {
                    accepted.put(entry.subject(), entry.detail("receiptSha256"));
                }
                if (entry.event().equals("DELETED")) {
                    certificates.put(entry.subject(), entry.detail("certificateSha256"));
                }
            }
        }
        for (Path file : Durable.filesUnder(archive.deleted())) {
            String id = file.getFileName().toString().replaceFirst("\\.json$", "");
            if (certificates.containsKey(id)) {
                inspection.hash(file, certificates.get(id), Meaning.CERTIFICATE);
            }
        }
        return accepted;
    }

    /** Those that can be read; the others are among the faults of the chain. */
    private List<AuditEntry> entries(Path chain) {
        List<AuditEntry> entries = new ArrayList<>();
        for (Path file : Durable.filesOf(chain)) {
            if (file.getFileName().toString().matches("[0-9]{8}\\.json")) {
                int before = inspection.differences().size();
                inspection.json(file, AuditEntry.class, Meaning.AUDIT).ifPresent(entries::add);
                // Said already.
                inspection
                        .differences()
                        .subList(before, inspection.differences().size())
                        .clear();
            }
        }
        return entries;
    }

    private void seals(Map<String, String> accepted) {
        SealCheck check = new SealCheck(inspection, accepted);
        for (Path country : Durable.foldersOf(archive.sealed())) {
            for (Path dataset : Durable.foldersOf(country)) {
                for (Path folder : Durable.foldersOf(dataset)) {
                    seals++;
                    check.check(folder);
                }
            }
        }
    }

    private void editions() {
        for (Path folder : Durable.foldersOf(archive.editions())) {
            String edition = folder.getFileName().toString();
            RevisionCheck check = new RevisionCheck(inspection, edition, entries(archive.auditOfEdition(edition)));
            for (int revision : archive.revisions(edition)) {
                revisions++;
                check.check(archive.revision(edition, revision));
            }
            check.checkPointer();
        }
    }

    private void values() {
        for (Path file : Durable.filesUnder(archive.root().resolve("values"))) {
            inspection.know(file);
            inspection.hash(file);
            try {
                ParquetInput.verifyPages(file);
            } catch (RuntimeException unreadable) {
                inspection.differs(
                        file,
                        "what cannot be read: " + Inspection.firstLine(unreadable),
                        "a Parquet file",
                        Meaning.KEPT_VALUES);
            }
        }
    }

    /** Files that no rule expects. */
    private void strays() {
        for (Path file : Durable.filesOf(archive.root())) {
            inspection.differs(file, "a file", "folders only", Meaning.STRAY);
        }
        for (Path folder : Durable.foldersOf(archive.root())) {
            if (!TOP.contains(folder.getFileName().toString())) {
                inspection.differs(
                        folder,
                        "a folder",
                        "one of " + String.join(", ", TOP.stream().sorted().toList()),
                        Meaning.STRAY);
            }
        }
        for (Path checked : List.of(archive.sealed(), archive.editions(), archive.audit(), archive.deleted())) {
            Durable.filesUnder(checked).stream()
                    .filter(file -> !inspection.isKnown(file))
                    .forEach(file -> inspection.differs(file, "a file", "none here", Meaning.STRAY));
        }
        Durable.filesUnder(archive.staging())
                .forEach(
                        file -> inspection.differs(file, "a file", "none while no run is at work", Meaning.UNFINISHED));
    }
}
