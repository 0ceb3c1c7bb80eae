package plenary.schemas.finding;

import plenary.schemas.finding.Report.CauseResult;

/** What a cause does to the data, in words. */
final class Effect {

    private Effect() {}

    static String of(CauseResult cause) {
        if (cause.state() == State.NOT_RUN) {
            return "says nothing about the data, as it could not be run";
        }
        if (cause.rows() > 0) {
            return "refuses " + Headline.counted(cause.rows(), "row") + ", "
                    + (cause.rowsAlone() == cause.rows()
                            ? "none of which has another cause"
                            : Headline.grouped(cause.rowsAlone()) + " of which have no other cause");
        }
        return switch (cause.severity()) {
            case ERROR -> "holds back the whole " + (isAboutSubmission(cause) ? "submission" : "table");
            case WARNING -> "refuses nothing, but should be looked at";
            case INFORMATION -> "refuses nothing";
        };
    }

    /** The descriptor speaks of a table where the way to the key goes through a resource. */
    private static boolean isAboutSubmission(CauseResult cause) {
        boolean isAboutPackage = cause.cause().id().startsWith("RQ-ZIP-")
                || cause.cause().id().startsWith("RQ-PKG-")
                || cause.cause().file().isEmpty();
        return isAboutPackage && !cause.cause().column().startsWith("resources[");
    }
}
