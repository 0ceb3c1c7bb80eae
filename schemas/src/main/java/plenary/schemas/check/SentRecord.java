package plenary.schemas.check;

import java.util.List;
import plenary.schemas.conversion.ConvertedTable;
import plenary.schemas.conversion.Misfit;

/**
 * Where the record at which a scanner stands was in what was sent. A table that came as text is what was sent; one that
 * was converted says it in the fields before the cells, see {@link ConvertedTable}.
 */
final class SentRecord {

    private static final int LINE = 0;
    private static final int MISFITS = 1;

    private final RecordScanner scanner;
    private final boolean isConverted;

    SentRecord(RecordScanner scanner, boolean isConverted) {
        this.scanner = scanner;
        this.isConverted = isConverted;
    }

    /** Line or row, counted from 1. */
    long line() {
        return isConverted ? Long.parseLong(scanner.fields().string(LINE)) : scanner.line();
    }

    boolean hasMisfits() {
        return isConverted && scanner.fields().end(MISFITS) > scanner.fields().start(MISFITS);
    }

    List<Misfit> misfits() {
        return Misfit.decoded(scanner.fields().string(MISFITS));
    }

    /** The record as sent; of one that was converted its cells as text. */
    String raw() {
        String raw = scanner.raw();
        for (int field = 0; isConverted && field < ConvertedTable.LEADING; field++) {
            raw = raw.substring(raw.indexOf(',') + 1);
        }
        return raw;
    }
}
