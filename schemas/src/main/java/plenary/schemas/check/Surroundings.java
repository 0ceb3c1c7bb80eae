package plenary.schemas.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenary.schemas.contract.Period;

/**
 * What the rows of a file are held against beside the contract.
 *
 * @param period what the submission is about; when empty, no row is outside of it
 * @param known dataset to the ids of its rows, for those to which others refer; a reference to another cannot be checked
 */
public record Surroundings(Optional<Period> period, Map<String, Set<String>> known) {

    public Surroundings {
        known = Map.copyOf(known);
    }
}
