package plenary.schemas.check;

import java.util.List;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.submission.Table;

/**
 * Reads one file of a table: bytes to records to typed, checked rows. Reading a block is a pure function of the file,
 * the block and the duplicates, so blocks may be read in any order, side by side and again; one check serves many
 * threads.
 */
public final class FileCheck {

    private FileCheck() {}

    /**
     * Reads the header of a file and makes ready for its rows.
     *
     * @param part position of the file in the table, counted from 0
     */
    public static FileCheck open(
            Contract contract, Catalogue catalogue, Table table, int part, Surroundings surroundings) {
        throw new UnsupportedOperationException("not in this version");
    }

    /** What is wrong with the file before any row is read, and which checks cannot run. */
    public List<Finding> findings() {
        throw new UnsupportedOperationException("not in this version");
    }

    /** Whether the header allows rows to be read; if not, the findings say why. */
    public boolean isReadable() {
        throw new UnsupportedOperationException("not in this version");
    }

    /**
     * The blocks of the file, made by one fast pass over it; a single one when the file is small, compressed, or in an
     * encoding in which bytes do not tell where records end.
     *
     * @param bytes how long a block should be at least
     */
    public List<Block> blocks(long bytes) {
        throw new UnsupportedOperationException("not in this version");
    }

    /**
     * Reads a block. Every record goes to {@code rows} once; every row without a fault of its own gives its key to
     * {@code keys}, before {@code rows} gets it.
     *
     * @param duplicates records to refuse for their key: {@link Duplicates#NONE} in a first reading
     */
    public BlockResult read(Block block, Duplicates duplicates, RowSink rows, KeySink keys) {
        throw new UnsupportedOperationException("not in this version");
    }
}
