package plenary.schemas.check;

import plenary.schemas.submission.Settings;

/**
 * Finds records and their fields in the characters of a block, as RFC 4180 writes them, and copies none: a record lies
 * in one piece in the buffer. Lines end with LF, CRLF or CR; empty lines are no records. {@link BlockScan} finds the
 * same records in bytes.
 */
final class RecordScanner {

    /** Characters of the longest record. */
    static final int LONGEST_RECORD = 1 << 20;

    /** Characters of the longest field. */
    static final int LONGEST_FIELD = 1 << 16;

    private static final int FIRST_CAPACITY = 1 << 16;
    private static final int RAN_OUT = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CharSource source;
    private final char delimiter;
    private final char quote;
    private final boolean[] stops = new boolean[128];
    private final char highestStop;
    private final Fields fields;

    private char[] buffer = new char[FIRST_CAPACITY + 1];
    private int limit;
    private CharSource.End end = CharSource.End.NOT_YET;

    private int recordStart;
    private int recordEnd;
    private int nextRecord;
    private long line;
    private long nextLine;
    private int breaks;
    private boolean hasStrayQuote;
    private boolean hasDoubledQuote;

    private Fault fault = Fault.NONE;
    private int faultPosition;
    private long faultLine;

    /** @param mostFields how many fields of a record are kept; further ones are only counted */
    RecordScanner(CharSource source, Settings settings, int mostFields, Block block) {
        this.source = source;
        this.delimiter = settings.delimiter();
        this.quote = settings.quote();
        this.fields = new Fields(quote, mostFields);
        for (char stop : new char[] {'\0', '\n', '\r', quote, delimiter}) {
            stops[stop] = true;
        }
        this.highestStop = (char) Math.max('\r', Math.max(quote, delimiter));
        this.nextLine = block.firstLine();
        fill();
        if (block.offset() == 0 && limit > 0 && buffer[0] == BYTE_ORDER_MARK) {
            nextRecord = 1;
        }
    }

    /** Goes to the next record; false at the end, or when there is a {@link #fault()}. */
    boolean next() {
        recordStart = nextRecord;
        if (fault != Fault.NONE || !skipEmptyLines()) {
            return false;
        }
        line = nextLine;
        nextRecord = scan();
        while (nextRecord == RAN_OUT && fault == Fault.NONE && limit - recordStart <= LONGEST_RECORD) {
            fill();
            nextRecord = scan();
        }
        // What lies beyond the limit must not count, as the buffer may or may not hold it.
        int reached = fault != Fault.NONE ? faultPosition : nextRecord == RAN_OUT ? limit : recordEnd;
        if (reached - recordStart > LONGEST_RECORD) {
            cut();
        } else if (reached - recordStart > LONGEST_FIELD && fields.isLongerThan(LONGEST_FIELD)) {
            fail(Fault.FIELD_TOO_LONG, reached, line);
        }
        nextLine = line + breaks;
        return fault == Fault.NONE;
    }

    Fields fields() {
        return fields;
    }

    /** Physical line on which the record starts, counted from 1. */
    long line() {
        return line;
    }

    /** Whether a quote stands in a field that no quotes enclose, or text after the quote that closes a field. */
    boolean hasStrayQuote() {
        return hasStrayQuote;
    }

    /** The record as sent, without the end of its last line. */
    String raw() {
        return new String(buffer, recordStart, recordEnd - recordStart);
    }

    Fault fault() {
        return fault;
    }

    /** Physical line of the fault, counted from 1; of an unclosed quote, the line on which it opens. */
    long faultLine() {
        return faultLine;
    }

    private boolean skipEmptyLines() {
        while (true) {
            if (recordStart == limit && !fill()) {
                if (end != CharSource.End.OF_BLOCK) {
                    fail(end.fault(), recordStart, nextLine);
                }
                return false;
            }
            char c = buffer[recordStart];
            if (c != '\n' && c != '\r') {
                return true;
            }
            if (c == '\r' && recordStart + 1 == limit) {
                fill();
            }
            recordStart += c == '\r' && buffer[recordStart + 1] == '\n' ? 2 : 1;
            nextLine++;
        }
    }

    /** Moves the current record to the front, makes room when it fills the buffer, and reads on. */
    private boolean fill() {
        int kept = limit - recordStart;
        // Two places more than nothing: a character outside the basic plane takes two.
        char[] target = kept > buffer.length - 3 ? new char[2 * buffer.length] : buffer;
        System.arraycopy(buffer, recordStart, target, 0, kept);
        buffer = target;
        recordStart = 0;
        limit = source.read(buffer, kept, buffer.length - 1);
        end = source.end();
        // A stop at the end spares the comparison of every position with the limit.
        buffer[limit] = '\0';
        return limit > kept;
    }

    /** Finds the fields of the record; returns where the next record begins, or that the buffer ran out. */
    private int scan() {
        fields.clear(buffer);
        hasStrayQuote = false;
        breaks = 0;
        int p = recordStart;
        while (true) {
            if (buffer[p] == delimiter) {
                // Half of the fields of a wide table are empty.
                fields.add(p, p);
                p++;
                continue;
            }
            p = buffer[p] == quote ? quotedField(p) : plainField(p, p);
            if (p == RAN_OUT) {
                return RAN_OUT;
            }
            if (buffer[p] != delimiter) {
                recordEnd = p;
                return afterBreak(p);
            }
            p++;
        }
    }

    /** Returns the position after the field, which starts at {@code start} and has no stop before {@code from}. */
    private int plainField(int start, int from) {
        char[] text = buffer;
        boolean[] stops = this.stops;
        char highestStop = this.highestStop;
        int p = from;
        while (true) {
            char c = text[p];
            // Letters and digits lie above a comma, so that most characters cost one comparison.
            if (c <= highestStop && stops[c]) {
                if (c == quote) {
                    hasStrayQuote = true;
                } else if (c != '\0' || isEnd(p)) {
                    fields.add(start, p);
                    return p;
                } else {
                    return RAN_OUT;
                }
            }
            p++;
        }
    }

    private int quotedField(int open) {
        int close = closingQuote(open);
        if (close == RAN_OUT || close + 1 == limit && end == CharSource.End.NOT_YET) {
            return RAN_OUT;
        }
        char next = buffer[close + 1];
        boolean endsField = next == delimiter || next == '\n' || next == '\r';
        if (!endsField && !(close + 1 == limit && end == CharSource.End.OF_BLOCK)) {
            hasStrayQuote = true;
            return plainField(open, close + 1);
        }
        if (hasDoubledQuote) {
            fields.addEscaped(open + 1, close);
        } else {
            fields.add(open + 1, close);
        }
        return close + 1;
    }

    private int closingQuote(int open) {
        char[] text = buffer;
        boolean[] stops = this.stops;
        char highestStop = this.highestStop;
        long openLine = line + breaks;
        hasDoubledQuote = false;
        int p = open + 1;
        while (true) {
            char c = text[p];
            if (c <= highestStop && stops[c] && c != delimiter) {
                if (c == '\0') {
                    if (isEnd(p)) {
                        fail(Fault.UNCLOSED_QUOTE, p, openLine);
                    }
                    return RAN_OUT;
                }
                if (p + 1 == limit && end == CharSource.End.NOT_YET) {
                    return RAN_OUT;
                }
                if (c == quote) {
                    if (text[p + 1] != quote) {
                        return p;
                    }
                    hasDoubledQuote = true;
                    p++;
                } else if (c == '\n' || text[p + 1] != '\n') {
                    breaks++;
                }
            }
            p++;
        }
    }

    /** At a NUL: whether it is the stop at the end of the block; if not, it is a fault or more is to be read. */
    private boolean isEnd(int p) {
        if (p < limit) {
            fail(Fault.NUL, p, line + breaks);
        } else if (end.fault() != Fault.NONE) {
            fail(end.fault(), p, line + breaks);
        }
        return p == limit && end == CharSource.End.OF_BLOCK;
    }

    private int afterBreak(int p) {
        if (p == limit) {
            return p;
        }
        if (buffer[p] == '\r' && p + 1 == limit && end == CharSource.End.NOT_YET) {
            return RAN_OUT;
        }
        breaks++;
        return buffer[p] == '\r' && buffer[p + 1] == '\n' ? p + 2 : p + 1;
    }

    /** Ends a record that is too long at the limit, to see whether an open quote is why. */
    private void cut() {
        fault = Fault.NONE;
        limit = recordStart + LONGEST_RECORD;
        buffer[limit] = '\0';
        end = CharSource.End.OF_BLOCK;
        scan();
        if (fault == Fault.NONE) {
            fail(Fault.RECORD_TOO_LONG, limit, line);
        }
    }

    private void fail(Fault fault, int position, long line) {
        this.fault = fault;
        this.faultPosition = position;
        this.faultLine = line;
    }
}
