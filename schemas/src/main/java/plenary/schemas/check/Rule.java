package plenary.schemas.check;

/** A rule over several cells of one row. It says nothing about cells that are at fault themselves. */
interface Rule {

    boolean holds(CurrentRow row);

    /** Adds what is wrong; asked only when the rule does not hold. */
    void explain(CurrentRow row, RowFindings findings);
}
