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
    void write(List<Path> logs, Path result) throws IOException {
        long keys = 0;
        for (Path log : logs) {
            keys += Files.size(log) / KeyLog.ENTRY_BYTES;
        }
        int buckets = (int) Math.min(MOST_BUCKETS, 1 + keys / keysABucket);
        Path unfinished = result.resolveSibling(result.getFileName() + ".unfinished");
        if (buckets == 1) {
            writeDuplicates(logs, (int) keys, unfinished);
        } else {
            List<Path> runs = new ArrayList<>();
            for (Path bucket : distributed(logs, buckets)) {
                Path run = bucket.resolveSibling(bucket.getFileName() + ".duplicates");
                writeDuplicates(List.of(bucket), keysABucket, run);
                Files.delete(bucket);
                runs.add(run);
            }
            merge(runs, unfinished);
            for (Path run : runs) {
                Files.delete(run);
            }
        }
        Files.move(unfinished, result, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Path> distributed(List<Path> logs, int buckets) throws IOException {
        List<Path> files = new ArrayList<>();
        List<LongWriter> outs = new ArrayList<>();
        try {
            for (int i = 0; i < buckets; i++) {
                files.add(scratch.resolve("keys-%s.bin".formatted(i)));
                outs.add(out(files.get(i)));
            }
            for (Path log : logs) {
                try (LongReader in = in(log)) {
                    for (long n = Files.size(log) / KeyLog.ENTRY_BYTES; n > 0; n--) {
                        long hi = in.read();
                        LongWriter out = outs.get((int) Long.remainderUnsigned(hi, buckets));
                        out.write(hi);
                        out.write(in.read());
                        out.write(in.read());
                        out.write(in.read());
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

    private static void writeDuplicates(List<Path> logs, int expected, Path result) throws IOException {
        FirstKeys first = new FirstKeys(expected);
        long before = 0;
        try (LongWriter out = out(result)) {
            for (Path log : logs) {
                try (LongReader in = in(log)) {
                    for (long n = Files.size(log) / KeyLog.ENTRY_BYTES; n > 0; n--) {
                        long hi = in.read();
                        long lo = in.read();
                        long place = in.read();
                        if (place <= before) {
                            throw new IllegalArgumentException("key logs must be in the order of the records: " + log);
                        }
                        before = place;
                        if (first.has(hi, lo, place, in.read())) {
                            out.write(place);
                            out.write(first.place());
                            out.write(first.line());
                        }
                    }
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
