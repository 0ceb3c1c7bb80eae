package plenary.schemas.rule;

import java.util.Optional;
import plenary.schemas.contract.Period;

/** A rule about a table as a whole, decided on its profile. */
interface TableRule {

    Assessed assess(Profile profile);

    /** The same for a table of a period; empty when the submission names none. */
    default TableRule within(Optional<Period> period) {
        return this;
    }
}
