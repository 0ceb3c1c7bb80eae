package plenary.collect.procedures;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A procedure as it was done once, with all that decides which row of a map is about it.
 *
 * @param modality code of the list {@code modality}; empty when it is not known
 * @param facilityId as in our tables; empty when it is not known
 * @param day of the examination, or the first day of the period that counts it
 */
public record Performed(Procedure procedure, String modality, String facilityId, Optional<LocalDate> day) {}
