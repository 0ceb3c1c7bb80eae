package plenary.schemas.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plenary.schemas.Progress;

/** Reads a table from end to end without keeping its rows, on all processors. */
final class TableReading {

    /** Long enough that a block costs little to start, short enough that a table of a gigabyte keeps all busy. */
    private static final long BLOCK_BYTES = 16L << 20;

    /** Blocks read side by side before their outcomes are added up, which bounds what is kept. */
    private static final int WAVE = 2 * Runtime.getRuntime().availableProcessors();

    private final TableCheck check;
    private final Path scratch;
    private final Progress progress;
    private final List<TableBlock> blocks;

    /** @param scratch a folder that does not exist yet, for the keys of the rows */
    TableReading(TableCheck check, Path scratch, Progress progress) {
        this(check, scratch, progress, BLOCK_BYTES);
    }

    TableReading(TableCheck check, Path scratch, Progress progress, long blockBytes) {
        this.check = check;
        this.scratch = scratch;
        this.progress = progress;
        this.blocks = check.blocks(blockBytes);
    }

    TableOutcome read(RowSink rows) {
        try {
            Files.createDirectories(keys());
            Files.createDirectories(search());
        } catch (IOException e) {
            throw new UncheckedIOException("could not make " + scratch, e);
        }
        TableTally first = new TableTally(check);
        List<Path> logs = firstReading(first, rows);
        Duplicates duplicates = check.duplicates(logs, search());
        if (duplicates.isEmpty()) {
            return first.outcome();
        }
        TableTally second = new TableTally(check);
        for (List<TableBlock> wave : waves()) {
            List<BlockOutcome> outcomes = wave.parallelStream()
                    .map(block -> check.read(block, duplicates, rows, KeySink.NONE))
                    .toList();
            outcomes.forEach(second::add);
            at("duplicates", wave);
        }
        return second.outcome();
    }

    /** Those that {@link #read} found. */
    Duplicates duplicates() {
        return Duplicates.in(search());
    }

    /** The key logs of the blocks that count, in their order. */
    private List<Path> firstReading(TableTally tally, RowSink rows) {
        List<Path> logs = new ArrayList<>();
        for (List<TableBlock> wave : waves()) {
            List<BlockOutcome> outcomes = wave.parallelStream()
                    .map(block -> firstReading(block, rows))
                    .toList();
            for (BlockOutcome outcome : outcomes) {
                if (tally.add(outcome)) {
                    logs.add(log(outcome.block()));
                }
            }
            at("rows", wave);
        }
        return logs;
    }

    private BlockOutcome firstReading(TableBlock block, RowSink rows) {
        try (KeyLog keys = new KeyLog(log(block), block.part())) {
            return check.read(block, Duplicates.NONE, rows, keys);
        }
    }

    private Path keys() {
        return scratch.resolve("keys");
    }

    private Path search() {
        return scratch.resolve("search");
    }

    private Path log(TableBlock block) {
        return scratch.resolve(
                "%s-%s.keys".formatted(block.part(), block.block().index()));
    }

    private List<List<TableBlock>> waves() {
        List<List<TableBlock>> waves = new ArrayList<>();
        for (int from = 0; from < blocks.size(); from += WAVE) {
            waves.add(blocks.subList(from, Math.min(blocks.size(), from + WAVE)));
        }
        return waves;
    }

    private void at(String what, List<TableBlock> wave) {
        int done = blocks.indexOf(wave.get(wave.size() - 1)) + 1;
        progress.at(check.table().dataset().name() + ": " + what, done, blocks.size());
    }
}
