package plenary.schemas.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongBiFunction;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.RuleResult;
import plenary.schemas.finding.State;
import plenary.schemas.identity.Identities;

/**
 * What came of one rule on one table.
 *
 * @param striking of those that it was asked of: rows, facilities, or whatever {@code counts} of the rule says
 * @param of what it was asked of
 * @param faults what is to be said, in the order of the groups
 */
public record Assessed(String id, State state, long striking, long of, List<Fault> faults) {

    public Assessed {
        faults = List.copyOf(faults);
    }

    /**
     * Something to be said of a group of rows.
     *
     * @param facility its id; empty when it is about no facility alone
     * @param record such as {@code facility_id=F01} or {@code exam_category=CT_HEAD}; empty when it is about the table
     */
    public record Fault(String facility, String record, String column, String found, String expected) {

        /** @param group name of the column of facilities */
        public static Fault ofFacility(String group, String facility, String column, String found, String expected) {
            return new Fault(facility, facility.isEmpty() ? "" : group + "=" + facility, column, found, expected);
        }
    }

    public RuleResult result() {
        return new RuleResult(id, state, striking, of);
    }

    /** @param file where findings about the table say that they stand */
    public List<Finding> findings(Catalogue catalogue, String file) {
        return faults.stream().map(fault -> finding(fault, catalogue, file)).toList();
    }

    private Finding finding(Fault fault, Catalogue catalogue, String file) {
        return state == State.NOT_RUN
                ? catalogue.notRun(id, file, fault.column(), fault.found(), fault.expected())
                : catalogue.failed(
                        id,
                        file,
                        0,
                        fault.facility(),
                        Identities.masked(fault.record()),
                        fault.column(),
                        fault.found(),
                        fault.expected());
    }

    public static Assessed of(String id, long of, List<Fault> faults) {
        State state = of == 0 ? State.NOT_APPLICABLE : faults.isEmpty() ? State.PASSED : State.FAILED;
        return new Assessed(id, state, faults.size(), of, faults);
    }

    /** @param ofColumn adds what is to be said of a column, and returns how often it was asked */
    static Assessed of(String id, List<String> columns, ToLongBiFunction<String, List<Fault>> ofColumn) {
        List<Fault> faults = new ArrayList<>();
        long asked = 0;
        for (String column : columns) {
            asked += ofColumn.applyAsLong(column, faults);
        }
        return of(id, asked, faults);
    }

    /** With more groups than are told apart nothing can be said of them, which is no pass. */
    static Assessed notRun(String id) {
        return new Assessed(
                id,
                State.NOT_RUN,
                0,
                0,
                List.of(new Fault("", "", "", "more facilities than are told apart", "at most 20000 facilities")));
    }
}
