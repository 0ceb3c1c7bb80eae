package plenary.schemas.check;

import java.util.Optional;
import java.util.Set;
import plenary.schemas.contract.Period;

/**
 * What the rows of a file are held against beside the contract.
 *
 * @param period what the submission is about; when empty, no row is outside of it
 * @param facilities ids of all facilities of the country; when empty, references cannot be checked
 */
public record Surroundings(Optional<Period> period, Optional<Set<String>> facilities) {

    public Surroundings {
        facilities = facilities.map(Set::copyOf);
    }
}
