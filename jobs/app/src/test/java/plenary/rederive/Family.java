package plenary.rederive;

import java.util.Set;

/** Indicators that are worked out in one way. */
interface Family {

    /** Ids, as domain.md section 13 gives them. */
    Set<String> indicators();

    /** Datasets of which a country must have sent at least one; empty when it is never asked. */
    Set<String> needs(String indicator);

    /** What the cell must say, but for the flag of synthetic countries. */
    Derived derive(Cell cell);
}
