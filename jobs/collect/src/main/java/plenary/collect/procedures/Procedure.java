package plenary.collect.procedures;

/**
 * What was done, as the hospital calls it.
 *
 * @param code empty when there is none
 * @param name empty when there is none
 */
public record Procedure(String code, String name) {

    public static final Procedure NONE = new Procedure("", "");

    public boolean isNone() {
        return code.isEmpty() && name.isEmpty();
    }

    /** The name; where there is none, the code. */
    public String text() {
        return name.isEmpty() ? code : name;
    }
}
