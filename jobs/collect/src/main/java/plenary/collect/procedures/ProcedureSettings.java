package plenary.collect.procedures;

import java.nio.file.Path;
import java.util.Optional;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.Contract;

/**
 * Where an import finds what is known of procedures, and where it puts proposals.
 *
 * @param folder {@code conf/mappings/procedures}; without it, or without words in it, there are no suggestions
 * @param map file of the procedure map; empty for the file of the folder that is called like the country
 * @param propose file for a copy of the map with proposals, which must not be there yet; empty for none
 */
public record ProcedureSettings(Optional<Path> folder, Optional<Path> map, Optional<Path> propose) {

    /** Nothing is known: no map, no suggestions. */
    public static final ProcedureSettings NONE =
            new ProcedureSettings(Optional.empty(), Optional.empty(), Optional.empty());

    /** Refuses to write over a file, before anything is read. */
    public void requireNewProposal() {
        propose.filter(Presence::isThere).ifPresent(file -> {
            throw new IllegalArgumentException(
                    file + " is there already and may hold somebody's work; name a new file");
        });
    }

    /** The map of a country; empty rows where it has none. A file that was named must be there. */
    public ProcedureMap mapOf(String country, Contract contract) {
        return map.or(() -> folder.map(known -> known.resolve(country + ".csv")).filter(Presence::isFile))
                .map(file -> ProcedureMapFile.read(file, contract))
                .orElse(ProcedureMap.NONE);
    }

    /** Who suggests; empty when the folder has no words to do it with. */
    public Optional<Suggester> suggester(Contract contract) {
        return folder.filter(known -> Presence.isFile(known.resolve(ProcedureWords.WORDS)))
                .map(known -> new Suggester(contract, ProcedureWords.read(known, contract)));
    }
}
