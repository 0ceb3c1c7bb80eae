package plenary.synthetic;

/** The findings that injected defects must lead to; ids of {@code schemas/findings.csv}. */
enum Fault {
    DUPLICATE("RQ-KEY-001"),
    NO_SUCH_REFERENCE("RQ-REF-001"),
    OUT_OF_RANGE("RQ-RANGE-001"),
    NOT_A_NUMBER("RQ-TYPE-001"),
    NOT_A_DATE("RQ-TYPE-002"),
    NOT_A_BOOLEAN("RQ-TYPE-003"),
    NOT_IN_LIST("RQ-CODE-001"),
    BLANK("RQ-NULL-001"),
    ABSENCE_REFUSED("RQ-NULL-002"),
    CONDITION("RQ-COND-001"),
    OUT_OF_PERIOD("RQ-PERIOD-001"),
    ORDER("RQ-ORDER-001"),
    ANY_OF("RQ-ANY-001"),
    FIELD_COUNT("RQ-STRUCT-001"),
    SURROUNDING_BLANKS("RQ-TEXT-001"),
    HASH("RQ-PKG-001"),
    UNCLOSED_QUOTE("RQ-STRUCT-002"),
    ENCODING("RQ-STRUCT-003"),
    UNKNOWN_COLUMN("RQ-STRUCT-004");

    private final String id;

    Fault(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
