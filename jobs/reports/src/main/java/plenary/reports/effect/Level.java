package plenary.reports.effect;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import plenary.reports.input.Cell;
import plenary.reports.input.Definition;
import plenary.reports.input.NationalLevels;
import plenary.reports.page.Atlas;

/**
 * What a value is read beside: the level that its country will have published, else one that its definition names.
 *
 * @param value in the unit of the cell
 */
public record Level(String label, String value) {

    static Optional<Level> of(Atlas atlas, Definition definition, Cell cell) {
        Optional<Level> own = definition.id().equals(Atlas.NATIONAL_DRL) ? published(atlas, cell) : Optional.empty();
        return own.or(() -> atlas.references(definition, cell.stratum()).stream()
                .map(reference -> new Level(reference.label(), reference.value()))
                .findFirst());
    }

    /** The newest of facility medians that nothing contradicts. */
    private static Optional<Level> published(Atlas atlas, Cell cell) {
        return atlas.nationalLevels(cell.stratum()).levels().stream()
                .filter(level -> !level.computed() && !NationalLevels.isBarred(level.cell()))
                .map(NationalLevels.Level::cell)
                .filter(level ->
                        level.area().equals(cell.area()) && level.unit().equals(cell.unit()))
                .max(Comparator.comparing(Cell::period).thenComparing(Cell::id))
                .map(level -> new Level("own published level " + level.period(), level.value()));
    }

    /** {@code above}, {@code below} or {@code around}, as the whole interval lies; of a value without one, as it lies. */
    public String side(Optional<Cell> cell) {
        return cell.filter(Cell::hasValue).map(this::side).orElse("");
    }

    private String side(Cell cell) {
        BigDecimal level = new BigDecimal(value);
        BigDecimal lower = new BigDecimal(cell.hasInterval() ? cell.lower() : cell.value());
        BigDecimal upper = new BigDecimal(cell.hasInterval() ? cell.upper() : cell.value());
        if (lower.compareTo(level) > 0) {
            return "above";
        }
        return upper.compareTo(level) < 0 ? "below" : "around";
    }
}
