package plenary.collect.edition;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import plenary.collect.governance.Standings;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Manifest.Input;
import plenary.schemas.archive.Prospect;
import plenary.schemas.archive.Prospect.Basis;
import plenary.schemas.contract.Contract;

/** What a country's submissions are about to change in an edition; looks, and writes nothing. */
public final class Prospects {

    private Prospects() {}

    /**
     * With an edition that requires it, what sign-off would change, as if everything were signed off that counts but for
     * that. Where nothing waits for a signature, what has changed since the revision that readers see.
     *
     * @param conf the folder of the configuration
     * @param edition name of a file in {@code conf/editions}, without its ending
     * @throws IllegalArgumentException when the edition does not ask the country, or the country has sealed nothing for it
     */
    public static Prospect of(Archive archive, Path conf, String edition, String country, Clock clock) {
        EditionFile decided = EditionFile.named(conf, edition);
        if (!decided.countries().contains(country)) {
            throw new IllegalArgumentException("%s is not in edition %s, which has %s"
                    .formatted(country, edition, String.join(", ", decided.countries())));
        }
        requireSealed(archive, decided, country);
        Draft draft = new Draft(archive, decided, ConfFiles.of(conf, edition), clock);
        Standings standings = Standings.of(archive, List.of(country), clock);
        List<Input> stand = draft.inputs(country, standings);
        List<Input> signed = draft.inputs(country, standings.asIfSignedOff(country));
        Manifest after = draft.ofCountry(country, signed, standings);
        if (!signed.equals(stand)) {
            return new Prospect(country, Basis.SIGN_OFF, draft.ofCountry(country, stand, standings), after);
        }
        OptionalInt current = Publish.current(archive, edition);
        return current.isPresent()
                ? new Prospect(country, Basis.PUBLISHED, published(archive, edition, current.getAsInt()), after)
                : new Prospect(country, Basis.NOTHING, draft.ofCountry(country, List.of(), standings), after);
    }

    private static void requireSealed(Archive archive, EditionFile decided, String country) {
        boolean hasSealed = Contract.load().datasets().stream()
                .flatMap(dataset -> InForce.sealed(archive, country, dataset.name()).stream())
                .anyMatch(receipt -> decided.overlaps(InForce.period(receipt)));
        if (!hasSealed) {
            throw new IllegalArgumentException(
                    "nothing of %s is sealed for edition %s, which takes %s; run: plenary collect SUBMISSION"
                            .formatted(country, decided.id(), decided.window()));
        }
    }

    private static Manifest published(Archive archive, String edition, int revision) {
        return JsonFile.read(archive.manifest(edition, revision), Manifest.class);
    }
}
