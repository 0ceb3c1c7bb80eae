package plenary.schemas.finding;

import java.util.List;
import plenary.schemas.finding.RowCauses.Cause;
import plenary.schemas.indicator.Indicator;

/**
 * Findings that one correction takes away: the cause itself, and what follows from it.
 *
 * @param facility the one facility that it is about; empty when it is about none alone
 * @param severity the worst of its parts
 * @param fix what to do about the cause, in words
 * @param count findings, with those that follow
 * @param rows rows that it refuses; 0 when it is not about rows
 * @param rowsAlone rows that it refuses and no other cause does
 * @param rowsSoFar rows that become valid when it and every cause before it in the report are corrected
 * @param stopped indicators that get no row of a table that it is about; see {@link #indicators} for all it touches
 * @param indicatorsSoFar stopped indicators that get rows when it and every cause before it are corrected
 * @param parts the cause itself first, then what follows from it
 */
public record CauseGroup(
        String facility,
        Severity severity,
        String fix,
        long count,
        long rows,
        long rowsAlone,
        long rowsSoFar,
        List<Indicator> stopped,
        long indicatorsSoFar,
        List<Part> parts) {

    public CauseGroup {
        stopped = List.copyOf(stopped);
        parts = List.copyOf(parts);
    }

    /**
     * Findings of one kind in one column of one file.
     *
     * @param indicators that they touch, by id
     */
    public record Part(Cause cause, Severity severity, State state, long count, List<Indicator> indicators) {
        public Part {
            indicators = List.copyOf(indicators);
        }
    }

    /** All indicators that it and what follows from it touch, by id. */
    public List<Indicator> indicators() {
        return parts.stream()
                .flatMap(part -> part.indicators().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public Part root() {
        return parts.get(0);
    }

    /** What is found because of the cause, without the cause itself. */
    public List<Part> consequences() {
        return parts.subList(1, parts.size());
    }
}
