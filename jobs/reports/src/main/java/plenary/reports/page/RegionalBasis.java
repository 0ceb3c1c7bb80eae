package plenary.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.reports.input.Definition;
import plenary.reports.input.NationalLevels;
import plenary.reports.input.Stratum;

/**
 * What the regional level of one stratum rests on, in words and line by line.
 *
 * @param sentence why there is a regional level, or why there is none
 * @param brief the level, or how far it is from one, for a column of a table
 */
public record RegionalBasis(String sentence, String brief, Optional<Cell> regional, List<Row> levels) {

    public RegionalBasis {
        levels = List.copyOf(levels);
    }

    /** @param builtOn the statistic and source of the level, in words */
    public record Row(Area area, Shown shown, String builtOn, NationalLevels.Level level) {}

    static RegionalBasis of(Atlas atlas, Definition definition, Stratum stratum, NationalLevels levels) {
        Optional<Cell> regional = atlas.regionalLevel(stratum);
        return new RegionalBasis(
                regional.map(cell -> exists(atlas, cell, definition.countries(), levels))
                                .orElseGet(() -> isMissing(atlas, definition.countries(), levels))
                        + others(levels),
                regional.map(cell -> atlas.numbers().shown(cell).withUnit())
                        .orElseGet(() -> "none: " + levels.used()
                                + (definition.countries() > 0 ? " of " + definition.countries() : "") + " countries"),
                regional,
                levels.levels().stream().map(level -> row(atlas, level)).toList());
    }

    /** The levels drawn hollow, a line for each reason. */
    List<String> notUsed() {
        Map<NationalLevels.Use, List<String>> names = new TreeMap<>();
        for (Row row : levels) {
            if (!row.level().isUsed()) {
                String name = row.area().markedName() + " " + row.level().cell().period();
                names.computeIfAbsent(row.level().use(), use -> new ArrayList<>())
                        .add(name);
            }
        }
        return names.entrySet().stream()
                .map(entry -> "Not used (" + entry.getKey().reason() + "): "
                        + entry.getValue().stream().distinct().collect(Collectors.joining(", ")) + ".")
                .toList();
    }

    private static Row row(Atlas atlas, NationalLevels.Level level) {
        Cell cell = level.cell();
        return new Row(
                atlas.edition().area(cell.area()),
                atlas.numbers().shown(cell),
                level.computed()
                        ? "75th percentile of facility medians, computed here"
                        : atlas.labels().topic(cell.stratum().topic()),
                level);
    }

    private static String exists(Atlas atlas, Cell cell, int needed, NationalLevels levels) {
        int used = cell.denominator().isEmpty() ? levels.used() : new BigDecimal(cell.denominator()).intValue();
        return "The regional level is " + atlas.numbers().shown(cell).withUnit() + ", the median of the levels of "
                + countries(used) + (needed > 0 ? "; " + needed + " are needed" : "") + ".";
    }

    private static String isMissing(Atlas atlas, int needed, NationalLevels levels) {
        int used = levels.used();
        if (used >= needed && needed > 0) {
            return "There is no regional level that may be shown.";
        }
        String names = levels.levels().stream()
                .filter(NationalLevels.Level::isUsed)
                .map(level -> atlas.edition().area(level.cell().area()).markedName())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" and "));
        return "There is no regional level: " + share(used, needed) + (used == 1 ? " has" : " have")
                + " a level built on facility medians" + (names.isEmpty() ? "" : " (" + names + ")") + ".";
    }

    /** Countries of which every level is shown and none used. */
    private static String others(NationalLevels levels) {
        int others = levels.shown() - levels.used();
        return others == 0
                ? ""
                : " " + (levels.used() > 0 ? others + " more" : "" + others)
                        + (others == 1 ? " country has a level" : " countries have levels")
                        + " that may be shown but not used.";
    }

    private static String share(int used, int needed) {
        return (used == 0 ? "none" : "" + used) + (needed > 0 ? " of the " + needed + " countries needed" : " so far");
    }

    private static String countries(int number) {
        return number == 1 ? "1 country" : number + " countries";
    }
}
