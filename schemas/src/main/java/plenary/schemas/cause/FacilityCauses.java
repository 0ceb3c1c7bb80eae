package plenary.schemas.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.cause.Relation.Where;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.RowCauses.Cause;

/** What is wrong with facilities as wholes, and explains what is found in their rows. */
final class FacilityCauses {

    /** Each facility has units of its own, which are put right one by one. */
    private static final String OTHER_UNIT = "RQ-UNIT-001";

    private final CauseBook book;
    private final Map<List<String>, List<Finding>> byFacility = new TreeMap<>((a, b) -> {
        int byFile = a.get(0).compareTo(b.get(0));
        return byFile != 0 ? byFile : a.get(1).compareTo(b.get(1));
    });

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
                : Origin.of(new Cause(finding.id(), finding.file(), finding.column()));
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
