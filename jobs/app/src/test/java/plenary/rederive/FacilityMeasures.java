package plenary.rederive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A registry's own measures of its facilities: FME-01 to FME-04. */
final class FacilityMeasures implements Family {

    private static final int FACILITIES = 3;
    private static final Map<String, Integer> QUARTERS = Map.of("FME-01", 2, "FME-02", 1, "FME-03", 3);
    private static final Map<String, String> REASONS = Map.of(
            "MISSING", "",
            "NOT_COLLECTED", "_N",
            "NOT_APPLICABLE", "_Z",
            "UNKNOWN", "_U",
            "SUPPRESSED_AT_SOURCE", "_S");

    private final SealedEdition edition;

    FacilityMeasures(SealedEdition edition) {
        this.edition = edition;
    }

    @Override
    public Set<String> indicators() {
        return Set.of("FME-01", "FME-02", "FME-03", "FME-04");
    }

    @Override
    public Set<String> needs(String indicator) {
        return Set.of("facility_measure");
    }

    @Override
    public Derived derive(Cell cell) {
        String[] topic = cell.topic().split(":");
        List<SealedRecord> rows = edition.records(cell.area(), "facility_measure").stream()
                .filter(row -> row.text("measure_id").equals(topic[0]))
                .filter(row -> row.text("period").equals(cell.period()))
                .toList();
        Integer quarters = QUARTERS.get(cell.indicator());
        return Disclosure.apply(
                quarters == null ? absences(rows, topic.length == 1 ? "" : topic[1]) : quartile(rows, quarters));
    }

    private static Derived quartile(List<SealedRecord> rows, int quarters) {
        List<SealedRecord> valued =
                rows.stream().filter(row -> row.has("value")).toList();
        double[] values = valued.stream()
                .mapToDouble(row -> row.number("value").orElseThrow().doubleValue())
                .toArray();
        Optional<BigDecimal> cases = valued.stream()
                .flatMap(row -> row.number("denominator").stream())
                .reduce(BigDecimal::add);
        Derived derived = Derived.of("PUBLISHED").with(Measure.FACILITIES, values.length);
        if (cases.isPresent()) {
            derived = derived.with(Measure.RECORDS, cases.get().doubleValue());
        }
        Optional<Interval> interval = values.length == 0 ? Optional.empty() : Interval.ofQuartile(values, quarters);
        if (interval.isEmpty()) {
            derived = derived.flagged("CI_NOT_ATTAINABLE");
        }
        if (values.length < FACILITIES) {
            return derived.withStatus("INSUFFICIENT_FACILITIES").flagged("FEW_FACILITIES");
        }
        Derived published = derived.with(Measure.OBS_VALUE, Quantile.ofDoubles(values, quarters / 4.0));
        return interval.map(published::with).orElse(published);
    }

    /** @param reason why there is no value; empty for any reason */
    private static Derived absences(List<SealedRecord> rows, String reason) {
        long absent = rows.stream()
                .filter(row -> !row.has("value"))
                .filter(row -> reason.isEmpty() || row.absence("value").equals(REASONS.get(reason)))
                .count();
        return Derived.of("PUBLISHED")
                .with(Measure.OBS_VALUE, absent)
                .with(Measure.NUMERATOR, absent)
                .with(Measure.DENOMINATOR, rows.size())
                .with(Measure.FACILITIES, rows.size());
    }
}
