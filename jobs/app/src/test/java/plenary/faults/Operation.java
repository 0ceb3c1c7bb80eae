package plenary.faults;

/** What code may ask of a disk. */
enum Operation {
    OPEN,
    READ,
    LIST,
    ATTRIBUTES,
    LOCK,
    /** Opened through {@code java.io.File}, from where on nothing is seen of it. */
    LEAVE,
    CREATE,
    WRITE,
    FORCE,
    CLOSE_WRITTEN,
    CREATE_FOLDER,
    COPY,
    LINK,
    SET_ATTRIBUTES,
    MOVE,
    DELETE;

    /** Whether it may need room on the disk; to force does, where room is given late. */
    boolean takesRoom() {
        return switch (this) {
            case CREATE, WRITE, FORCE, CREATE_FOLDER, COPY, LINK -> true;
            default -> false;
        };
    }
}
