package plenary.schemas.check;

import java.nio.file.Path;
import java.util.Optional;
import plenary.schemas.annotation.Copies;
import plenary.schemas.finding.Language;
import plenary.schemas.reassessment.Profiles;

/**
 * What is wanted of a check at home, beside its findings.
 *
 * @param language of findings and reports; ids, keys and exit codes are the same in all
 * @param since what was sent before, to be told what changed: as a submission, or a sealed folder; never changed
 * @param profiles whether profiles of what would be sealed are kept in {@code profiles} beside the reports, or none is left
 *     there
 */
public record Wanted(Language language, Optional<Path> since, Copies copies, Profiles profiles) {

    /** Annotated copies, as is usual. */
    public static Wanted in(Language language) {
        return new Wanted(language, Optional.empty(), Copies.ANNOTATED, Profiles.NONE);
    }

    public Wanted since(Path earlier) {
        return new Wanted(language, Optional.of(earlier), copies, profiles);
    }

    public Wanted withoutCopies() {
        return new Wanted(language, since, Copies.NONE, profiles);
    }

    public Wanted withProfiles() {
        return new Wanted(language, since, copies, Profiles.KEPT);
    }
}
