package plenary.synthetic;

/** The findings that injected defects must lead to; ids of {@code schemas/findings.csv}. */
enum Fault {
    DUPLICATE("RQ-KEY-001"),
    NO_SUCH_FACILITY("RQ-REF-001"),
    OUT_OF_RANGE("RQ-RANGE-001"),
    NOT_POSITIVE("RQ-RANGE-002"),
    DECIMAL_COMMA("RQ-NUM-003"),
    NOT_WHOLE("RQ-NUM-002"),
    NO_SUCH_DAY("RQ-DATE-001"),
    NO_OFFSET("RQ-TIME-002"),
    NOT_A_BOOLEAN("RQ-BOOL-001"),
    NOT_IN_LIST("RQ-CODE-001"),
    MISSING("RQ-MISS-001"),
    NOT_ANSWERED("RQ-MISS-002"),
    NEEDED_HERE("RQ-MISS-003"),
    OUT_OF_PERIOD("RQ-PERIOD-001"),
    WRONG_ORDER("RQ-ORDER-001"),
    NOTHING_GIVEN("RQ-ANY-001"),
    FIELD_COUNT("RQ-ROW-001"),
    BLANKS_AROUND("RQ-TEXT-001"),
    OTHER_CONTENT("RQ-RES-007"),
    UNCLOSED_QUOTE("RQ-FILE-005"),
    WRONG_ENCODING("RQ-FILE-003"),
    UNKNOWN_COLUMN("RQ-HEAD-001"),
    ROWS_NOT_CHECKED("RQ-RES-016");

    private final String id;

    Fault(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
