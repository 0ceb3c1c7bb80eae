package plenary.rederive;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Examinations made of one kind in one period.
 *
 * @param counted examinations as counted, before they are scaled to the nation
 * @param ofFacilities examinations of the nation that each facility stands for; empty where the nation itself counted
 * @param ofNation examinations of the nation
 */
record Volume(BigDecimal counted, Map<String, BigDecimal> ofFacilities, BigDecimal ofNation, Set<String> flags) {

    Volume {
        ofFacilities = Map.copyOf(ofFacilities);
        flags = Set.copyOf(flags);
    }

    /** Sums of decimals are exact in any order: domain.md section 1, Determinism. */
    static Volume sum(Collection<Volume> volumes) {
        BigDecimal counted = BigDecimal.ZERO;
        BigDecimal ofNation = BigDecimal.ZERO;
        Map<String, BigDecimal> ofFacilities = new TreeMap<>();
        Set<String> flags = new TreeSet<>();
        for (Volume volume : volumes) {
            counted = counted.add(volume.counted());
            ofNation = ofNation.add(volume.ofNation());
            volume.ofFacilities().forEach((facility, exams) -> ofFacilities.merge(facility, exams, BigDecimal::add));
            flags.addAll(volume.flags());
        }
        return new Volume(counted, ofFacilities, ofNation, flags);
    }

    Volume flagged(Collection<String> more) {
        Set<String> all = new TreeSet<>(flags);
        all.addAll(more);
        return new Volume(counted, ofFacilities, ofNation, all);
    }

    /** The numbers behind a value, and what may not be said of them. */
    Derived disclosed(Derived derived) {
        Derived counted = derived.flagged(flags).with(Measure.RECORDS, this.counted.doubleValue());
        return Disclosure.apply(
                ofFacilities.isEmpty() ? counted : counted.with(Measure.FACILITIES, ofFacilities.size()),
                ofFacilities.values().stream().map(BigDecimal::doubleValue).toList());
    }
}
