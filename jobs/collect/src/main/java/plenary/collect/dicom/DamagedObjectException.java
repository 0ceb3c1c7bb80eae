package plenary.collect.dicom;

/** Bytes that are not what DICOM promises at their place. */
public final class DamagedObjectException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param at position in the data set, counted from 0 at the start of the file, or of what was inflated */
    DamagedObjectException(int at, String what) {
        super("at byte " + at + ": " + what);
    }

    /** Where and what, such as {@code at byte 132: a length of 900 where 12 are left}. */
    public String place() {
        return String.valueOf(getMessage());
    }
}
