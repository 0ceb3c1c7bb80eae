package plenary.collect.imports;

import java.util.Map;
import java.util.Optional;

/**
 * One exposure, or one administration of a radiopharmaceutical.
 *
 * @param uid by which it is known in every report that holds it; empty when it has none
 * @param acquisition code of the CT acquisition type; empty for other events
 * @param phantom code of the CTDI phantom; empty when it is not stated
 */
record IrradiationEvent(String uid, String acquisition, String phantom, Map<Quantity, Measure> measures) {

    IrradiationEvent {
        measures = Map.copyOf(measures);
    }

    Optional<Measure> measure(Quantity quantity) {
        return Optional.ofNullable(measures.get(quantity));
    }
}
