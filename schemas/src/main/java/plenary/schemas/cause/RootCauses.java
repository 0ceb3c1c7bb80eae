package plenary.schemas.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import plenary.schemas.cause.FixFirst.Refused;
import plenary.schemas.cause.FixFirst.Unranked;
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
import plenary.schemas.indicator.Indicator;
import plenary.schemas.indicator.Indicators;
import plenary.schemas.rule.RuleBook;

/**
 * Finds what findings come from: the fewest causes that explain them all. Counts are exact as long as facilities and
 * combinations are told apart (see {@link RowCauses}); beyond, what is left is put where most of its kind is.
 */
public final class RootCauses {

    private final CauseBook book;
    private final Catalogue catalogue;
    private final Findings.Snapshot findings;
    private final RowCauses.Snapshot effects;
    private final List<FileResult> files;
    private final Indicators indicators;
    private final Tables tables;
    private final Touched touched;
    private final FacilityCauses facilities;
    private final RowOrigins rows;
    private final Map<Item, Map<Origin, Long>> origins = new LinkedHashMap<>();
    private final Map<Refused, Long> refusedBy = new HashMap<>();
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
            List<RuleBook> books,
            Catalogue catalogue,
            List<FileResult> files,
            Findings.Snapshot findings,
            RowCauses.Snapshot effects) {
        this.book = CauseBook.of(contract, books);
        this.catalogue = catalogue;
        this.findings = findings;
        this.effects = effects;
        this.facilities = new FacilityCauses(book, findings.kept());
        this.files = List.copyOf(files);
        this.indicators = Indicators.of(contract);
        this.tables = new Tables(files, findings.kept());
        this.touched = new Touched(book, tables, indicators);
        this.rows = new RowOrigins(book, facilities, tables, effects);
        addRows();
        addTables();
        addRest();
        this.followed = new Followed(
                book,
                tables,
                origins.values().stream().flatMap(of -> of.keySet().stream()).toList());
    }

    /**
     * @param books the rules of all datasets
     * @param files of the submission, with their datasets
     */
    public static Result of(
            Contract contract,
            List<RuleBook> books,
            Catalogue catalogue,
            List<FileResult> files,
            Findings.Snapshot findings,
            RowCauses.Snapshot effects) {
        return new RootCauses(contract, books, catalogue, files, findings, effects).result();
    }

    private void addRows() {
        for (Combination combination : effects.combinations()) {
            Map<Cause, Origin> ofRow = rows.of(combination.what());
            ofRow.forEach((cause, origin) -> add(new Item(cause, State.FAILED), origin, combination.rows()));
            if (combination.what().refused()) {
                String dataset = tables.dataset(
                                combination.what().causes().get(0).file())
                        .orElse("");
                refusedBy.merge(new Refused(dataset, Set.copyOf(ofRow.values()), 0), combination.rows(), Long::sum);
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
            Severity severity = severities.getOrDefault(item, Severity.ERROR);
            List<Indicator> indicators = List.copyOf(touched.by(item.cause(), severity, item.state()));
            byRoot.forEach((root, count) -> parts.computeIfAbsent(root, absent -> new ArrayList<>())
                    .add(new Part(item.cause(), severity, item.state(), count, indicators)));
        });
        List<Refused> refused = refused();
        List<Unranked> unranked = new ArrayList<>();
        Map<Cause, Long> uncombined = uncombined();
        parts.forEach((root, of) -> unranked.add(unranked(root, sorted(root, of), refused, uncombined)));
        FixFirst order = new FixFirst(catalogue, refused, new Standstill(indicators, tables, files, refused));
        List<CauseGroup> groups = order.ranked(unranked);
        return new Result(groups, places(order));
    }

    private List<Refused> refused() {
        Map<Refused, Long> counts = new HashMap<>();
        refusedBy.forEach((of, rows) -> counts.merge(
                new Refused(
                        of.dataset(), of.roots().stream().map(followed::root).collect(Collectors.toSet()), 0),
                rows,
                Long::sum));
        return counts.entrySet().stream()
                .map(entry ->
                        new Refused(entry.getKey().dataset(), entry.getKey().roots(), entry.getValue()))
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

    private Unranked unranked(Origin root, List<Part> parts, List<Refused> refused, Map<Cause, Long> uncombined) {
        long rows = refused.stream()
                .filter(of -> of.roots().contains(root))
                .mapToLong(Refused::rows)
                .sum();
        long rowsOfRest = parts.stream()
                .mapToLong(part -> uncombined.getOrDefault(part.cause(), 0L))
                .max()
                .orElse(0);
        long alone = refused.stream()
                .filter(of -> of.roots().equals(Set.of(root)))
                .mapToLong(Refused::rows)
                .sum();
        Set<String> datasets = new TreeSet<>();
        Set<String> heldBack = new TreeSet<>();
        for (Part part : parts) {
            if (part.severity() == Severity.ERROR && part.state() == State.FAILED) {
                datasets.addAll(touched.datasets(part.cause()));
                if (!uncombined.containsKey(part.cause())) {
                    heldBack.addAll(touched.datasets(part.cause()));
                }
            }
        }
        return new Unranked(root, parts, rows + rowsOfRest, alone, datasets, heldBack);
    }

    private List<Integer> places(FixFirst order) {
        Map<List<Object>, List<Finding>> byRow = findings.kept().stream()
                .filter(finding -> finding.line() > 0)
                .collect(Collectors.groupingBy(finding -> List.of(finding.file(), finding.line())));
        return findings.kept().stream()
                .map(finding -> {
                    Origin origin = finding.line() == 0
                            ? ofTable(finding)
                            : ofRow(finding, byRow.getOrDefault(List.of(finding.file(), finding.line()), List.of()));
                    return order.place(followed.root(origin));
                })
                .toList();
    }

    private Origin ofRow(Finding finding, List<Finding> row) {
        boolean refused = row.stream().anyMatch(other -> other.severity() == Severity.ERROR);
        Cause cause = Cause.of(finding);
        return rows.of(Together.of(refused, row)).getOrDefault(cause, Origin.of(cause));
    }
}
