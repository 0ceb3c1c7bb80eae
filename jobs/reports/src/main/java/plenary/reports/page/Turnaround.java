package plenary.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.reports.chart.DotPlot;
import plenary.reports.chart.StackedBars;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.reports.input.Definition;
import plenary.reports.input.Stratum;
import plenary.reports.scene.Scene;
import plenary.reports.scene.SvgWriter;
import plenary.reports.text.Rounding;

/**
 * How soon reports are ready, as bands: differences of the published cumulative shares of all reports, drawn where a
 * country has those of the first two weeks.
 */
public record Turnaround(List<Modality> modalities) {

    private static final String FIRST = "RTA-02";
    private static final List<String> FIRST_TWO_WEEKS = List.of("RTA-01", "RTA-02", "RTA-03", "RTA-04");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> BANDS = List.of(
            "Same day",
            "Next day",
            "2\u20137 days",
            "8\u201314 days",
            "15\u201328 days",
            "Over 28 days",
            "Time unknown",
            "Later than 14 days, or unknown");

    public Turnaround {
        modalities = List.copyOf(modalities);
    }

    /** Charts of one modality, one a setting. */
    public record Modality(String title, List<Chart> charts) {

        public Modality {
            charts = List.copyOf(charts);
        }
    }

    public record Chart(String title, String wide, String narrow) {}

    /** On the page of the share by the next day only. */
    static Optional<Turnaround> of(Atlas atlas, Definition definition) {
        if (!definition.id().equals(FIRST)) {
            return Optional.empty();
        }
        Map<String, List<Chart>> charts = new LinkedHashMap<>();
        for (Stratum stratum : atlas.strata(FIRST).withValues()) {
            if (!Stratum.isWhole(stratum.topic())) {
                continue;
            }
            List<StackedBars.Bar> bars = new ArrayList<>();
            for (Cell cell : atlas.strata(FIRST).countryValues(stratum)) {
                bar(atlas, stratum, cell.area()).ifPresent(bars::add);
            }
            if (!bars.isEmpty()) {
                charts.computeIfAbsent(atlas.labels().section(stratum), key -> new ArrayList<>())
                        .add(chart(atlas.labels().full(stratum), Panels.anchor(stratum), bars));
            }
        }
        return charts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Turnaround(charts.entrySet().stream()
                        .map(entry -> new Modality(entry.getKey(), entry.getValue()))
                        .toList()));
    }

    private static Chart chart(String title, String anchor, List<StackedBars.Bar> bars) {
        bars.sort(Comparator.comparing(StackedBars.Bar::name));
        StackedBars drawing = new StackedBars(
                "Time to report: " + title,
                "Stacked bars of " + bars.size() + " countries; every share stands in the tables of the indicators"
                        + " RTA-01 to RTA-07.",
                BANDS,
                bars);
        Scene wide = drawing.scene(DotPlot.Size.WIDE);
        Scene narrow = drawing.scene(DotPlot.Size.NARROW);
        String id = "bands-" + anchor;
        return new Chart(
                title, SvgWriter.write(wide, id, "plot wide"), SvgWriter.write(narrow, id + "-n", "plot narrow"));
    }

    private static Optional<StackedBars.Bar> bar(Atlas atlas, Stratum stratum, String country) {
        List<Double> shares = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (String indicator : FIRST_TWO_WEEKS) {
            Optional<BigDecimal> upTo = share(atlas, indicator, stratum, country);
            if (upTo.isEmpty()) {
                return Optional.empty();
            }
            add(shares, texts, upTo.get().subtract(before));
            before = upTo.get();
        }
        later(atlas, stratum, country, before).forEach(share -> add(shares, texts, share));
        Area area = atlas.edition().area(country);
        return Optional.of(new StackedBars.Bar(area.code(), area.name(), area.synthetic(), shares, texts));
    }

    /** What is left after two weeks; in one piece where a country does not count the band up to 28 days. */
    private static List<BigDecimal> later(Atlas atlas, Stratum stratum, String country, BigDecimal twoWeeks) {
        BigDecimal none = BigDecimal.ZERO;
        Optional<BigDecimal> fourWeeks = share(atlas, "RTA-05", stratum, country);
        Optional<BigDecimal> late = share(atlas, "RTA-06", stratum, country);
        if (fourWeeks.isEmpty() || late.isEmpty()) {
            return List.of(none, none, none, HUNDRED.subtract(twoWeeks));
        }
        return List.of(
                fourWeeks.get().subtract(twoWeeks),
                late.get(),
                share(atlas, "RTA-07", stratum, country).orElse(none),
                none);
    }

    private static Optional<BigDecimal> share(Atlas atlas, String indicator, Stratum stratum, String country) {
        return atlas.strata(indicator)
                .of(stratum, country)
                .filter(Cell::hasValue)
                .map(cell -> new BigDecimal(cell.value()));
    }

    private static void add(List<Double> shares, List<String> texts, BigDecimal share) {
        BigDecimal kept = share.max(BigDecimal.ZERO);
        shares.add(kept.doubleValue());
        texts.add(Rounding.ONE_DECIMAL.text(kept.toPlainString()));
    }
}
