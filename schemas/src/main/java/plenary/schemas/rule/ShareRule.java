package plenary.schemas.rule;

import java.util.List;
import java.util.Locale;
import plenary.schemas.rule.Assessed.Fault;
import plenary.schemas.rule.Profile.Tally;

/** Too large a share of the rows of one facility strikes. */
record ShareRule(String id, String group, String column, String what, Share share) implements TableRule {

    @Override
    public Assessed assess(Profile profile) {
        if (!profile.isWhole()) {
            return Assessed.notRun(id);
        }
        List<Tally> asked = profile.tallies().stream()
                .filter(tally -> tally.rule().equals(id) && tally.of() >= share.rows())
                .toList();
        List<Fault> faults = asked.stream()
                .filter(tally -> share.isExceeded(tally.striking(), tally.of()))
                .map(tally -> Fault.ofFacility(
                        group,
                        tally.group(),
                        column,
                        "%s of %s rows (%s %%) %s"
                                .formatted(tally.striking(), tally.of(), percent(tally.striking(), tally.of()), what),
                        share.above() == 0 ? "none" : "at most " + percent(share.above()) + " %"))
                .toList();
        return Assessed.of(id, asked.size(), faults);
    }

    private static String percent(long part, long whole) {
        return percent((double) part / whole);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", 100 * share);
    }
}
