package plenary.schemas.cause;

import java.util.Comparator;
import plenary.schemas.finding.RowCauses.Cause;

/**
 * What findings are taken together for.
 *
 * @param id kind of finding; empty for values of a column that are not plausible, of whatever kind the findings are
 * @param facility when a facility is a cause of its own
 */
record Origin(String id, String file, String column, String facility) implements Comparable<Origin> {

    private static final Comparator<Origin> ORDER = Comparator.comparing(Origin::id)
            .thenComparing(Origin::file)
            .thenComparing(Origin::column)
            .thenComparing(Origin::facility);

    static Origin of(Cause cause) {
        return new Origin(cause.id(), cause.file(), cause.column(), "");
    }

    static Origin ofValues(String file, String column) {
        return new Origin("", file, column, "");
    }

    static Origin ofFacility(String id, String file, String facility) {
        return new Origin(id, file, "", facility);
    }

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }
}
