package plenary.indicators.publish;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plenary.indicators.formula.Groups;
import plenary.indicators.formula.Status;

/** The one exit of numbers: what passes here may be published, everywhere and in every format. */
public final class DisclosureGate {

    private static final Set<String> WITH_VALUE = Set.of(Status.PUBLISHED, Status.PROVISIONAL, Status.LOW_QUALITY);

    private final Disclosure disclosure;

    public DisclosureGate(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    /** The same cells in the same order, without the values that may not be known. */
    public List<IndicatorValue> passed(List<IndicatorValue> values) {
        return values.stream().map(this::passed).toList();
    }

    private IndicatorValue passed(IndicatorValue value) {
        if (!WITH_VALUE.contains(value.status()) || value.value() == null) {
            return value.withheld(value.status(), disclosure);
        }
        if (isBelow(value.contributors().records(), disclosure.personMin())) {
            return value.withheld(Status.CONF_PRIMARY_SMALL_N, disclosure);
        }
        boolean fewContributors = Groups.isGroup(value.at().refArea())
                ? isBelow(value.contributors().countries(), disclosure.contributorMin())
                : isBelow(value.contributors().facilities(), disclosure.contributorMin());
        if (fewContributors) {
            return value.withheld(Status.CONF_PRIMARY_SMALL_N, disclosure);
        }
        Double share = value.contributors().topTwoShare();
        if (share != null && share * 100 > disclosure.dominanceK()) {
            return value.withheld(Status.CONF_PRIMARY_DOMINANCE, disclosure);
        }
        return value;
    }

    private static boolean isBelow(@Nullable Long count, int minimum) {
        return count != null && count < minimum;
    }
}
