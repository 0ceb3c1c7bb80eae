package plenary.rederive;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The reference levels that countries sent as their own: DRL-PUB. */
final class PublishedLevels implements Family {

    private static final int TOPIC_LENGTH = 40;

    private final SealedEdition edition;
    private final Map<String, NamedCsvRecord> units = new HashMap<>();
    private final Map<String, String> unitOfQuantity = new HashMap<>();

    PublishedLevels(SealedEdition edition) {
        this.edition = edition;
        edition.codes("unit").forEach(unit -> units.put(unit.getField("code"), unit));
        edition.codes("quantity")
                .forEach(quantity -> unitOfQuantity.put(quantity.getField("code"), quantity.getField("unit")));
    }

    @Override
    public Set<String> indicators() {
        return Set.of("DRL-PUB");
    }

    @Override
    public Set<String> needs(String indicator) {
        return Set.of("national_drl");
    }

    @Override
    public Derived derive(Cell cell) {
        SealedRecord level = level(cell);
        String statistic = level.text("statistic");
        Optional<BigDecimal> value = value(level);
        Set<String> flags = new TreeSet<>();
        if (value.isEmpty()) {
            flags.add("UNIT_MISMATCH");
        }
        if (!statistic.equals("Q75_MEDIANS")) {
            flags.add("NOT_Q75_MEDIANS");
        }
        if (level.text("source_level").equals("SECONDARY")) {
            flags.add("SECONDARY_SOURCE");
        }
        if (differ(levels(cell.area(), DoseStratum.of(cell)).stream()
                .filter(other -> other.text("statistic").equals(statistic))
                .toList())) {
            flags.add("CONFLICT");
        }
        Derived derived =
                Derived.of(value.isPresent() ? "PUBLISHED" : "LOW_QUALITY").flagged(flags);
        return value.map(number -> derived.with(Measure.OBS_VALUE, number.doubleValue()))
                .orElse(derived);
    }

    /**
     * The newest level of facility medians of a country in a stratum, up to a year; empty where there is none and where
     * sources disagree about it: domain.md section 16.21, and choosing is not ours.
     */
    Optional<Double> newest(String country, DoseStratum stratum, int lastYear) {
        for (int year = lastYear; year >= 1950; year--) {
            DoseStratum ofYear = new DoseStratum(
                    String.valueOf(year), stratum.category(), stratum.indication(), stratum.band(), stratum.quantity());
            List<SealedRecord> levels = levels(country, ofYear).stream()
                    .filter(level -> level.text("statistic").equals("Q75_MEDIANS"))
                    .filter(level -> value(level).isPresent())
                    .toList();
            if (!levels.isEmpty()) {
                return differ(levels) ? Optional.empty() : value(levels.get(0)).map(BigDecimal::doubleValue);
            }
        }
        return Optional.empty();
    }

    private List<SealedRecord> levels(String country, DoseStratum stratum) {
        return edition.records(country, "national_drl").stream()
                .filter(level -> stratum.equals(new DoseStratum(
                        level.text("year"),
                        level.text("exam_category"),
                        level.has("indication") ? level.text("indication") : "_T",
                        level.text("band"),
                        level.text("quantity"))))
                .toList();
    }

    private boolean differ(List<SealedRecord> levels) {
        return levels.stream()
                        .flatMap(level -> value(level).stream())
                        .map(BigDecimal::stripTrailingZeros)
                        .distinct()
                        .count()
                > 1;
    }

    /** In the canonical unit of the quantity; empty when the unit measures something else. */
    private Optional<BigDecimal> value(SealedRecord level) {
        NamedCsvRecord sent = unit(level.text("unit"));
        NamedCsvRecord canonical = unit(unitOfQuantity.get(level.text("quantity")));
        if (!sent.getField("dimension").equals(canonical.getField("dimension"))) {
            return Optional.empty();
        }
        String[] factor = (sent.getField("factor") + "/1").split("/");
        BigDecimal inDimension = level.number("value")
                .orElseThrow()
                .multiply(new BigDecimal(factor[0]))
                .divide(new BigDecimal(factor[1]), MathContext.DECIMAL128);
        String[] back = (canonical.getField("factor") + "/1").split("/");
        return Optional.of(
                inDimension.multiply(new BigDecimal(back[1])).divide(new BigDecimal(back[0]), MathContext.DECIMAL128));
    }

    private NamedCsvRecord unit(@Nullable String code) {
        return Objects.requireNonNull(units.get(code), "a unit that the contract does not know");
    }

    /** The level that a cell's topic names: statistic and source, and a number where those of one stratum are alike. */
    private SealedRecord level(Cell cell) {
        List<SealedRecord> named = new ArrayList<>();
        for (SealedRecord level : levels(cell.area(), DoseStratum.of(cell))) {
            String topic = (level.text("statistic") + "_" + level.text("source"))
                    .toUpperCase(Locale.ROOT)
                    .replaceAll("[^A-Z0-9]+", "_");
            if (cell.topic().startsWith(topic.substring(0, Math.min(topic.length(), TOPIC_LENGTH)))) {
                named.add(level);
            }
        }
        if (named.size() != 1) {
            throw new IllegalStateException(named.size() + " levels are meant by " + cell.column("CELL_ID"));
        }
        return named.get(0);
    }
}
