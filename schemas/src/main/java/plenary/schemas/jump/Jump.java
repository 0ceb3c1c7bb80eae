package plenary.schemas.jump;

/**
 * Something that is not as it was.
 *
 * @param facility its id; empty when it is about no facility alone
 * @param record such as {@code exam_category=CT_HEAD}; empty when it is about the table
 */
record Jump(String facility, String record, String column, String found, String expected) {

    static final String FACILITY = "facility_id";

    static Jump ofFacility(String facility, String column, String found, String expected) {
        return new Jump(facility, FACILITY + "=" + facility, column, found, expected);
    }
}
