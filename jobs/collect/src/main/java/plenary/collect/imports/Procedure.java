package plenary.collect.imports;

/**
 * What was done, as the hospital calls it.
 *
 * @param code empty when there is none
 * @param name empty when there is none
 */
record Procedure(String code, String name) {

    static final Procedure NONE = new Procedure("", "");

    boolean isNone() {
        return code.isEmpty() && name.isEmpty();
    }
}
