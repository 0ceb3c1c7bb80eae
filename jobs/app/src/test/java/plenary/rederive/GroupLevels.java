package plenary.rederive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plenary.rederive.TypicalValues.Typical;

/** Levels of groups of countries and what stands against a level: DOS-06, DOS-07, DOS-08 and DOS-11. */
final class GroupLevels implements Family {

    private static final int COUNTRIES = 3;
    private static final int POOLED_FACILITIES = 20;
    private static final int FACILITIES = 10;

    private final SealedEdition edition;
    private final TypicalValues typicalValues;
    private final NationalLevels national;
    private final PublishedLevels published;

    GroupLevels(
            SealedEdition edition, TypicalValues typicalValues, NationalLevels national, PublishedLevels published) {
        this.edition = edition;
        this.typicalValues = typicalValues;
        this.national = national;
        this.published = published;
    }

    /** The level with which a country enters its groups. */
    private record Entering(double value, boolean computed) {}

    @Override
    public Set<String> indicators() {
        return Set.of("DOS-06", "DOS-07", "DOS-08", "DOS-11");
    }

    @Override
    public Set<String> needs(String indicator) {
        return switch (indicator) {
            case "DOS-08", "DOS-11" -> Set.of("national_drl", "exam_dose");
            default -> Set.of();
        };
    }

    @Override
    public Derived derive(Cell cell) {
        return switch (cell.indicator()) {
            case "DOS-06" -> median(cell, cell.area().substring(2));
            case "DOS-07" -> pooled(cell);
            case "DOS-08" -> ratio(cell);
            default -> shareAbove(cell);
        };
    }

    private Derived median(Cell cell, String group) {
        List<Entering> levels = entering(cell, group);
        Derived derived = Derived.of(levels.size() < COUNTRIES ? "INSUFFICIENT_FACILITIES" : "PUBLISHED");
        if (levels.stream().anyMatch(level -> !level.computed())) {
            derived = derived.flagged("PUBLISHED_DRL");
        }
        if (levels.size() < COUNTRIES) {
            return derived.flagged("FEW_COUNTRIES");
        }
        double[] values = levels.stream().mapToDouble(Entering::value).toArray();
        return derived.with(Measure.OBS_VALUE, Quantile.ofDoubles(values, 0.5))
                .with(Measure.DENOMINATOR, values.length);
    }

    private List<Entering> entering(Cell cell, String group) {
        return edition.members(group).stream()
                .flatMap(country -> entering(country, cell).stream())
                .toList();
    }

    private Optional<Entering> entering(String country, Cell cell) {
        Optional<Entering> computed =
                national.level(country, DoseStratum.of(cell), cell.modality()).map(level -> new Entering(level, true));
        return computed.or(() -> published
                .newest(country, DoseStratum.of(cell), edition.lastDay().getYear())
                .map(level -> new Entering(level, false)));
    }

    private Derived pooled(Cell cell) {
        List<Typical> all = new ArrayList<>();
        int countries = 0;
        int largest = 0;
        for (String country : edition.members(cell.area().substring(2))) {
            List<Typical> own = typicalValues.ofCountry(country, DoseStratum.of(cell), cell.modality());
            all.addAll(own);
            countries += own.isEmpty() ? 0 : 1;
            largest = Math.max(largest, own.size());
        }
        Set<String> reasons = new TreeSet<>();
        if (countries < COUNTRIES) {
            reasons.add("FEW_COUNTRIES");
        }
        if (all.size() < POOLED_FACILITIES) {
            reasons.add("FEW_FACILITIES");
        }
        if (2 * largest > all.size()) {
            reasons.add("ONE_COUNTRY_OVER_HALF");
        }
        Derived derived = NationalLevels.counted(
                Derived.of(reasons.isEmpty() ? "PUBLISHED" : "INSUFFICIENT_FACILITIES")
                        .flagged(reasons),
                all);
        if (reasons.isEmpty()) {
            derived = derived.with(Measure.OBS_VALUE, NationalLevels.quantile(all, "0.75"))
                    .with(Measure.DENOMINATOR, countries)
                    .with(Interval.ofQuartile(NationalLevels.medians(all), 3).orElseThrow());
        }
        return Disclosure.apply(derived);
    }

    private Derived ratio(Cell cell) {
        String group = cell.topic().substring(2);
        Entering own = entering(cell.area(), cell).orElseThrow();
        Derived ofGroup = median(cell, group);
        double level = ofGroup.numbers().getOrDefault(Measure.OBS_VALUE, Double.NaN);
        Derived derived = Derived.of("PUBLISHED")
                .flagged(ofGroup.flags())
                .with(Measure.OBS_VALUE, own.value() / level)
                .with(Measure.NUMERATOR, own.value())
                .with(Measure.DENOMINATOR, level);
        return own.computed()
                ? derived.with(
                        Measure.FACILITIES,
                        typicalValues
                                .ofCountry(cell.area(), DoseStratum.of(cell), cell.modality())
                                .size())
                : derived.flagged("PUBLISHED_DRL");
    }

    private Derived shareAbove(Cell cell) {
        List<Typical> facilities = typicalValues.ofCountry(cell.area(), DoseStratum.of(cell), cell.modality());
        double level = published
                .newest(cell.area(), DoseStratum.of(cell), Integer.parseInt(cell.period()) - 1)
                .orElseThrow();
        boolean enough = facilities.size() >= FACILITIES;
        Derived derived =
                NationalLevels.counted(Derived.of(enough ? "PUBLISHED" : "INSUFFICIENT_FACILITIES"), facilities);
        if (!enough) {
            return Disclosure.apply(derived.flagged("FEW_FACILITIES"));
        }
        long above = facilities.stream()
                .filter(each -> each.median().doubleValue() > level)
                .count();
        return Disclosure.apply(Share.percent(derived, above, facilities.size()));
    }
}
