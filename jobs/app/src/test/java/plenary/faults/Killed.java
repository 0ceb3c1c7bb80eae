package plenary.faults;

/** Stands for the end of the process; no code may take it for something that it can act on. */
public final class Killed extends Error {

    private static final long serialVersionUID = 1;

    Killed() {
        super("killed", null, false, false);
    }
}
