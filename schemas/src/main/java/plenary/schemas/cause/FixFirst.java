package plenary.schemas.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.CauseGroup;
import plenary.schemas.finding.CauseGroup.Part;
import plenary.schemas.finding.Severity;

/** The order in which causes are best corrected, and what each correction gives back: rows and indicators. */
final class FixFirst {

    private final Catalogue catalogue;
    private final List<Refused> refused;
    private final Standstill standstill;
    private final Map<Origin, Integer> places = new HashMap<>();

    FixFirst(Catalogue catalogue, List<Refused> refused, Standstill standstill) {
        this.catalogue = catalogue;
        this.refused = List.copyOf(refused);
        this.standstill = standstill;
    }

    /**
     * Refused rows with the same causes.
     *
     * @param dataset empty when it is not known
     */
    record Refused(String dataset, Set<Origin> roots, long rows) {
        Refused {
            roots = Set.copyOf(roots);
        }
    }

    /**
     * A cause whose place in the order is not known yet.
     *
     * @param datasets of which it refuses rows or tables
     * @param holdsBack those of them of which it holds back the whole table
     */
    record Unranked(
            Origin origin, List<Part> parts, long rows, long alone, Set<String> datasets, Set<String> holdsBack) {

        Unranked {
            parts = List.copyOf(parts);
            datasets = Set.copyOf(datasets);
            holdsBack = Set.copyOf(holdsBack);
        }

        private Severity severity() {
            return parts.stream()
                    .map(Part::severity)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private long count() {
            return parts.stream().mapToLong(Part::count).sum();
        }
    }

    /** What stops most indicators, then what stops a whole table, then what refuses most rows, then the rest. */
    List<CauseGroup> ranked(List<Unranked> causes) {
        List<Unranked> ordered = causes.stream()
                .sorted(Comparator.comparing(Unranked::severity)
                        .thenComparing(cause -> -standstill.of(cause.datasets()).size())
                        .thenComparing(cause -> cause.rows() > 0)
                        .thenComparing(Comparator.comparingLong(Unranked::rows).reversed())
                        .thenComparing(Comparator.comparingLong(Unranked::count).reversed())
                        .thenComparing(Unranked::origin))
                .toList();
        List<CauseGroup> groups = new ArrayList<>();
        for (Unranked cause : ordered) {
            places.put(cause.origin(), groups.size());
            groups.add(new CauseGroup(
                    cause.origin().facility(),
                    cause.severity(),
                    catalogue.kind(cause.parts().get(0).cause().id()).howToFix(),
                    cause.count(),
                    cause.rows(),
                    cause.alone(),
                    refused.stream()
                            .filter(of -> places.keySet().containsAll(of.roots()))
                            .mapToLong(Refused::rows)
                            .sum(),
                    List.copyOf(standstill.of(cause.datasets())),
                    standstill.regained(places.keySet(), ordered),
                    cause.parts()));
        }
        return groups;
    }

    /** The place in the order, counted from 0; the first for what has none. */
    int place(Origin root) {
        return places.getOrDefault(root, 0);
    }
}
