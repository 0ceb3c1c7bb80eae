package plenary.schemas.archive;

import java.util.List;
import plenary.schemas.archive.Manifest.Input;

/**
 * What a revision made now would be made of in one country, and what that is held against. It is kept nowhere.
 *
 * @param before a published revision; or, with revision 0, what nobody has frozen
 * @param after of the country alone, with revision 0
 */
public record Prospect(String country, Basis basis, Manifest before, Manifest after) {

    /** What is held against what. */
    public enum Basis {
        /** What counts as it stands, against the same with everything signed off that may be. */
        SIGN_OFF,
        /** What readers see, against what counts now. */
        PUBLISHED,
        /** Nothing, since readers see no revision yet, against what counts now. */
        NOTHING
    }

    /** Submissions that would count and do not in what they are held against. */
    public List<Input> added() {
        return without(own(after), own(before));
    }

    /** Submissions that would no longer count. */
    public List<Input> removed() {
        return without(own(before), own(after));
    }

    private List<Input> own(Manifest manifest) {
        return manifest.inputs().stream()
                .filter(input -> input.country().equals(country))
                .toList();
    }

    private static List<Input> without(List<Input> inputs, List<Input> others) {
        return inputs.stream()
                .filter(input -> others.stream()
                        .noneMatch(other -> other.dataset().equals(input.dataset())
                                && other.id().equals(input.id())))
                .toList();
    }
}
