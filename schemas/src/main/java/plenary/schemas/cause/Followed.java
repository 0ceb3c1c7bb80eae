package plenary.schemas.cause;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.finding.Spelling;

/** Puts what follows from something else under it, as the relations say. */
final class Followed {

    private final CauseBook book;
    private final Tables tables;
    private final Map<Origin, Origin> rootOf = new TreeMap<>();

    Followed(CauseBook book, Tables tables, Collection<Origin> origins) {
        this.book = book;
        this.tables = tables;
        origins.forEach(origin -> rootOf.put(origin, origin));
        join();
    }

    /** In the order of the relations: an origin follows from the first that it can follow from. */
    private void join() {
        for (Relation relation : book.relations()) {
            for (Origin consequence : List.copyOf(rootOf.keySet())) {
                if (relation.isConsequence(consequence.id()) && isRoot(consequence)) {
                    cause(relation, consequence).ifPresent(cause -> rootOf.put(consequence, cause));
                }
            }
        }
    }

    private boolean isRoot(Origin origin) {
        return origin.equals(rootOf.get(origin));
    }

    private Optional<Origin> cause(Relation relation, Origin consequence) {
        return rootOf.keySet().stream()
                .filter(origin -> relation.isCause(origin.id()))
                .filter(origin -> !root(origin).equals(consequence))
                // Of the same kind the first one stands for the others.
                .filter(origin -> !origin.id().equals(consequence.id()) || origin.compareTo(consequence) < 0)
                .filter(origin -> isNear(relation, consequence, origin))
                .min(Comparator.naturalOrder());
    }

    /** What an origin follows from in the end; itself when from nothing. */
    Origin root(Origin origin) {
        Origin root = rootOf.getOrDefault(origin, origin);
        return root.equals(origin) ? origin : root(root);
    }

    private boolean isNear(Relation relation, Origin consequence, Origin cause) {
        boolean isSameFile = tables.areOfOne(consequence, cause);
        return switch (relation.where()) {
            case FILE -> isSameFile;
            case SUBMISSION -> true;
            case SPELLING -> isSameFile && isMeant(consequence, cause);
            case REFERRED ->
                tables.dataset(cause).filter(book.referred()::contains).isPresent();
            case ROW, FACILITY, FACILITY_COLUMN, REFERRED_FACILITY -> false;
        };
    }

    /** Whether the column that is missing is the one that has another name: by its letters, or as there is no other. */
    private boolean isMeant(Origin missing, Origin unknown) {
        String meant = missing.column();
        String given = unknown.column();
        return Spelling.nearest(given, List.of(meant)).isPresent()
                || !given.isEmpty() && (meant.startsWith(given) || given.startsWith(meant))
                || isOnlyOne(missing) && isOnlyOne(unknown);
    }

    private boolean isOnlyOne(Origin origin) {
        Collection<Origin> all = rootOf.keySet();
        return all.stream()
                        .filter(other ->
                                other.id().equals(origin.id()) && other.file().equals(origin.file()))
                        .count()
                == 1;
    }
}
