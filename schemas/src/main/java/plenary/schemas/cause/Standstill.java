package plenary.schemas.cause;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import plenary.schemas.cause.FixFirst.Refused;
import plenary.schemas.cause.FixFirst.Unranked;
import plenary.schemas.finding.Report.FileResult;
import plenary.schemas.indicator.Indicator;
import plenary.schemas.indicator.Indicators;

/**
 * Which indicators are stopped, and when they go on. An indicator is stopped when a table that it is computed from was
 * sent and not one of its rows is accepted.
 */
final class Standstill {

    private final Indicators indicators;
    private final List<Refused> refused;

    /** Of each dataset that was sent and has no accepted row: whether a row is right by itself, or none was read. */
    private final Map<String, Boolean> waitsForItsTable = new TreeMap<>();

    Standstill(Indicators indicators, Tables tables, List<FileResult> files, List<Refused> refused) {
        this.indicators = indicators;
        this.refused = refused;
        for (String dataset : tables.sent()) {
            List<FileResult> of = files.stream()
                    .filter(file -> file.dataset().equals(dataset))
                    .toList();
            if (of.stream().allMatch(file -> file.count().accepted() == 0)) {
                boolean isRight = of.stream().anyMatch(file -> file.count().quarantined() > 0);
                boolean isUnread = of.stream().allMatch(file -> file.count().records() == 0);
                waitsForItsTable.put(dataset, isRight || isUnread);
            }
        }
    }

    /** The stopped ones of some datasets. */
    SortedSet<Indicator> of(Collection<String> datasets) {
        SortedSet<Indicator> stopped = new TreeSet<>();
        datasets.stream()
                .filter(waitsForItsTable::containsKey)
                .forEach(dataset -> stopped.addAll(indicators.ofDataset(dataset)));
        return stopped;
    }

    /**
     * How many of the stopped ones get rows of every table again when some causes are corrected: nothing holds back the
     * table any more, and a row of it was right by itself or has no other cause.
     */
    long regained(Set<Origin> corrected, List<Unranked> causes) {
        Set<String> still = new TreeSet<>(waitsForItsTable.keySet());
        still.removeIf(dataset -> goesOn(dataset, corrected, causes));
        SortedSet<Indicator> regained = of(waitsForItsTable.keySet());
        regained.removeAll(of(still));
        return regained.size();
    }

    private boolean goesOn(String dataset, Set<Origin> corrected, List<Unranked> causes) {
        List<Unranked> left = causes.stream()
                .filter(cause -> !corrected.contains(cause.origin()))
                .filter(cause -> cause.datasets().contains(dataset))
                .toList();
        if (left.isEmpty()) {
            return true;
        }
        return left.stream().noneMatch(cause -> cause.holdsBack().contains(dataset))
                && (waitsForItsTable.getOrDefault(dataset, false)
                        || refused.stream()
                                .anyMatch(
                                        rows -> rows.dataset().equals(dataset) && corrected.containsAll(rows.roots())));
    }
}
