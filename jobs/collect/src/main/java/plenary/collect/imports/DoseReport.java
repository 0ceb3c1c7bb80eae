package plenary.collect.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.collect.procedures.Procedure;

/**
 * One dose report as it was read, whatever it came from. It holds identities, is never written, and lives until the
 * examination is pseudonymised.
 *
 * @param objectUid the report's own
 * @param studyUid of the examination; all reports of a study are one
 * @param written date and time as text that sorts; the later of two reports of the same events counts
 * @param date of the examination
 * @param modality code of the list {@code modality}
 * @param institution empty when it is not named
 * @param device maker and serial number; empty when they are not named
 * @param totals as stated for the whole report
 * @param phantom of the total; empty when it is not stated
 * @param radiopharmaceutical empty when there is none
 * @param doseSource code of the list {@code dose_source}
 */
record DoseReport(
        String objectUid,
        String studyUid,
        String written,
        Optional<LocalDate> date,
        String modality,
        Patient patient,
        Procedure procedure,
        String institution,
        String device,
        Map<Quantity, Measure> totals,
        List<IrradiationEvent> events,
        String phantom,
        String radiopharmaceutical,
        String doseSource,
        Identities identities) {

    DoseReport {
        totals = Map.copyOf(totals);
        events = List.copyOf(events);
    }

    Optional<Procedure> statedProcedure() {
        return Optional.of(procedure).filter(stated -> !stated.isNone());
    }

    /** Whether it can be told which of its events another report holds too. */
    boolean isComparable() {
        return !events.isEmpty()
                && events.stream().noneMatch(event -> event.uid().isEmpty());
    }
}
