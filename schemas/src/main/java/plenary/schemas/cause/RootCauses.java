package plenary.schemas.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.CauseGroup;
import plenary.schemas.finding.CauseGroup.Part;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.Report.FileResult;
import plenary.schemas.finding.RowCauses;
import plenary.schemas.finding.RowCauses.Cause;
import plenary.schemas.finding.RowCauses.Combination;
import plenary.schemas.finding.RowCauses.Together;
import plenary.schemas.finding.Severity;
import plenary.schemas.finding.State;

/**
 * Finds what findings come from: the fewest causes that explain them all. Counts are exact as long as facilities and
 * combinations are told apart (see {@link RowCauses}); beyond, what is left is put where most of its kind is.
 */
public final class RootCauses {

    private final CauseBook book;
    private final Catalogue catalogue;
    private final Findings.Snapshot findings;
    private final RowCauses.Snapshot effects;
    private final FacilityCauses facilities;
    private final RowOrigins rows;
    private final Map<Item, Map<Origin, Long>> origins = new LinkedHashMap<>();
    private final Map<Set<Origin>, Long> refusedBy = new HashMap<>();
    private final Followed followed;

    /** What is counted as one. */
    private record Item(Cause cause, State state) {}

    /**
     * The causes, what to correct first coming first.
     *
     * @param ofFindings of each finding that is kept, in their order, the place of its cause, counted from 0
     */
    public record Result(List<CauseGroup> groups, List<Integer> ofFindings) {
        public Result {
            groups = List.copyOf(groups);
            ofFindings = List.copyOf(ofFindings);
        }
    }

    private RootCauses(
            Contract contract,
            Catalogue catalogue,
            List<FileResult> files,
            Findings.Snapshot findings,
            RowCauses.Snapshot effects) {
        this.book = CauseBook.of(contract);
        this.catalogue = catalogue;
        this.findings = findings;
        this.effects = effects;
        this.facilities = new FacilityCauses(book, findings.kept());
        Tables tables = new Tables(files, findings.kept());
        this.rows = new RowOrigins(book, facilities, tables, effects);
        addRows();
        addTables();
        addRest();
        this.followed = new Followed(
                book,
                tables,
                origins.values().stream().flatMap(of -> of.keySet().stream()).toList());
    }

    /** @param files of the submission, with their datasets */
    public static Result of(
            Contract contract,
            Catalogue catalogue,
            List<FileResult> files,
            Findings.Snapshot findings,
            RowCauses.Snapshot effects) {
        return new RootCauses(contract, catalogue, files, findings, effects).result();
    }

    private void addRows() {
        for (Combination combination : effects.combinations()) {
            Map<Cause, Origin> ofRow = rows.of(combination.what());
            ofRow.forEach((cause, origin) -> add(new Item(cause, State.FAILED), origin, combination.rows()));
            if (combination.what().refused()) {
                refusedBy.merge(Set.copyOf(ofRow.values()), combination.rows(), Long::sum);
            }
        }
    }

    /** Findings about facilities and tables as wholes. */
    private void addTables() {
        for (Finding finding : findings.kept()) {
            if (finding.line() == 0) {
                add(new Item(Cause.of(finding), finding.state()), ofTable(finding), 1);
            }
        }
    }

    private Origin ofTable(Finding finding) {
        Cause cause = Cause.of(finding);
        return facilities
                .of(cause, finding.facility())
                .orElseGet(() -> book.isAboutValues(cause.id())
                        ? Origin.ofValues(cause.file(), cause.column())
                        : FacilityCauses.origin(finding));
    }

    /** What is counted and neither kept nor a row's. */
    private void addRest() {
        for (Findings.Count count : findings.counts()) {
            Cause cause = new Cause(count.id(), count.file(), count.column());
            Item item = new Item(cause, count.state());
            Map<Origin, Long> known = origins.getOrDefault(item, Map.of());
            long left = count.count()
                    - known.values().stream().mapToLong(Long::longValue).sum();
            Origin most = known.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElseGet(() -> Origin.of(cause));
            if (left > 0) {
                add(item, most, left);
            }
        }
    }

    private void add(Item item, Origin origin, long count) {
        origins.computeIfAbsent(item, absent -> new TreeMap<>()).merge(origin, count, Long::sum);
    }

    private Result result() {
        Map<Origin, List<Part>> parts = new TreeMap<>();
        Map<Item, Severity> severities = findings.counts().stream()
                .collect(Collectors.toMap(
                        count -> new Item(new Cause(count.id(), count.file(), count.column()), count.state()),
                        Findings.Count::severity,
                        (a, b) -> a.compareTo(b) < 0 ? a : b));
        origins.forEach((item, of) -> {
            Map<Origin, Long> byRoot = new TreeMap<>();
            of.forEach((origin, count) -> byRoot.merge(followed.root(origin), count, Long::sum));
            byRoot.forEach((root, count) -> parts.computeIfAbsent(root, absent -> new ArrayList<>())
                    .add(new Part(item.cause(), severities.getOrDefault(item, Severity.ERROR), item.state(), count)));
        });
        List<Refused> refused = refused();
        List<Unranked> unranked = new ArrayList<>();
        Map<Cause, Long> uncombined = uncombined();
        parts.forEach((root, of) -> unranked.add(new Unranked(root, sorted(root, of), refused, uncombined)));
        unranked.sort(Unranked.ORDER);
        return ranked(unranked, refused);
    }

    /** Refused rows with the same causes. */
    private record Refused(Set<Origin> roots, long rows) {}

    private List<Refused> refused() {
        Map<Set<Origin>, Long> counts = new HashMap<>();
        refusedBy.forEach((origins, rows) ->
                counts.merge(origins.stream().map(followed::root).collect(Collectors.toSet()), rows, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Refused(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Rows with so rare a combination that only their causes were counted. */
    private Map<Cause, Long> uncombined() {
        Map<Cause, Long> left = new TreeMap<>();
        effects.rows().forEach(of -> left.put(of.cause(), of.rows()));
        for (Combination combination : effects.combinations()) {
            if (combination.what().refused()) {
                combination.what().causes().forEach(cause -> left.merge(cause, -combination.rows(), Long::sum));
            }
        }
        return left;
    }

    /** The cause itself first: the kind that gave the origin its name, or else the worst and most frequent one. */
    private List<Part> sorted(Origin root, List<Part> parts) {
        return parts.stream()
                .sorted(Comparator.comparing((Part part) -> !part.cause().id().equals(root.id()))
                        .thenComparing(Part::severity)
                        .thenComparing(Comparator.comparingLong(Part::count).reversed())
                        .thenComparing(Part::cause))
                .toList();
    }

    /** A cause whose place in the order is not known yet. */
    private record Unranked(Origin origin, List<Part> parts, long rows, long alone) {

        /** What stops a whole table, then what refuses most rows, then the rest. */
        private static final Comparator<Unranked> ORDER = Comparator.comparing(Unranked::severity)
                .thenComparing(cause -> cause.rows > 0)
                .thenComparing(Comparator.comparingLong(Unranked::rows).reversed())
                .thenComparing(Comparator.comparingLong(Unranked::count).reversed())
                .thenComparing(Unranked::origin);

        private Unranked(Origin origin, List<Part> parts, List<Refused> refused, Map<Cause, Long> uncombined) {
            this(
                    origin,
                    parts,
                    refused.stream()
                                    .filter(of -> of.roots().contains(origin))
                                    .mapToLong(Refused::rows)
                                    .sum()
                            + parts.stream()
                                    .mapToLong(part -> uncombined.getOrDefault(part.cause(), 0L))
                                    .max()
                                    .orElse(0),
                    refused.stream()
                            .filter(of -> of.roots().equals(Set.of(origin)))
                            .mapToLong(Refused::rows)
                            .sum());
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

    private Result ranked(List<Unranked> unranked, List<Refused> refused) {
        Map<Origin, Integer> places = new HashMap<>();
        List<CauseGroup> groups = new ArrayList<>();
        for (Unranked cause : unranked) {
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
                    cause.parts()));
        }
        return new Result(groups, places(places));
    }

    private List<Integer> places(Map<Origin, Integer> places) {
        Map<List<Object>, List<Finding>> byRow = findings.kept().stream()
                .filter(finding -> finding.line() > 0)
                .collect(Collectors.groupingBy(finding -> List.of(finding.file(), finding.line())));
        return findings.kept().stream()
                .map(finding -> {
                    Origin origin = finding.line() == 0
                            ? ofTable(finding)
                            : ofRow(finding, byRow.getOrDefault(List.of(finding.file(), finding.line()), List.of()));
                    return places.getOrDefault(followed.root(origin), 0);
                })
                .toList();
    }

    private Origin ofRow(Finding finding, List<Finding> row) {
        boolean refused = row.stream().anyMatch(other -> other.severity() == Severity.ERROR);
        Cause cause = Cause.of(finding);
        return rows.of(Together.of(refused, row)).getOrDefault(cause, Origin.of(cause));
    }
}
