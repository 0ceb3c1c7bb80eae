package plenary.schemas.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.submission.Submission;
import plenary.schemas.submission.Table;

/**
 * The check of one table: headers, then blocks in any order, then {@link TableTally} over the blocks in theirs. The
 * check at home and the central run both go through here, so that they find the same.
 *
 * <p>Duplicates need two readings. In the first every block is read with {@link Duplicates#NONE} and its keys are
 * kept; in the second the blocks that have duplicates are read with them, and their first outcome is forgotten.
 */
public final class TableCheck {

    private final Submission submission;
    private final Table table;
    private final Catalogue catalogue;
    private final List<FileCheck> parts;

    private TableCheck(Submission submission, Table table, Catalogue catalogue, List<FileCheck> parts) {
        this.submission = submission;
        this.table = table;
        this.catalogue = catalogue;
        this.parts = parts;
    }

    /**
     * Reads the headers.
     *
     * @param facilities ids of all facilities of the country; empty when no table of facilities is at hand
     */
    public static TableCheck open(
            Contract contract,
            Catalogue catalogue,
            Submission submission,
            Table table,
            Optional<Set<String>> facilities) {
        Surroundings surroundings = new Surroundings(submission.period(), facilities);
        List<FileCheck> parts = new ArrayList<>();
        for (int part = 0; part < table.files().size(); part++) {
            parts.add(FileCheck.open(contract, catalogue, table, part, surroundings));
        }
        return new TableCheck(submission, table, catalogue, parts);
    }

    public Table table() {
        return table;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** What is wrong with the files before any row is read, and which checks cannot run. */
    public List<Finding> findings() {
        return parts.stream().flatMap(part -> part.findings().stream()).toList();
    }

    boolean isReadable() {
        return parts.stream().allMatch(FileCheck::isReadable);
    }

    /** Whether nothing that the submission says of itself keeps the table from being sealed. */
    boolean isSealable() {
        return submission.sealable() && table.sealable();
    }

    /** The blocks of all parts that can be read, in their order. */
    public List<TableBlock> blocks(long bytes) {
        List<TableBlock> blocks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            if (parts.get(part).isReadable()) {
                parts.get(part).blocks(bytes).forEach(block -> blocks.add(new TableBlock(part, block)));
            }
        }
        return blocks;
    }

    /** Reads a block; may be called from many threads, as {@link FileCheck#read}. */
    public BlockOutcome read(TableBlock block, Duplicates duplicates, RowSink rows, KeySink keys) {
        CountedRows counted = new CountedRows(rows);
        BlockResult result = parts.get(block.part()).read(block.block(), duplicates, counted, keys);
        return counted.outcome(block, result);
    }
}
