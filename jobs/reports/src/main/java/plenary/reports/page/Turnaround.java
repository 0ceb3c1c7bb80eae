package plenary.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
 * How soon reports are ready, as bands: differences of the published cumulative shares, drawn only where a country
 * has every one of them.
 */
public record Turnaround(List<Chart> charts) {

    private static final String FIRST = "RTA-02";
    private static final List<String> CUMULATIVE = List.of("RTA-01", "RTA-02", "RTA-03", "RTA-04", "RTA-05");
    private static final List<String> BANDS =
            List.of("Same day", "Next day", "2\u20137 days", "8\u201314 days", "15\u201328 days", "Over 28 days");

    public Turnaround {
        charts = List.copyOf(charts);
    }

    public record Chart(String title, String wide, String narrow) {}

    /** On the page of the share by the next day only. */
    static Optional<Turnaround> of(Atlas atlas, Definition definition) {
        if (!definition.id().equals(FIRST)) {
            return Optional.empty();
        }
        List<Chart> charts = new ArrayList<>();
        for (Stratum stratum : atlas.strata(FIRST).withValues()) {
            List<StackedBars.Bar> bars = new ArrayList<>();
            for (Cell cell : atlas.strata(FIRST).countryValues(stratum)) {
                bar(atlas, stratum, cell.area()).ifPresent(bars::add);
            }
            if (!bars.isEmpty()) {
                charts.add(chart(atlas.labels().full(stratum), Panels.anchor(stratum), bars));
            }
        }
        return charts.isEmpty() ? Optional.empty() : Optional.of(new Turnaround(charts));
    }

    private static Chart chart(String title, String anchor, List<StackedBars.Bar> bars) {
        bars.sort(Comparator.comparing(StackedBars.Bar::name));
        StackedBars drawing = new StackedBars(
                "Time to report: " + title,
                "Stacked bars of " + bars.size() + " countries; every share stands in the tables of the indicators"
                        + " RTA-01 to RTA-06.",
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
        for (String indicator : CUMULATIVE) {
            Optional<Cell> cell = atlas.strata(indicator).of(stratum, country).filter(Cell::hasValue);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal upTo = new BigDecimal(cell.get().value());
            add(shares, texts, upTo.subtract(before));
            before = upTo;
        }
        Optional<Cell> late = atlas.strata("RTA-06").of(stratum, country).filter(Cell::hasValue);
        if (late.isEmpty()) {
            return Optional.empty();
        }
        add(shares, texts, new BigDecimal(late.get().value()));
        Area area = atlas.edition().area(country);
        return Optional.of(new StackedBars.Bar(area.code(), area.name(), area.synthetic(), shares, texts));
    }

    private static void add(List<Double> shares, List<String> texts, BigDecimal share) {
        BigDecimal kept = share.max(BigDecimal.ZERO);
        shares.add(kept.doubleValue());
        texts.add(Rounding.ONE_DECIMAL.text(kept.toPlainString()));
    }
}
