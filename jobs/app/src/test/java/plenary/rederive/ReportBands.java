package plenary.rederive;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Shares of reports by the time they took: RTA-01 to RTA-07. */
final class ReportBands implements Family {

    private static final Map<String, String> BANDS = Map.of(
            "RTA-01", "same_day",
            "RTA-02", "next_day",
            "RTA-03", "within_7d",
            "RTA-04", "within_14d",
            "RTA-05", "within_28d",
            "RTA-06", "over_28d",
            "RTA-07", "unknown");
    private static final List<String> WHOLE = List.of("within_28d", "over_28d", "unknown");
    private static final String UNKNOWN = "unknown";
    private static final String SUPPRESSED = "SUPPRESSED_AT_SOURCE_PRESENT";

    private final SealedEdition edition;

    ReportBands(SealedEdition edition) {
        this.edition = edition;
    }

    @Override
    public Set<String> indicators() {
        return BANDS.keySet();
    }

    @Override
    public Set<String> needs(String indicator) {
        return Set.of("report_turnaround");
    }

    @Override
    public Derived derive(Cell cell) {
        String band = Objects.requireNonNull(BANDS.get(cell.indicator()));
        boolean ofKnownTime = cell.topic().equals("KNOWN_TIME");
        BigDecimal inBand = BigDecimal.ZERO;
        BigDecimal ofAll = BigDecimal.ZERO;
        Set<String> facilities = new HashSet<>();
        Set<String> flags = new HashSet<>();
        for (SealedRecord row : edition.records(cell.area(), "report_turnaround")) {
            if (!row.text("period").equals(cell.period())
                    || !row.text("modality").equals(cell.modality())
                    || !row.text("setting").equals(cell.column("SETTING"))) {
                continue;
            }
            Optional<BigDecimal> total = total(row);
            Optional<BigDecimal> unknown = ofKnownTime ? count(row, UNKNOWN, total) : Optional.of(BigDecimal.ZERO);
            Optional<BigDecimal> reports = count(row, band, total);
            if (total.isEmpty() || unknown.isEmpty() || reports.isEmpty()) {
                flags.add(isSuppressed(row, total, unknown, band) ? SUPPRESSED : "PARTIAL");
                continue;
            }
            BigDecimal all = total.get().subtract(unknown.get());
            if (reports.get().compareTo(all) > 0) {
                flags.add("PARTIAL");
            } else if (all.signum() > 0) {
                inBand = inBand.add(reports.get());
                ofAll = ofAll.add(all);
                facilities.add(row.text("facility_id"));
            }
        }
        Derived derived = Derived.of("PUBLISHED")
                .flagged(flags)
                // A band sent as a share makes no whole number; a number of records is one.
                .with(Measure.RECORDS, Math.rint(ofAll.doubleValue()))
                .with(Measure.FACILITIES, facilities.size());
        return Disclosure.apply(Share.percent(derived, inBand.doubleValue(), ofAll.doubleValue()));
    }

    /** As sent; made of the bands where it was not sent, never where it was suppressed. */
    private static Optional<BigDecimal> total(SealedRecord row) {
        Optional<BigDecimal> sent = row.number("reports_total");
        if (sent.isPresent() || row.absence("reports_total").equals("_S")) {
            return sent;
        }
        return WHOLE.stream().allMatch(band -> row.has(band + "_count"))
                ? WHOLE.stream()
                        .map(band -> row.number(band + "_count").orElseThrow())
                        .reduce(BigDecimal::add)
                : Optional.empty();
    }

    private static Optional<BigDecimal> count(SealedRecord row, String band, Optional<BigDecimal> total) {
        if (row.has(band + "_count")) {
            return row.number(band + "_count");
        }
        if (row.has(band + "_share")) {
            return total.map(all -> all.multiply(row.number(band + "_share").orElseThrow()));
        }
        boolean allAreUnknown = !band.equals(UNKNOWN)
                && saysNothingElse(row)
                && total.isPresent()
                && count(row, UNKNOWN, total)
                        .filter(unknown -> unknown.compareTo(total.get()) == 0)
                        .isPresent();
        return allAreUnknown ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }

    private static boolean saysNothingElse(SealedRecord row) {
        return BANDS.values().stream()
                .filter(band -> !band.equals(UNKNOWN))
                .allMatch(band -> !row.has(band + "_count") && !row.has(band + "_share"));
    }

    private static boolean isSuppressed(
            SealedRecord row, Optional<BigDecimal> total, Optional<BigDecimal> unknown, String band) {
        if (total.isEmpty()) {
            return row.absence("reports_total").equals("_S");
        }
        String missing = unknown.isEmpty() ? UNKNOWN : band;
        return row.absence(missing + "_count").equals("_S")
                || row.absence(missing + "_share").equals("_S");
    }
}
