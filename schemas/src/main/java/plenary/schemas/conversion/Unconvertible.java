package plenary.schemas.conversion;

/** A file of which no record can be read, with the finding that says so. */
public final class Unconvertible extends Exception {

    private final String id;
    private final long line;
    private final String found;
    private final String expected;

    Unconvertible(String id, long line, String found, String expected) {
        super(found);
        this.id = id;
        this.line = line;
        this.found = found;
        this.expected = expected;
    }

    public String id() {
        return id;
    }

    /** Counted from 1; 0 when it is about the whole file. */
    public long line() {
        return line;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }
}
