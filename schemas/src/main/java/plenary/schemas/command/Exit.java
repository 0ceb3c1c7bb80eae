package plenary.schemas.command;

import java.io.UncheckedIOException;

/** How a command ends: its exit code, and the one line that says why. */
public final class Exit {

    /** Also when there was nothing left to do. */
    public static final int DONE = 0;
    /** Answered with findings that block; trying again gives the same. */
    public static final int FINDINGS = 1;

    public static final int WRONG_USAGE = 2;
    /** A defect of ours. */
    public static final int DEFECT = 70;
    /** Disk, network, or a lease held by another run. */
    public static final int TRY_AGAIN = 75;

    private Exit() {}

    public static int code(Throwable problem) {
        if (problem instanceof UncheckedIOException) {
            return TRY_AGAIN;
        }
        return problem instanceof IllegalArgumentException ? WRONG_USAGE : DEFECT;
    }

    /** One line, with the cause where the problem does not name it. */
    public static String message(Throwable problem) {
        String message = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        Throwable cause = problem.getCause();
        return cause == null || cause.getMessage() == null || message.contains(cause.getMessage())
                ? message
                : message + ": " + cause.getMessage();
    }
}
