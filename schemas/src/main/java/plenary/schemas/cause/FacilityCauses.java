package plenary.schemas.cause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.schemas.cause.Relation.Where;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.RowCauses.Cause;

/** What is wrong with facilities as wholes, and explains what is found in their rows. */
final class FacilityCauses {

    /** Each facility has units of its own, which are put right one by one. */
    private static final String OTHER_UNIT = "RQ-UNIT-001";

    private final CauseBook book;
    private final Map<List<String>, List<Finding>> byFacility = new HashMap<>();

    FacilityCauses(CauseBook book, List<Finding> findings) {
        this.book = book;
        for (Finding finding : findings) {
            if (finding.line() == 0 && !finding.facility().isEmpty()) {
                byFacility
                        .computeIfAbsent(List.of(finding.file(), finding.facility()), place -> new ArrayList<>())
                        .add(finding);
            }
        }
    }

    /** What a finding about a facility is taken together for. */
    static Origin origin(Finding finding) {
        return finding.id().equals(OTHER_UNIT)
                ? Origin.ofFacility(finding.id(), finding.file(), finding.facility())
                : Origin.of(Cause.of(finding));
    }

    /** What explains a finding of this kind about this facility; empty when nothing does. */
    Optional<Origin> of(Cause cause, String facility) {
        for (Finding finding : byFacility.getOrDefault(List.of(cause.file(), facility), List.of())) {
            boolean explains = !finding.id().equals(cause.id())
                    && book.ofFacilities(finding.id()).stream()
                            .filter(relation -> relation.isConsequence(cause.id()))
                            .anyMatch(relation -> relation.where() == Where.FACILITY
                                    || book.values(cause).contains(finding.column()));
            if (explains) {
                return Optional.of(origin(finding));
            }
        }
        return Optional.empty();
    }
}
