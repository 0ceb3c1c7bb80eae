package plenary.rederive;

import java.util.Objects;
import java.util.Set;

/** Examinations of 1,000 inhabitants, f = 1000 N / P of domain.md section 3: POP-01. */
final class Frequencies implements Family {

    private static final double PER = 1000;

    private final ProcedureVolumes volumes;
    private final Inhabitants inhabitants;

    Frequencies(ProcedureVolumes volumes, Inhabitants inhabitants) {
        this.volumes = volumes;
        this.inhabitants = inhabitants;
    }

    @Override
    public Set<String> indicators() {
        return Set.of("POP-01");
    }

    @Override
    public Set<String> needs(String indicator) {
        return Set.of("procedure_volume", "population");
    }

    @Override
    public Derived derive(Cell cell) {
        Volume volume = cell.category().equals("_T")
                ? volumes.total(cell.area(), cell.period(), cell.modality())
                : Objects.requireNonNull(volumes.byCategory(cell.area(), cell.period(), cell.modality())
                        .get(cell.category()));
        double exams = volume.ofNation().doubleValue();
        double persons = inhabitants.of(cell.area(), cell.period());
        double rate = PER * exams / persons;
        double counted = volume.counted().doubleValue();
        Derived derived = Derived.of("PUBLISHED")
                .with(Measure.OBS_VALUE, rate)
                .with(Measure.NUMERATOR, exams)
                .with(Measure.DENOMINATOR, persons)
                // Chance is in what was counted, not in what it was scaled to.
                .with(Interval.byar(counted).times(rate).over(counted));
        return volume.disclosed(derived);
    }
}
