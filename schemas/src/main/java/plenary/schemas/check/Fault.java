package plenary.schemas.check;

/** Why no further record of a block can be read; each means that the table is refused as a whole. */
enum Fault {
    NONE(""),
    NOT_DECODABLE("RQ-FILE-003"),
    NUL("RQ-FILE-004"),
    UNCLOSED_QUOTE("RQ-FILE-005"),
    RECORD_TOO_LONG("RQ-FILE-006"),
    FIELD_TOO_LONG("RQ-FILE-007"),
    DAMAGED_COMPRESSION("RQ-FILE-008"),
    UNPACKS_TO_TOO_MUCH("RQ-FILE-009");

    private final String id;

    Fault(String id) {
        this.id = id;
    }

    /** The id of its finding. */
    String id() {
        return id;
    }
}
