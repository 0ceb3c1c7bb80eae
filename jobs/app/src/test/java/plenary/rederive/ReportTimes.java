package plenary.rederive;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import plenary.schemas.contract.Period;

/** Minutes from the completed examination to the signed report: VAL-01, VAL-02 and VAL-03. */
final class ReportTimes implements Family {

    private static final Map<String, Integer> LEAST = Map.of("VAL-01", 20, "VAL-02", 50, "VAL-03", 50);
    private static final Map<String, Double> STANDARD_MINUTES =
            Map.of("ED", 60.0, "INPATIENT", 1440.0, "OUTPATIENT", 2880.0);
    private static final double NANOSECONDS_IN_A_MINUTE = 6e10;

    private final SealedEdition edition;

    ReportTimes(SealedEdition edition) {
        this.edition = edition;
    }

    @Override
    public Set<String> indicators() {
        return LEAST.keySet();
    }

    @Override
    public Set<String> needs(String indicator) {
        return Set.of("report_timing");
    }

    @Override
    public Derived derive(Cell cell) {
        List<Double> minutes = new ArrayList<>();
        Set<String> facilities = new HashSet<>();
        for (SealedRecord report : edition.records(cell.area(), "report_timing")) {
            Instant completed = report.instant("completed_at").orElseThrow();
            if (report.has("final_signed_at")
                    && report.text("modality").equals(cell.modality())
                    && report.text("setting").equals(cell.column("SETTING"))
                    && year(cell.area(), completed).equals(cell.period())) {
                Duration time = Duration.between(
                        completed, report.instant("final_signed_at").orElseThrow());
                minutes.add(time.toNanos() / NANOSECONDS_IN_A_MINUTE);
                facilities.add(report.text("facility_id"));
            }
        }
        Derived derived = Derived.of("PUBLISHED")
                .with(Measure.RECORDS, minutes.size())
                .with(Measure.FACILITIES, facilities.size());
        if (minutes.size() < Objects.requireNonNull(LEAST.get(cell.indicator()))) {
            return Disclosure.apply(derived).withStatus("CONF_PRIMARY_SMALL_N");
        }
        double[] times = minutes.stream().mapToDouble(Double::doubleValue).toArray();
        return Disclosure.apply(
                switch (cell.indicator()) {
                    case "VAL-01" -> derived.with(Measure.OBS_VALUE, Quantile.ofDoubles(times, 0.5));
                    case "VAL-02" -> derived.with(Measure.OBS_VALUE, Quantile.ofDoubles(times, 0.9));
                    default -> within(derived, minutes, cell.column("SETTING"));
                });
    }

    private static Derived within(Derived derived, List<Double> minutes, String setting) {
        double standard = Objects.requireNonNull(STANDARD_MINUTES.get(setting));
        long within = minutes.stream().filter(time -> time <= standard).count();
        return Share.percent(derived, within, minutes.size());
    }

    /** A sealed instant has lost its place; the submission's period says the year unless it has several. */
    private String year(String country, Instant completed) {
        Set<Integer> years = new HashSet<>();
        for (SealedEdition.Submission submission : edition.submissions(country, "report_timing")) {
            Period period = Period.parse(submission.period()).orElseThrow();
            years.add(period.first().getYear());
            years.add(period.last().getYear());
        }
        return String.valueOf(
                years.size() == 1
                        ? years.iterator().next()
                        : completed.atZone(ZoneOffset.UTC).getYear());
    }
}
