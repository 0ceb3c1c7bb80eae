package plenary.schemas.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.finding.RowCauses;
import plenary.schemas.finding.RowCauses.Cause;
import plenary.schemas.finding.RowCauses.Combination;
import plenary.schemas.finding.RowCauses.Together;

/**
 * Where the findings of one row come from. Values that are not plausible and share a column have one origin: the column
 * that most of them look at, in the row and, where that leaves a choice, in the table.
 */
final class RowOrigins {

    private final CauseBook book;
    private final FacilityCauses facilities;
    private final Tables tables;
    private final Map<List<String>, Long> rowsOfColumn = new HashMap<>();
    private final Map<String, Together> refusedFacilities = new TreeMap<>();

    RowOrigins(CauseBook book, FacilityCauses facilities, Tables tables, RowCauses.Snapshot effects) {
        this.book = book;
        this.facilities = facilities;
        this.tables = tables;
        for (Combination combination : effects.combinations()) {
            for (Cause cause : combination.what().causes()) {
                book.values(cause)
                        .forEach(column ->
                                rowsOfColumn.merge(List.of(cause.file(), column), combination.rows(), Long::sum));
            }
            addRefusedFacility(combination.what());
        }
    }

    private void addRefusedFacility(Together what) {
        if (what.refused()
                && !what.facility().isEmpty()
                && isReferred(what.causes().get(0))) {
            refusedFacilities.putIfAbsent(what.facility(), what);
        }
    }

    private boolean isReferred(Cause cause) {
        return tables.dataset(cause.file()).filter(book.referred()::contains).isPresent();
    }

    /** The origin of each cause of a row. */
    Map<Cause, Origin> of(Together what) {
        Map<Cause, Origin> origins = new LinkedHashMap<>();
        List<Cause> values = new ArrayList<>();
        for (Cause cause : what.causes()) {
            Optional<Origin> known = facilities
                    .of(cause, what.facility())
                    .or(() -> ofRefused(cause, what))
                    .or(() -> book.inRow(cause, what.causes()).map(Origin::of));
            if (known.isPresent()) {
                origins.put(cause, known.get());
            } else if (book.isAboutValues(cause.id())) {
                values.add(cause);
            } else {
                origins.put(cause, Origin.of(cause));
            }
        }
        while (!values.isEmpty()) {
            List<Cause> connected = connected(values);
            Origin origin = Origin.ofValues(connected.get(0).file(), column(connected));
            connected.forEach(cause -> origins.put(cause, origin));
            values.removeAll(connected);
        }
        return origins;
    }

    /** The row of the facility, which others refer to, was itself refused. */
    private Optional<Origin> ofRefused(Cause cause, Together what) {
        if (!book.mayFollowFromRefused(cause.id())) {
            return Optional.empty();
        }
        return Optional.ofNullable(refusedFacilities.get(what.facility()))
                .filter(facility -> !facility.causes().get(0).file().equals(cause.file()))
                .flatMap(facility -> of(facility).values().stream().findFirst());
    }

    /** The first of these and all that share columns with it, directly or through others. */
    private List<Cause> connected(List<Cause> causes) {
        List<Cause> connected = new ArrayList<>(List.of(causes.get(0)));
        for (int i = 0; i < connected.size(); i++) {
            for (Cause other : causes) {
                if (!connected.contains(other) && book.mayShareAColumn(connected.get(i), other)) {
                    connected.add(other);
                }
            }
        }
        return connected;
    }

    private String column(List<Cause> causes) {
        Map<String, Integer> inRow = new TreeMap<>();
        for (Cause cause : causes) {
            book.values(cause).forEach(column -> inRow.merge(column, 2, Integer::sum));
            book.conditions(cause).stream()
                    .filter(column -> !book.values(cause).contains(column))
                    .forEach(column -> inRow.merge(column, 1, Integer::sum));
        }
        String file = causes.get(0).file();
        return inRow.keySet().stream()
                .max(Comparator.comparing((String column) -> inRow.getOrDefault(column, 0))
                        .thenComparing(column -> rowsOfColumn.getOrDefault(List.of(file, column), 0L))
                        .thenComparing(Comparator.<String>reverseOrder()))
                .orElseThrow();
    }
}
