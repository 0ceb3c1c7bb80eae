package plenary.schemas.change;

import plenary.schemas.census.Census;
import plenary.schemas.contract.Period;

/**
 * A table that was sent, and the one before it.
 *
 * @param place where findings about it say that they stand
 */
public record TableStep(String dataset, String place, Census before, Period from, Census after, Period to) {}
