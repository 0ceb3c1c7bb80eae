package plenary.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.reports.input.Strata;
import plenary.reports.input.Stratum;
import plenary.reports.text.Quartiles;
import plenary.reports.text.Units;

/**
 * All countries in one table, a line a modality and a column a setting: what a reader compares before opening any chart.
 * Only for indicators that are split by nothing else.
 */
public record Glance(List<String> settings, List<Line> lines) {

    /** Below this a line of charts is a glance already. */
    private static final int FEWEST_CELLS = 4;

    public Glance {
        settings = List.copyOf(settings);
        lines = List.copyOf(lines);
    }

    public record Line(String modality, List<Entry> entries) {

        public Line {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One modality and setting.
     *
     * @param value median of the countries, or the one value that there is; empty without any
     * @param basis least, most and number of countries, or the country
     * @param strip SVG; empty for less than two countries
     */
    public record Entry(String value, String basis, boolean synthetic, String strip, String href) {

        static final Entry NONE = new Entry("", "", false, "", "");
    }

    /** @param hrefs where the chart of each stratum is */
    static Optional<Glance> of(Atlas atlas, String indicator, Map<Stratum, String> hrefs) {
        Strata strata = atlas.strata(indicator);
        Map<String, Map<String, Stratum>> byModality = new TreeMap<>();
        TreeSet<String> settings = new TreeSet<>();
        for (Stratum stratum : strata.withValues()) {
            if (isSplitOtherwise(stratum)) {
                return Optional.empty();
            }
            if (Stratum.isWhole(stratum.topic())) {
                settings.add(stratum.setting());
                byModality
                        .computeIfAbsent(stratum.modality(), key -> new TreeMap<>())
                        .put(stratum.setting(), stratum);
            }
        }
        if (byModality.size() * settings.size() < FEWEST_CELLS || byModality.size() < 2) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        byModality.forEach((modality, bySetting) -> lines.add(new Line(
                atlas.labels().section(bySetting.values().iterator().next()),
                settings.stream()
                        .map(setting -> bySetting.containsKey(setting)
                                ? entry(atlas, indicator, bySetting.get(setting), hrefs)
                                : Entry.NONE)
                        .toList())));
        lines.sort(Comparator.comparing(Line::modality));
        return Optional.of(new Glance(
                settings.stream()
                        .map(setting -> Stratum.isWhole(setting)
                                ? "All settings"
                                : atlas.labels().of("setting", setting))
                        .toList(),
                lines));
    }

    private static boolean isSplitOtherwise(Stratum stratum) {
        return !Stratum.isWhole(stratum.examCategory())
                || !Stratum.isWhole(stratum.indication())
                || !Stratum.isWhole(stratum.band())
                || !Stratum.isWhole(stratum.quantity());
    }

    private static Entry entry(Atlas atlas, String indicator, Stratum stratum, Map<Stratum, String> hrefs) {
        List<Cell> cells = Atlas.ascending(atlas.strata(indicator).countryValues(stratum));
        String href = hrefs.getOrDefault(stratum, "");
        if (cells.isEmpty()) {
            return Entry.NONE;
        }
        Shown least = atlas.numbers().shown(cells.get(0));
        if (cells.size() == 1) {
            Area area = atlas.edition().area(cells.get(0).area());
            return new Entry(least.withUnit(), area.name(), area.synthetic(), "", href);
        }
        Shown most = atlas.numbers().shown(cells.get(cells.size() - 1));
        String unit = least.cell().unit();
        String range = least.text() + "\u2013" + most.text();
        String value = Quartiles.of(Atlas.valuesOf(cells))
                .map(q -> "median " + Units.after(atlas.numbers().text(indicator, unit, q.median()), unit))
                .orElse(Units.after(range, unit));
        return new Entry(
                value,
                (value.startsWith("median") ? range + ", " : "") + cells.size() + " countries",
                false,
                Strips.countries(atlas, indicator, stratum, "glance-" + Panels.anchor(stratum)),
                href);
    }
}
