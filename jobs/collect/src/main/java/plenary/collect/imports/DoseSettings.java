package plenary.collect.imports;

import java.nio.file.Path;
import java.util.Optional;
import plenary.schemas.contract.Period;

/**
 * What the registry says of the dose reports that it imports.
 *
 * @param country code of the code list {@code country}
 * @param registry its name, for the descriptor; may be empty
 * @param pseudonyms made with the registry's key
 * @param facility pseudonym of the facility that all files are from; empty to derive one from each institution's name
 * @param categories which category each local procedure is; without it all are UNMAPPED
 * @param period examinations outside it are kept out; without it the calendar years of all
 */
public record DoseSettings(
        String country,
        String registry,
        Pseudonyms pseudonyms,
        String facility,
        Optional<Path> categories,
        Optional<Period> period) {}
