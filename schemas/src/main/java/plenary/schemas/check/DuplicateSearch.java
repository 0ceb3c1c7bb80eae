package plenary.schemas.check;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds equal keys in key logs of any length: equal keys fall into one bucket, a bucket fits into memory, and each gives
 * its duplicates in the order of the records, so that they need only be merged.
 */
final class DuplicateSearch {

    /** Keys that are compared in memory, in 32 to 64 bytes each. */
    private static final int KEYS_A_BUCKET = 1 << 18;

    private static final int MOST_BUCKETS = 1024;
    private static final int BUFFER = 1 << 14;

    private final Path scratch;
    private final int keysABucket;

    DuplicateSearch(Path scratch) {
        this(scratch, KEYS_A_BUCKET);
    }

    DuplicateSearch(Path scratch, int keysABucket) {
        this.scratch = scratch;
        this.keysABucket = keysABucket;
    }

    /** Writes the duplicates of the logs, sorted by place, to a file that appears whole or not at all. */
    void write(List<Path> logs, Duplicates left, Path result) throws IOException {
        long keys = 0;
        for (Path log : logs) {
            keys += Files.size(log) / KeyLog.ENTRY_BYTES;
        }
        KeyFilter filter = new KeyFilter(keys);
        // A key that is there again stands for itself and the one before it.
        long candidates = 2 * seenBefore(logs, filter);
        int buckets = (int) Math.min(MOST_BUCKETS, 1 + candidates / keysABucket);
        Path unfinished = result.resolveSibling(result.getFileName() + ".unfinished");
        List<Path> runs = new ArrayList<>();
        for (Path bucket : distributed(logs, filter, left, buckets)) {
            Path run = bucket.resolveSibling(bucket.getFileName() + ".duplicates");
            writeDuplicates(bucket, run);
            Files.delete(bucket);
            runs.add(run);
        }
        merge(runs, unfinished);
        for (Path run : runs) {
            Files.delete(run);
        }
        Files.move(unfinished, result, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Adds all keys to the filter and gives how many may have been there before. */
    private static long seenBefore(List<Path> logs, KeyFilter filter) throws IOException {
        long seen = 0;
        long before = 0;
        for (Path log : logs) {
            try (LongReader in = in(log)) {
                for (long n = Files.size(log) / KeyLog.ENTRY_BYTES; n > 0; n--) {
                    if (filter.add(in.read())) {
                        seen++;
                    }
                    in.read();
                    long place = in.read();
                    in.read();
                    if (place <= before) {
                        throw new IllegalArgumentException("key logs must be in the order of the records: " + log);
                    }
                    before = place;
                }
            }
        }
        return seen;
    }

    /** The keys that may be there again, equal ones in the same file; without those of records that are left out. */
    private List<Path> distributed(List<Path> logs, KeyFilter filter, Duplicates left, int buckets) throws IOException {
        List<Path> files = new ArrayList<>();
        List<LongWriter> outs = new ArrayList<>();
        try (DuplicateCursor leftOut = left.from(0, 0)) {
            for (int i = 0; i < buckets; i++) {
                files.add(scratch.resolve("keys-%s.bin".formatted(i)));
                outs.add(out(files.get(i)));
            }
            for (Path log : logs) {
                try (LongReader in = in(log)) {
                    for (long n = Files.size(log) / KeyLog.ENTRY_BYTES; n > 0; n--) {
                        long hi = in.read();
                        long lo = in.read();
                        long place = in.read();
                        long line = in.read();
                        if (filter.mayBeThereAgain(hi) && !leftOut.isAtPlace(place)) {
                            LongWriter out = outs.get((int) Long.remainderUnsigned(hi, buckets));
                            out.write(hi);
                            out.write(lo);
                            out.write(place);
                            out.write(line);
                        }
                    }
                }
            }
        } finally {
            for (LongWriter out : outs) {
                out.close();
            }
        }
        return files;
    }

    private void writeDuplicates(Path bucket, Path result) throws IOException {
        long keys = Files.size(bucket) / KeyLog.ENTRY_BYTES;
        FirstKeys first = new FirstKeys((int) Math.min(keysABucket, keys));
        try (LongWriter out = out(result);
                LongReader in = in(bucket)) {
            for (long n = keys; n > 0; n--) {
                long hi = in.read();
                long lo = in.read();
                long place = in.read();
                if (first.has(hi, lo, place, in.read())) {
                    out.write(place);
                    out.write(first.place());
                    out.write(first.line());
                }
            }
        }
    }

    /** A file of sorted duplicates, at its next one. */
    private static final class Run implements Closeable {

        private final LongReader in;
        private long unread;
        private long place;

        Run(Path file) throws IOException {
            this.in = in(file);
            this.unread = Files.size(file) / DuplicateCursor.ENTRY_BYTES;
        }

        boolean next() throws IOException {
            if (unread == 0) {
                return false;
            }
            unread--;
            place = in.read();
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static void merge(List<Path> files, Path result) throws IOException {
        PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparingLong((Run run) -> run.place));
        List<Run> open = new ArrayList<>();
        try (LongWriter out = out(result)) {
            for (Path file : files) {
                Run run = new Run(file);
                open.add(run);
                if (run.next()) {
                    runs.add(run);
                }
            }
            while (!runs.isEmpty()) {
                Run run = runs.remove();
                out.write(run.place);
                out.write(run.in.read());
                out.write(run.in.read());
                if (run.next()) {
                    runs.add(run);
                }
            }
        } finally {
            for (Run run : open) {
                run.close();
            }
        }
    }

    private static LongReader in(Path file) throws IOException {
        return new LongReader(file, BUFFER);
    }

    private static LongWriter out(Path file) throws IOException {
        return new LongWriter(file, BUFFER);
    }
}
