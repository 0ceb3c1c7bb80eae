package plenary.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
 * How soon reports are ready, as bands: differences of the published cumulative shares of all reports.
 */
public record Turnaround(List<Modality> modalities) {

    private static final String FIRST = "RTA-02";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Turnaround {
        modalities = List.copyOf(modalities);
    }

    /** Charts of one modality, one a setting. */
    public record Modality(String title, List<Chart> charts) {

        public Modality {
            charts = List.copyOf(charts);
        }
    }

    /** @param others countries that count other bands and so have no bar */
    public record Chart(String title, String wide, String narrow, List<Area> others) {

        public Chart {
            others = List.copyOf(others);
        }
    }

    /** On the page of the share by the next day only. */
    static Optional<Turnaround> of(Atlas atlas, Definition definition) {
        if (!definition.id().equals(FIRST)) {
            return Optional.empty();
        }
        Map<String, List<Chart>> charts = new LinkedHashMap<>();
        for (Stratum stratum : atlas.strata(FIRST).withValues()) {
            if (Stratum.isWhole(stratum.topic())) {
                chart(atlas, stratum)
                        .ifPresent(chart -> charts.computeIfAbsent(
                                        atlas.labels().section(stratum), key -> new ArrayList<>())
                                .add(chart));
            }
        }
        return charts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Turnaround(charts.entrySet().stream()
                        .map(entry -> new Modality(entry.getKey(), entry.getValue()))
                        .toList()));
    }

    private static Optional<Chart> chart(Atlas atlas, Stratum stratum) {
        Map<String, List<Integer>> available = new TreeMap<>();
        atlas.strata(FIRST)
                .countryValues(stratum)
                .forEach(cell -> available.put(cell.area(), available(atlas, stratum, cell.area())));
        TurnaroundBands bands = TurnaroundBands.ofMost(available.values());
        if (bands.isEmpty()) {
            return Optional.empty();
        }
        List<StackedBars.Bar> bars = new ArrayList<>();
        List<Area> others = new ArrayList<>();
        available.forEach((country, cuts) -> {
            if (cuts.containsAll(bands.cuts())) {
                bars.add(bar(atlas, stratum, country, bands));
            } else {
                others.add(atlas.edition().area(country));
            }
        });
        bars.sort(Comparator.comparing(StackedBars.Bar::name));
        String title = atlas.labels().full(stratum);
        StackedBars drawing = new StackedBars(
                "Time to report: " + title,
                "Stacked bars of " + bars.size() + (bars.size() == 1 ? " country" : " countries")
                        + "; every share stands in the tables of the indicators RTA-01 to RTA-07.",
                bands.names(),
                bars);
        Scene wide = drawing.scene(DotPlot.Size.WIDE);
        Scene narrow = drawing.scene(DotPlot.Size.NARROW);
        String id = "bands-" + Panels.anchor(stratum);
        return Optional.of(new Chart(
                title,
                SvgWriter.write(wide, id, "plot wide"),
                SvgWriter.write(narrow, id + "-n", "plot narrow"),
                others));
    }

    /** Places of the cumulative shares that a country has. */
    private static List<Integer> available(Atlas atlas, Stratum stratum, String country) {
        return IntStream.range(0, TurnaroundBands.CUMULATIVE.size())
                .filter(place -> share(atlas, TurnaroundBands.CUMULATIVE.get(place), stratum, country)
                        .isPresent())
                .boxed()
                .toList();
    }

    private static StackedBars.Bar bar(Atlas atlas, Stratum stratum, String country, TurnaroundBands bands) {
        List<Double> shares = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (int place = 0; place < TurnaroundBands.CUMULATIVE.size(); place++) {
            if (!bands.cuts().contains(place)) {
                add(shares, texts, BigDecimal.ZERO);
                continue;
            }
            BigDecimal upTo = share(atlas, TurnaroundBands.CUMULATIVE.get(place), stratum, country)
                    .orElseThrow();
            add(shares, texts, upTo.subtract(before));
            before = upTo;
        }
        later(atlas, stratum, country, bands, before).forEach(share -> add(shares, texts, share));
        Area area = atlas.edition().area(country);
        return new StackedBars.Bar(area.code(), area.name(), area.synthetic(), shares, texts);
    }

    /** What is left after the last cut; in one piece where its parts are not all published. */
    private static List<BigDecimal> later(
            Atlas atlas, Stratum stratum, String country, TurnaroundBands bands, BigDecimal upTo) {
        BigDecimal none = BigDecimal.ZERO;
        Optional<BigDecimal> late = share(atlas, "RTA-06", stratum, country);
        return bands.isComplete() && late.isPresent()
                ? List.of(late.get(), share(atlas, "RTA-07", stratum, country).orElse(none), none)
                : List.of(none, none, HUNDRED.subtract(upTo));
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
