package plenary.schemas.contract;

import java.time.LocalDate;
import java.util.List;

/** What changed in the contract, a line each, oldest first; {@code changelog.csv}. */
public record Changelog(List<Change> changes) {

    public Changelog {
        changes = List.copyOf(changes);
    }

    /** What a change does to a table that was valid before. */
    public enum Effect {
        ADDED,
        REMOVED,
        /** Something that was valid may be refused. */
        TIGHTENED,
        /** Something that was refused may be valid. */
        LOOSENED
    }

    /**
     * One change.
     *
     * @param effective day from which submissions may use it
     * @param dataset name; empty when it is about the descriptor or about all datasets
     * @param field column or key; empty when it is about the whole dataset
     * @param affects who should look at it
     */
    public record Change(
            ContractVersion version,
            LocalDate effective,
            Effect effect,
            String dataset,
            String field,
            String what,
            String affects) {}

    static Changelog read(ContractFiles files) {
        return new Changelog(files.rows("changelog.csv").stream()
                .map(row -> new Change(
                        ContractVersion.of(row.getField("version")),
                        LocalDate.parse(row.getField("effective")),
                        Effect.valueOf(row.getField("effect")),
                        row.getField("dataset"),
                        row.getField("field"),
                        row.getField("what"),
                        row.getField("affects")))
                .toList());
    }

    /** Every version that there is, oldest first. */
    public List<ContractVersion> versions() {
        return changes.stream().map(Change::version).distinct().sorted().toList();
    }
}
