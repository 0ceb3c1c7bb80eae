package plenary.collect.verify;

/**
 * One thing of an archive that is not as it was written.
 *
 * @param place path under the archive, with {@code /}
 * @param found what lies there
 * @param expected what should, and what says so
 * @param means what a reader of the archive's numbers must know
 * @param remedy what to do
 */
public record Difference(Severity severity, String place, String found, String expected, String means, String remedy) {

    /** Whether something is wrong, or only too much. */
    public enum Severity {
        DAMAGE,
        LEFTOVER
    }

    @Override
    public String toString() {
        return """
                %s %s
                  found    %s
                  expected %s
                  means    %s
                  do       %s
                """.formatted(severity, place, found, expected, means, remedy);
    }
}
