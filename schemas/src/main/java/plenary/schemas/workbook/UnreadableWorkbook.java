package plenary.schemas.workbook;

/** Why a workbook cannot be read; it is the file that is wrong, not the disk. */
public final class UnreadableWorkbook extends Exception {

    private final boolean isTooLarge;

    private UnreadableWorkbook(String message, boolean isTooLarge) {
        super(message);
        this.isTooLarge = isTooLarge;
    }

    static UnreadableWorkbook damaged(String what) {
        return new UnreadableWorkbook(what, false);
    }

    static UnreadableWorkbook tooLarge(String what) {
        return new UnreadableWorkbook(what, true);
    }

    /** Whether it unpacks to more than is allowed. */
    public boolean isTooLarge() {
        return isTooLarge;
    }
}
