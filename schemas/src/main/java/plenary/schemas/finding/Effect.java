package plenary.schemas.finding;

/** What a cause does to the data, in words. */
final class Effect {

    private Effect() {}

    static String of(CauseGroup cause) {
        if (cause.root().state() == State.NOT_RUN) {
            return "says nothing about the data, as it could not be run";
        }
        if (cause.rows() > 0) {
            return "refuses " + Headline.counted(cause.rows(), "row") + ", "
                    + (cause.rowsAlone() == cause.rows()
                            ? "none of which has another cause"
                            : Headline.grouped(cause.rowsAlone()) + " of which have no other cause");
        }
        return switch (cause.severity()) {
            case ERROR ->
                "holds back the whole " + (isAboutSubmission(cause.root().cause()) ? "submission" : "table");
            case WARNING -> "refuses nothing, but should be looked at";
            case INFORMATION -> "refuses nothing";
        };
    }

    /** The descriptor speaks of a table where the way to the key goes through a resource. */
    private static boolean isAboutSubmission(RowCauses.Cause cause) {
        boolean isAboutPackage = cause.id().startsWith("RQ-ZIP-")
                || cause.id().startsWith("RQ-PKG-")
                || cause.file().isEmpty();
        return isAboutPackage && !cause.column().startsWith("resources[");
    }
}
