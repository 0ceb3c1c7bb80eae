package plenary.indicators.publish;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import plenary.indicators.statistics.Interval;

/** One value of the published table; an absent number is null. */
public record IndicatorValue(
        Dimensions at,
        @Nullable Double value,
        @Nullable Interval interval,
        @Nullable Double numerator,
        @Nullable Double denominator,
        Contributors contributors,
        String unit,
        String status,
        SortedSet<String> flags,
        int definitionVersion) {

    public IndicatorValue {
        flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
    }

    /** A place of which there is no value. */
    static IndicatorValue without(Dimensions at, String unit, String status, int definitionVersion) {
        return new IndicatorValue(
                at, null, null, null, null, Contributors.NONE, unit, status, new TreeSet<>(), definitionVersion);
    }

    /** The same place without its value and whatever would tell it; small counts go too. */
    IndicatorValue withheld(String otherStatus, Disclosure disclosure) {
        return new IndicatorValue(
                at,
                null,
                null,
                null,
                null,
                contributors.withheld(disclosure),
                unit,
                otherStatus,
                flags,
                definitionVersion);
    }

    IndicatorValue with(String flag) {
        SortedSet<String> more = new TreeSet<>(flags);
        more.add(flag);
        return new IndicatorValue(
                at, value, interval, numerator, denominator, contributors, unit, status, more, definitionVersion);
    }

    IndicatorValue with(Interval other) {
        return new IndicatorValue(
                at, value, other, numerator, denominator, contributors, unit, status, flags, definitionVersion);
    }

    IndicatorValue with(@Nullable Double other, String otherStatus) {
        return new IndicatorValue(
                at, other, interval, numerator, denominator, contributors, unit, otherStatus, flags, definitionVersion);
    }
}
