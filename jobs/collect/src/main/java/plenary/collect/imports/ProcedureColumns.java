package plenary.collect.imports;

/**
 * The source columns that name a procedure.
 *
 * @param code heading; empty when the source has no codes
 * @param name heading; empty when the source has no names
 */
record ProcedureColumns(String code, String name) {

    static final ProcedureColumns NONE = new ProcedureColumns("", "");

    ProcedureColumns {
        code = code == null ? "" : code;
        name = name == null ? "" : name;
    }

    boolean isNone() {
        return code.isEmpty() && name.isEmpty();
    }
}
