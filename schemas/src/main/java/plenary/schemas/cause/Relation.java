package plenary.schemas.cause;

/**
 * What may follow from what: one line of {@code schemas/causes.csv}.
 *
 * @param consequence id of a kind of finding, or its beginning and a star
 * @param cause the same
 */
record Relation(String consequence, String cause, Where where) {

    /** How near to each other both must stand. */
    enum Where {
        /** In the same row. */
        ROW,
        /** In the same file. */
        FILE,
        /** In the same submission. */
        SUBMISSION,
        /** A column that is missing, and one in the same file that was given another name. */
        SPELLING,
        /** The consequence is about the same facility in the same file. */
        FACILITY,
        /** The same, and about the column of the cause. */
        FACILITY_COLUMN,
        /** The cause is in a table to which others refer. */
        REFERRED,
        /** The cause refuses the row of the facility in the table to which others refer. */
        REFERRED_FACILITY
    }

    boolean isConsequence(String id) {
        return matches(consequence, id);
    }

    boolean isCause(String id) {
        return matches(cause, id);
    }

    private static boolean matches(String pattern, String id) {
        return pattern.endsWith("*") ? id.startsWith(pattern.substring(0, pattern.length() - 1)) : id.equals(pattern);
    }
}
