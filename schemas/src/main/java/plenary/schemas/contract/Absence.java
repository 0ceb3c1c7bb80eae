package plenary.schemas.contract;

import java.util.Optional;

/** Why a value is not there; each has its own way to be written, so that none is mistaken for zero. */
public enum Absence {
    MISSING(""),
    NOT_COLLECTED("_N"),
    NOT_APPLICABLE("_Z"),
    UNKNOWN("_U"),
    SUPPRESSED_AT_SOURCE("_S");

    private final String code;

    Absence(String code) {
        this.code = code;
    }

    /** How it is written in a cell. */
    public String code() {
        return code;
    }

    public static Optional<Absence> of(String cell) {
        for (Absence absence : values()) {
            if (absence.code.equals(cell)) {
                return Optional.of(absence);
            }
        }
        return Optional.empty();
    }
}
