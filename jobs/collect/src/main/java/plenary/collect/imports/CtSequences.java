package plenary.collect.imports;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The CT acquisitions of an examination that may define its CTDIvol: those that scan a range. A localiser never does, and
 * a scan at one place, such as one that waits for the contrast agent, only where nothing else was scanned; its CTDIvol is
 * some times that of the examination.
 */
record CtSequences(List<IrradiationEvent> defining) {

    /** Sequenced, spiral, cone beam (CID 10013). */
    private static final Set<String> OVER_A_RANGE = Set.of("113804", "P5-08001", "116152004", "R-FB8F1", "702569007");

    private static final String CONSTANT_ANGLE = "113805";

    static CtSequences of(List<IrradiationEvent> events) {
        List<IrradiationEvent> range = where(events, event -> OVER_A_RANGE.contains(event.acquisition()));
        return new CtSequences(
                range.isEmpty() ? where(events, event -> !event.acquisition().equals(CONSTANT_ANGLE)) : range);
    }

    private static List<IrradiationEvent> where(List<IrradiationEvent> events, Predicate<IrradiationEvent> condition) {
        return events.stream()
                .filter(event -> event.measure(Quantity.CTDI_VOL).isPresent())
                .filter(condition)
                .toList();
    }

    /** The largest, in mGy. */
    Optional<Measure> ctdiVol() {
        return largest().flatMap(event -> event.measure(Quantity.CTDI_VOL));
    }

    /** Of the sequence with the largest CTDIvol. */
    Optional<String> phantom() {
        return largest().map(IrradiationEvent::phantom).filter(phantom -> !phantom.isEmpty());
    }

    /** One that cannot be read might be the largest. */
    private Optional<IrradiationEvent> largest() {
        return defining.stream().max(Comparator.comparing(CtSequences::rank));
    }

    private static BigDecimal rank(IrradiationEvent event) {
        return event.measure(Quantity.CTDI_VOL)
                .filter(Measure.Amount.class::isInstance)
                .map(measure -> ((Measure.Amount) measure).value())
                .orElse(BigDecimal.valueOf(Long.MAX_VALUE));
    }
}
