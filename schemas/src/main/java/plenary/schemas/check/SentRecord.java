package plenary.schemas.check;

import java.util.List;
import java.util.function.IntPredicate;
import plenary.schemas.conversion.ConvertedTable;
import plenary.schemas.conversion.Misfit;

/**
 * Where the record at which a scanner stands was in what was sent. A table that came as text is what was sent; one that
 * was converted says it in the fields before the cells, see {@link ConvertedTable}.
 */
public final class SentRecord {

    private static final int LINE = 0;
    private static final int MISFITS = 1;

    private final RecordScanner scanner;
    private final boolean isConverted;

    SentRecord(RecordScanner scanner, boolean isConverted) {
        this.scanner = scanner;
        this.isConverted = isConverted;
    }

    /** Line or row, counted from 1. */
    public long line() {
        return isConverted ? Long.parseLong(scanner.fields().string(LINE)) : scanner.line();
    }

    boolean hasMisfits() {
        return isConverted && scanner.fields().end(MISFITS) > scanner.fields().start(MISFITS);
    }

    List<Misfit> misfits() {
        return Misfit.decoded(scanner.fields().string(MISFITS));
    }

    /** The record as sent; of one that was converted its cells as text. */
    public String raw() {
        String raw = scanner.raw();
        for (int field = 0; isConverted && field < ConvertedTable.LEADING; field++) {
            raw = raw.substring(raw.indexOf(',') + 1);
        }
        return raw;
    }

    /**
     * Whether it is more than one plain field a column: a quote stands where none should, there are more or fewer fields
     * than columns, or one begins with such a character.
     */
    public boolean isPeculiar(IntPredicate first) {
        Fields fields = scanner.fields();
        if (scanner.hasStrayQuote() || fields.count() != fields.most()) {
            return true;
        }
        for (int field = isConverted ? ConvertedTable.LEADING : 0; field < fields.count(); field++) {
            int start = fields.start(field);
            if (start < fields.end(field) && first.test(fields.text(field)[start])) {
                return true;
            }
        }
        return false;
    }
}
