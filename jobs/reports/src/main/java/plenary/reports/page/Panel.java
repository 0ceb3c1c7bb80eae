package plenary.reports.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plenary.reports.input.Stratum;

/**
 * One stratum of an indicator: its chart, who is missing from it and why, and all its cells.
 *
 * @param id unique on its page, fit for an anchor
 * @param narrow SVG for one of two columns; empty when no country has a value
 * @param wide SVG for the whole page; empty when the panel is one of many
 * @param notes what else a reader of the chart should know
 * @param values countries with a value
 * @param basis what a regional level rests on; empty for every other indicator
 */
public record Panel(
        String id,
        Stratum stratum,
        String section,
        String title,
        String narrow,
        String wide,
        List<Missing> missing,
        List<TableRow> rows,
        List<String> notes,
        int values,
        Optional<RegionalBasis> basis) {

    public Panel {
        missing = List.copyOf(missing);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    public boolean hasSeveralPeriods() {
        return rows.stream()
                        .map(row -> row.cell().period())
                        .collect(Collectors.toSet())
                        .size()
                > 1;
    }

    public boolean hasNotes() {
        return rows.stream().anyMatch(row -> !row.notes().isEmpty());
    }
}
