package plenary.reports.page;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import plenary.reports.input.Cell;
import plenary.reports.input.Edition;
import plenary.reports.text.Rounding;
import plenary.schemas.archive.Manifest;

/** Chooses how the numbers of each indicator are rounded; the same everywhere in a report. */
public final class Numbers {

    /** Indicators whose unit is 1 and whose every value is whole: counts, not ratios. */
    private final Set<String> counts;

    private final Set<String> objectedTo;

    public Numbers(Edition edition) {
        objectedTo = edition.manifest().objections().stream()
                .map(Manifest.Objection::cell)
                .collect(Collectors.toSet());
        Set<String> ratios = edition.cells().stream()
                .filter(Cell::hasValue)
                .filter(cell ->
                        new BigDecimal(cell.value()).stripTrailingZeros().scale() > 0)
                .map(Cell::indicator)
                .collect(Collectors.toSet());
        counts = edition.cells().stream()
                .map(Cell::indicator)
                .filter(indicator -> !ratios.contains(indicator))
                .collect(Collectors.toSet());
    }

    public Shown shown(Cell cell) {
        Rounding rounding = rounding(cell.indicator(), cell.unit());
        String interval =
                cell.hasInterval() ? rounding.text(cell.lower()) + "\u2013" + rounding.text(cell.upper()) : "";
        return new Shown(cell, rounding.text(cell.value()), interval, objectedTo.contains(cell.id()));
    }

    /** A number that belongs to an indicator but is no cell of it, such as a median of countries or a comparator. */
    public String text(String indicator, String unit, String number) {
        return rounding(indicator, unit).text(number);
    }

    private Rounding rounding(String indicator, String unit) {
        if (unit.equals("%")) {
            return Rounding.ONE_DECIMAL;
        }
        if (unit.equals("1")) {
            return counts.contains(indicator) ? Rounding.WHOLE : Rounding.TWO_DECIMALS;
        }
        boolean referenceLevel = indicator.startsWith("DOS-") || indicator.startsWith("DRL-");
        return referenceLevel ? Rounding.TWO_FIGURES : Rounding.THREE_FIGURES;
    }
}
