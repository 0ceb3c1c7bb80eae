package plenary.schemas.identity;

/** A kind of text that names somebody. */
public enum Identity {
    UID("RQ-IDENT-001", "text without a UID; an examination is named by the HMAC-SHA256 of it"),
    DATE("RQ-IDENT-002", "text without a full date; the day of an examination has a column of its own"),
    NAME("RQ-IDENT-003", "text without the name of a person"),
    EMAIL("RQ-IDENT-004", "text without an e-mail address"),
    PHONE("RQ-IDENT-005", "text without a phone number"),
    NATIONAL_ID("RQ-IDENT-006", "text without the national number of a person");

    private final String finding;
    private final String expected;

    Identity(String finding, String expected) {
        this.finding = finding;
        this.expected = expected;
    }

    /** Id of the finding about a single cell. */
    public String finding() {
        return finding;
    }

    public String expected() {
        return expected;
    }
}
