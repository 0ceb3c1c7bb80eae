package plenary.schemas.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was received and what became of it; {@code receipt.json} of a sealed folder.
 *
 * @param id content address of the sealed folder
 * @param period as the submission writes it
 * @param receivedAt ISO 8601 instant, UTC
 * @param drop folder of the submission in the inbox, {@code <country>/<drop>}
 * @param sequence order of sealing among the submissions of one country and dataset, counted from 1
 * @param supersedes id of an earlier sealed folder that this one replaces; empty when none is named
 * @param coverage share of the nation's examinations that the registry covers, as stated; 1 when not stated
 * @param dataFiles SHA-256 of each Parquet file of the folder, by name
 * @param tier how complete the accepted rows are; receipts before contract 1.1.0 lack this and what follows
 * @param registryDescription what the registry says of itself beyond its name
 * @param upgraded what was done to a table of an older version of the contract
 * @param waived warnings that the sender explains, in its order; receipts from before there were waivers lack them
 */
public record Receipt(
        String id,
        String country,
        String dataset,
        String period,
        String contractVersion,
        String registry,
        String receivedAt,
        String drop,
        long sequence,
        String supersedes,
        double coverage,
        boolean extrapolated,
        String signoff,
        List<FileCount> files,
        List<FindingCount> findings,
        Map<String, String> dataFiles,
        Optional<TierReached> tier,
        Optional<RegistryDescription> registryDescription,
        Optional<Upgraded> upgraded,
        Optional<List<Waived>> waived) {

    public Receipt {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        dataFiles = Map.copyOf(dataFiles);
        waived = waived.map(List::copyOf);
    }

    /** accepted + rejected + quarantined = records, or the job fails. */
    public record FileCount(
            String path, String sha256, long bytes, long records, long accepted, long rejected, long quarantined) {

        public FileCount {
            if (accepted + rejected + quarantined != records) {
                throw new IllegalArgumentException("%s: accepted %s + rejected %s + quarantined %s is not records %s"
                        .formatted(path, accepted, rejected, quarantined, records));
            }
        }
    }

    /** An upgrade of a table to a version of the contract; each change in words. */
    public record Upgraded(String to, List<String> changes) {
        public Upgraded {
            changes = List.copyOf(changes);
        }
    }

    /** How often one kind of finding was made. */
    public record FindingCount(String id, String severity, String state, long count) {}

    /**
     * A kind of warning that the sender explains.
     *
     * @param column empty for all columns
     * @param facility empty for all facilities
     * @param by role or office
     * @param until ISO 8601 day
     * @param findings how many it explains
     */
    public record Waived(
            String finding, String column, String facility, String reason, String by, String until, long findings) {}

    /** Name of the submission in the inbox of its country. */
    public String dropName() {
        return drop.replaceFirst("^[^/]*/", "");
    }

    public long records() {
        return files.stream().mapToLong(FileCount::records).sum();
    }

    public long accepted() {
        return files.stream().mapToLong(FileCount::accepted).sum();
    }
}
