package plenary.collect.verify;

/**
 * One thing of an archive that is not as it should be.
 *
 * @param place under the archive, with {@code /}
 */
public record Difference(Kind kind, String place, String found, String expected, Meaning meaning) {

    /** Whether numbers or records are in doubt, or something merely lies about. */
    public enum Kind {
        DAMAGE,
        LEFTOVER
    }

    @Override
    public String toString() {
        return """
                %s %s
                  found     %s
                  expected  %s
                  means     %s
                  do        %s""".formatted(kind, place, found, expected, meaning.words(), meaning.remedy());
    }
}
