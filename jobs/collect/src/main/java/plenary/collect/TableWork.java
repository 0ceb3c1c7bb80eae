package plenary.collect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import plenary.collect.parquet.AcceptedRows;
import plenary.collect.parquet.ParquetInput;
import plenary.collect.parquet.RejectedRows;
import plenary.schemas.TypedRow;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Presence;
import plenary.schemas.check.Block;
import plenary.schemas.check.BlockOutcome;
import plenary.schemas.check.BlockResult;
import plenary.schemas.check.CheckedTable;
import plenary.schemas.check.Duplicates;
import plenary.schemas.check.KeyLog;
import plenary.schemas.check.KeySink;
import plenary.schemas.check.RowSink;
import plenary.schemas.check.RowUpgrade;
import plenary.schemas.check.TableBlock;
import plenary.schemas.check.TableCheck;
import plenary.schemas.check.TableOutcome;
import plenary.schemas.check.TableTally;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Finding;
import plenary.schemas.submission.DataFile;
import plenary.schemas.submission.Folders;

/**
 * One table between inbox and seal. Each block leaves a folder that appears when it is complete; a block whose folder
 * is there is not read again, which is how a killed run goes on.
 */
final class TableWork {

    private static final String DATA = "data.parquet";
    private static final String REJECTED = "rejected.parquet";
    private static final String KEYS = "keys";
    private static final String OUTCOME = "outcome.json";

    private final Contract contract;
    private final TableCheck check;
    private final Path folder;
    private final long blockBytes;
    private final List<TableBlock> blocks;
    private final Set<Integer> readHere = ConcurrentHashMap.newKeySet();

    /** @param folder named by the id of the seal, so that blocks of another submission never count as done */
    TableWork(Contract contract, TableCheck check, Path folder, long blockBytes) {
        this.contract = contract;
        this.check = check;
        this.folder = folder;
        this.blockBytes = blockBytes;
        this.blocks = check.blocks(blockBytes);
    }

    List<TableBlock> blocks() {
        return blocks;
    }

    /** Checks the rows of a block and writes them; returns at once when that is done. Blocks may run side by side. */
    void read(int block) {
        boolean isDone = isWorthKeeping() ? Presence.isThere(done(block)) : readHere.contains(block);
        if (!isDone) {
            Durable.remove(done(block));
            Durable.remove(without(block));
            read(block, Duplicates.NONE, done(block));
            readHere.add(block);
        }
    }

    // A small table is read faster than its blocks are forced to the disk, and blocks not forced are not trusted later.
    private boolean isWorthKeeping() {
        return check.table().files().stream().mapToLong(DataFile::bytes).sum() > blockBytes;
    }

    long countDone() {
        return Durable.foldersOf(folder).stream()
                .filter(done -> done.getFileName().toString().matches("block-[0-9]+"))
                .count();
    }

    private void read(int number, Duplicates duplicates, Path place) {
        TableBlock block = blocks.get(number);
        Path partial = folder.resolve(place.getFileName() + ".part");
        Durable.remove(partial);
        Folders.made(partial);
        String submitted = check.table().files().get(block.part()).path();
        BlockOutcome outcome;
        try (AcceptedRows accepted = new AcceptedRows(
                        partial.resolve(DATA), contract, check.upgrade().to());
                RejectedRows rejected = new RejectedRows(partial.resolve(REJECTED), submitted);
                KeyLog keys = new KeyLog(partial.resolve(KEYS), block.part())) {
            KeySink keySink = duplicates == Duplicates.NONE ? keys : KeySink.NONE;
            outcome = check.read(block, duplicates, sink(accepted, rejected), keySink);
        }
        JsonFile.writeInto(partial, OUTCOME, outcome);
        if (isWorthKeeping()) {
            Durable.publish(partial, place);
        } else {
            Durable.move(partial, place);
        }
    }

    /** Rows of an older version of the contract are written as rows of the newest. */
    private RowSink sink(AcceptedRows accepted, RejectedRows rejected) {
        UnaryOperator<TypedRow> upgraded =
                check.upgrade().changes().isEmpty() ? row -> row : new RowUpgrade(contract, check.upgrade())::of;
        return new RowSink() {
            @Override
            public void accept(TypedRow row) {
                accepted.add(upgraded.apply(row));
            }

            @Override
            public void reject(long record, long line, Supplier<String> raw, List<Finding> findings) {
                rejected.add(record, line, raw.get(), findings);
            }
        };
    }

    /** Finds the records whose key or row an earlier one has, and reads the blocks again that have such. */
    void refuseDuplicates() {
        List<Integer> counting = counting();
        Path scratch = folder.resolve("duplicates");
        Folders.made(scratch);
        List<Path> logs =
                counting.stream().map(block -> done(block).resolve(KEYS)).toList();
        Duplicates duplicates = check.duplicates(logs, scratch);
        for (int block : counting) {
            TableBlock at = blocks.get(block);
            if (!Presence.isThere(without(block)) && duplicates.count(at.part(), at.block(), next(block)) > 0) {
                read(block, duplicates, without(block));
            }
        }
    }

    /** The next block of the same file. */
    private Optional<Block> next(int block) {
        return block + 1 < blocks.size()
                        && blocks.get(block + 1).part() == blocks.get(block).part()
                ? Optional.of(blocks.get(block + 1).block())
                : Optional.empty();
    }

    /** What came of the table. */
    TableOutcome outcome() {
        TableTally tally = new TableTally(check);
        for (int block = 0; block < blocks.size(); block++) {
            // The job database may hold a block for read whose folder a killed run was making again.
            read(block);
            tally.add(outcome(block));
        }
        return tally.outcome();
    }

    /** The table and what came of it, for who reads it once more. */
    CheckedTable checked() {
        return new CheckedTable(check, outcome(), Duplicates.in(folder.resolve("duplicates")));
    }

    /** The blocks that count: none after the place at which a file could not be read on. */
    private List<Integer> counting() {
        TableTally tally = new TableTally(check);
        List<Integer> counting = new ArrayList<>();
        for (int block = 0; block < blocks.size(); block++) {
            read(block);
            if (tally.add(outcome(block))) {
                counting.add(block);
            }
        }
        return counting;
    }

    private BlockOutcome outcome(int block) {
        return JsonFile.read(latest(block).resolve(OUTCOME), BlockOutcome.class);
    }

    /**
     * Holds what was counted against what was written and against what the split of the file had counted.
     *
     * @throws IllegalStateException when a record is in neither file, or in both
     */
    void reconcile() {
        for (int block : counting()) {
            BlockResult result = outcome(block).result();
            long accepted = ParquetInput.rows(latest(block).resolve(DATA));
            long rejected = ParquetInput.rows(latest(block).resolve(REJECTED));
            if (accepted != result.accepted() || rejected != result.rejected()) {
                throw new IllegalStateException("%s block %d: accepted %d and rejected %d, but wrote %d and %d"
                        .formatted(name(), block, result.accepted(), result.rejected(), accepted, rejected));
            }
            Block here = blocks.get(block).block();
            Optional<Block> next = next(block);
            long first = Math.max(1, here.firstRecord());
            if (next.isPresent() && result.fatal().isEmpty() && next.get().firstRecord() != first + result.records()) {
                throw new IllegalStateException("%s block %d: read %d records from record %d, but the next begins at %d"
                        .formatted(
                                name(),
                                block,
                                result.records(),
                                first,
                                next.get().firstRecord()));
            }
        }
    }

    String name() {
        return check.table().dataset().name();
    }

    /** The Parquet files of accepted rows, in the order of the records. */
    List<Path> accepted() {
        return counting().stream().map(block -> latest(block).resolve(DATA)).toList();
    }

    /** The Parquet files of refused records, in the order of the records. */
    List<Path> rejected() {
        return counting().stream().map(block -> latest(block).resolve(REJECTED)).toList();
    }

    private Path latest(int block) {
        return Presence.isThere(without(block)) ? without(block) : done(block);
    }

    private Path done(int block) {
        return folder.resolve("block-" + block);
    }

    /** Where a block lies of which duplicates were refused. */
    private Path without(int block) {
        return folder.resolve("block-" + block + "-without-duplicates");
    }
}
