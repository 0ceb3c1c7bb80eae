package plenary.faults;

/** What goes wrong at one operation. */
public enum Fault {
    /** It fails and does nothing; all later ones succeed. */
    FAIL,
    /** Half of what was to be written is written, then it fails; all later ones succeed. */
    SHORT_WRITE,
    /** It finds no room; all later ones succeed. */
    FULL_ONCE,
    /** It finds no room, and neither does any later one. */
    DISK_FULL,
    /** Neither it nor any later one does anything any more: the process is gone. */
    KILL,
    /** As killed, and files whose content nobody forced to the disk are empty. */
    POWER_LOSS;

    boolean appliesTo(Operation operation) {
        return switch (this) {
            case FAIL, KILL -> true;
            case SHORT_WRITE -> operation == Operation.WRITE || operation == Operation.COPY;
            case FULL_ONCE, DISK_FULL -> operation.takesRoom();
            // Between two of these the files lose the same.
            case POWER_LOSS ->
                switch (operation) {
                    case MOVE, DELETE, LINK, FORCE, CREATE_FOLDER, SET_ATTRIBUTES, CLOSE_WRITTEN -> true;
                    default -> false;
                };
        };
    }

    /** Whether the process lives on to tell what happened. */
    public boolean isSurvived() {
        return this != KILL && this != POWER_LOSS;
    }
}
