package plenary.schemas.finding;

/** What came of a check. A check that could not run is never a pass. */
public enum State {
    FAILED,
    PASSED,
    NOT_APPLICABLE,
    NOT_RUN
}
