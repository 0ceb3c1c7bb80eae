package plenary.schemas.check;

import java.util.List;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;

/**
 * The primary key of a row, or other columns of it, as a hash of 128 bits: among 10^9 different keys the chance that any two share a hash is
 * below 10^-20. Numbers and times count by value, absent cells count as equal whatever their code.
 */
final class KeyHash {

    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    private final int[] columns;
    private final boolean[] isText;
    private final boolean[] isCode;
    private long hi;
    private long lo;

    KeyHash(Dataset dataset) {
        this(dataset, dataset.primaryKey());
    }

    /** The hash of other columns than the key. */
    KeyHash(Dataset dataset, List<String> names) {
        this.columns = names.stream().mapToInt(dataset::indexOf).toArray();
        this.isText = new boolean[columns.length];
        this.isCode = new boolean[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Field field = dataset.field(names.get(i));
            isCode[i] = field.codeList().isPresent();
            isText[i] = field.type() == FieldType.STRING && !isCode[i];
        }
    }

    void compute(CurrentRow row) {
        hi = columns.length;
        lo = ~hi;
        // Which cells are absent goes in at once, as most of a row may be.
        long absent = 0;
        for (int i = 0; i < columns.length; i++) {
            int column = columns[i];
            if (row.isAbsent(column)) {
                absent |= 1L << i;
            } else if (isCode[i]) {
                mix(row.code(column));
            } else if (isText[i]) {
                mixText(row.textBuffer(column), row.textStart(column), row.textLength(column));
            } else {
                mix(row.number(column));
            }
            if (i % Long.SIZE == Long.SIZE - 1 || i == columns.length - 1) {
                mix(absent);
                absent = 0;
            }
        }
        hi = avalanche(hi + lo);
        lo = avalanche(lo + hi);
    }

    long hi() {
        return hi;
    }

    long lo() {
        return lo;
    }

    private void mixText(char[] text, int start, int length) {
        // The length goes first, so that ("ab", "c") and ("a", "bc") differ.
        mix(length);
        int p = start;
        int end = start + length;
        for (; p + 8 <= end; p += 8) {
            long first = four(text, p);
            long second = four(text, p + 4);
            // Nearly all texts are bytes, of which twice as many fit.
            if (((first | second) & 0xff00_ff00_ff00_ff00L) == 0) {
                mix(first | second << 8);
            } else {
                lo = ~lo;
                mix(first);
                mix(second);
            }
        }
        for (; p + 4 <= end; p += 4) {
            mix(four(text, p));
        }
        long rest = 0;
        for (; p < end; p++) {
            rest = rest << 16 | text[p];
        }
        mix(rest);
    }

    private static long four(char[] text, int p) {
        return text[p] | (long) text[p + 1] << 16 | (long) text[p + 2] << 32 | (long) text[p + 3] << 48;
    }

    /** The step of MurmurHash3 for x64, each word in both halves (Appleby, public domain). */
    private void mix(long word) {
        hi ^= Long.rotateLeft(word * C1, 31) * C2;
        hi = (Long.rotateLeft(hi, 27) + lo) * 5 + 0x52dce729;
        lo ^= Long.rotateLeft(word * C2, 33) * C1;
        lo = (Long.rotateLeft(lo, 31) + hi) * 5 + 0x38495ab5;
    }

    private static long avalanche(long h) {
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
