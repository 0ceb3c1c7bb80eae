package plenary.collect.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One row of a procedure map: what a country, or one facility of it, means by a procedure.
 *
 * @param line of the file, counted from 1
 * @param source the code, the name, or both; a row with one of them is for all procedures that have it
 * @param modality empty for all
 * @param facilityId empty for the whole country
 * @param examCategory empty only while nobody has confirmed the row
 * @param indication empty when the procedure does not say for what it is done
 * @param validFrom first day on which the row holds, until a newer row of the same procedure; open when empty
 * @param confirmedBy empty while the row is a proposal, which is never used
 */
record ProcedureRow(
        long line,
        Procedure source,
        String modality,
        String facilityId,
        String examCategory,
        String indication,
        Optional<LocalDate> validFrom,
        String confirmedBy,
        String confirmedOn,
        String note) {

    /** What makes two rows be about the same. */
    record Key(Label facilityId, Label modality, Label code, Label name, Optional<LocalDate> validFrom) {}

    boolean isConfirmed() {
        return !confirmedBy.isEmpty();
    }

    Key key() {
        return new Key(
                Label.of(facilityId), Label.of(modality), Label.of(source.code()), Label.of(source.name()), validFrom);
    }

    /** Whether the row holds on the day; where no day is known, every row does. */
    boolean holdsOn(Optional<LocalDate> day) {
        return validFrom.isEmpty() || day.isEmpty() || !day.get().isBefore(validFrom.get());
    }

    /** The cells in the order of {@link ProcedureMapFile#COLUMNS}. */
    List<String> cells() {
        return List.of(
                source.code(),
                source.name(),
                modality,
                facilityId,
                examCategory,
                indication,
                validFrom.map(LocalDate::toString).orElse(""),
                confirmedBy,
                confirmedOn,
                note);
    }
}
