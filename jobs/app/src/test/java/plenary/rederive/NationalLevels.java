package plenary.rederive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenary.rederive.TypicalValues.Typical;

/** Quartiles of the typical values of a country: DOS-02, DOS-03, DOS-04, DOS-09 and DOS-13. */
final class NationalLevels implements Family {

    private static final int FOR_A_LEVEL = 10;
    private static final int FOR_A_TYPICAL_VALUE = 3;
    private static final int FOR_AN_INTERVAL = 13;

    private final TypicalValues typicalValues;

    NationalLevels(TypicalValues typicalValues) {
        this.typicalValues = typicalValues;
    }

    @Override
    public Set<String> indicators() {
        return Set.of("DOS-02", "DOS-03", "DOS-04", "DOS-09", "DOS-13");
    }

    @Override
    public Set<String> needs(String indicator) {
        return Set.of("exam_dose");
    }

    @Override
    public Derived derive(Cell cell) {
        List<Typical> facilities = typicalValues.ofCountry(cell.area(), DoseStratum.of(cell), cell.modality());
        Derived derived = switch (cell.indicator()) {
            case "DOS-02" -> quartile(facilities, 3);
            case "DOS-03" -> quartile(facilities, 2);
            case "DOS-04" -> quartile(facilities, 1);
            case "DOS-09" -> width(facilities);
            default -> ratio(facilities);
        };
        return Disclosure.apply(counted(derived, facilities));
    }

    /** The third quartile of a country with enough facilities for a national level; empty for any other. */
    Optional<Double> level(String country, DoseStratum stratum, String modality) {
        List<Typical> facilities = typicalValues.ofCountry(country, stratum, modality);
        return facilities.size() < FOR_A_LEVEL ? Optional.empty() : Optional.of(quantile(facilities, "0.75"));
    }

    static double quantile(List<Typical> facilities, String probability) {
        return Quantile.ofDecimals(facilities.stream().map(Typical::median).toList(), probability)
                .doubleValue();
    }

    static double[] medians(List<Typical> facilities) {
        return facilities.stream()
                .map(Typical::median)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
    }

    static Derived counted(Derived derived, List<Typical> facilities) {
        return derived.with(
                        Measure.RECORDS,
                        facilities.stream().mapToInt(Typical::exams).sum())
                .with(Measure.FACILITIES, facilities.size());
    }

    private static Derived quartile(List<Typical> facilities, int quarters) {
        double[] medians = medians(facilities);
        Derived derived = Derived.of(status(medians.length));
        if (medians.length < FOR_A_LEVEL) {
            derived = derived.flagged("FEW_FACILITIES");
        }
        if (medians.length == 0) {
            return derived;
        }
        Optional<Interval> interval = Interval.ofQuartile(medians, quarters);
        if (interval.isEmpty()) {
            derived = derived.flagged("CI_NOT_ATTAINABLE");
        }
        if (medians.length < FOR_A_TYPICAL_VALUE) {
            return derived;
        }
        Derived valued = derived.with(
                Measure.OBS_VALUE,
                quantile(
                        facilities,
                        BigDecimal.valueOf(quarters)
                                .divide(BigDecimal.valueOf(4))
                                .toString()));
        return interval.map(valued::with).orElse(valued);
    }

    private static String status(int facilities) {
        if (facilities < FOR_A_TYPICAL_VALUE) {
            return "INSUFFICIENT_FACILITIES";
        }
        return facilities < FOR_A_LEVEL ? "PROVISIONAL" : "PUBLISHED";
    }

    /** 14.5: no interval of a national level below 13 facilities, where 14.3 has none either. */
    private static Derived width(List<Typical> facilities) {
        if (facilities.size() < FOR_AN_INTERVAL) {
            return Derived.of("INSUFFICIENT_FACILITIES").flagged("CI_NOT_ATTAINABLE", "FEW_FACILITIES");
        }
        Interval interval = Interval.ofQuartile(medians(facilities), 3).orElseThrow();
        return Derived.of("PUBLISHED").with(interval).with(Measure.OBS_VALUE, interval.upper() - interval.lower());
    }

    private static Derived ratio(List<Typical> facilities) {
        if (facilities.size() < FOR_A_LEVEL) {
            return Derived.of("INSUFFICIENT_FACILITIES").flagged("FEW_FACILITIES");
        }
        return Derived.of("PUBLISHED")
                .with(Measure.OBS_VALUE, quantile(facilities, "0.75") / quantile(facilities, "0.25"));
    }
}
