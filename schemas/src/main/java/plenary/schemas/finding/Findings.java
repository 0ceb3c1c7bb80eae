package plenary.schemas.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Findings as they are made: every one is counted, the first of each kind are kept. Memory depends on the number of
 * kinds, files and columns, never on the number of rows. For use by one thread; the findings of parts read side by
 * side are joined in the order of the parts, so that the same ones are kept however the work was cut. Those that a
 * waiver explains are counted and kept apart, so that they take the place of no other.
 */
public final class Findings {

    /** How many findings of one kind are kept. */
    public static final int KEPT_PER_KIND = 1000;

    private final Map<Key, Long> counts = new TreeMap<>();
    private final Map<String, List<Finding>> kept = new TreeMap<>();
    private final Map<String, List<Finding>> keptExplained = new TreeMap<>();
    private final List<Waiver> waivers;
    private final int keptPerKind;

    public Findings() {
        this(List.of());
    }

    /** @param waivers that may explain what is found here: all are about the table that it is found in */
    public Findings(List<Waiver> waivers) {
        this(waivers, KEPT_PER_KIND);
    }

    Findings(int keptPerKind) {
        this(List.of(), keptPerKind);
    }

    private Findings(List<Waiver> waivers, int keptPerKind) {
        this.waivers = List.copyOf(waivers);
        this.keptPerKind = keptPerKind;
    }

    /** What is counted together. */
    private record Key(String id, State state, String file, String column, Severity severity, int waiver)
            implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::id)
                .thenComparing(Key::state)
                .thenComparing(Key::file)
                .thenComparing(Key::column)
                .thenComparing(Key::severity)
                .thenComparing(Key::waiver);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * How many findings of one kind were made in one column of one file; file and column may be empty.
     *
     * @param waiver as in {@link Finding}
     */
    public record Count(
            String id, Severity severity, State state, String file, String column, int waiver, long count) {}

    /** Everything known, as a value that can be written down when work is cut into parts. */
    public record Snapshot(List<Count> counts, List<Finding> kept) {
        public Snapshot {
            counts = List.copyOf(counts);
            kept = List.copyOf(kept);
        }

        /** Without those that a waiver explains; of the kept ones these are the first. */
        public Snapshot unexplained() {
            return new Snapshot(
                    counts.stream().filter(count -> count.waiver() == 0).toList(),
                    kept.stream().filter(finding -> !finding.hasWaiver()).toList());
        }
    }

    public void add(Finding made) {
        Finding finding = explained(made);
        counts.merge(
                new Key(
                        finding.id(),
                        finding.state(),
                        finding.file(),
                        finding.column(),
                        finding.severity(),
                        finding.waiver()),
                1L,
                Long::sum);
        keep(finding);
    }

    /** Those of a list that no waiver explains. */
    public List<Finding> unexplained(List<Finding> made) {
        return waivers.isEmpty()
                ? made
                : made.stream().filter(one -> !explained(one).hasWaiver()).toList();
    }

    /** The finding, marked with the first waiver that explains it. */
    private Finding explained(Finding made) {
        return waivers.stream()
                .filter(waiver -> waiver.explains(made))
                .findFirst()
                .map(waiver -> made.explainedBy(waiver.number()))
                .orElse(made);
    }

    public void addAll(Collection<Finding> findings) {
        findings.forEach(this::add);
    }

    /** Adds what a later part found. */
    public void addAll(Snapshot later) {
        for (Count count : later.counts()) {
            counts.merge(
                    new Key(count.id(), count.state(), count.file(), count.column(), count.severity(), count.waiver()),
                    count.count(),
                    Long::sum);
        }
        later.kept().forEach(this::keep);
    }

    private void keep(Finding finding) {
        List<Finding> ofKind =
                (finding.hasWaiver() ? keptExplained : kept).computeIfAbsent(finding.id(), id -> new ArrayList<>());
        if (ofKind.size() < keptPerKind) {
            ofKind.add(finding);
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(counts(), kept());
    }

    /** Exact, sorted by id, state, file and column. */
    public List<Count> counts() {
        List<Count> all = new ArrayList<>();
        counts.forEach((key, count) -> all.add(
                new Count(key.id(), key.severity(), key.state(), key.file(), key.column(), key.waiver(), count)));
        return all;
    }

    /**
     * Sorted by id and then as they were made, those that nobody explains before the others; of both at most
     * {@link #KEPT_PER_KIND} of a kind.
     */
    public List<Finding> kept() {
        return Stream.concat(kept.values().stream(), keptExplained.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    public long count(Severity severity) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public long count(String id) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(id))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Exact. */
    public long explainedBy(Waiver waiver) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().waiver() == waiver.number())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public long size() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether some findings were counted but not kept. */
    public boolean isTruncated() {
        return size() > kept().size();
    }
}
