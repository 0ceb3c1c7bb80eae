package plenary.schemas.rule;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the accepted rows of a table are like, without the rows: enough to decide every rule about many rows, again with
 * other limits, or beside the table that was sent a year before. Profiles of parts add up to that of the whole.
 *
 * @param rows accepted rows
 * @param tallies rows that strike and rows that a rule applies to, by rule and group
 * @param spreads distributions of numbers, by column, group and stratum, those out of range included
 * @param months rows by group and month
 * @param codes rows by column and code, or day; and sums of numbers by code or facility
 * @param isWhole whether every group was told apart; with too many of them nothing is said about groups
 */
public record Profile(
        long rows, List<Tally> tallies, List<Spread> spreads, List<Count> months, List<Count> codes, boolean isWhole) {

    public static final Profile NONE = new Profile(0, List.of(), List.of(), List.of(), List.of(), true);

    public Profile {
        tallies = List.copyOf(tallies);
        spreads = List.copyOf(spreads);
        months = List.copyOf(months);
        codes = List.copyOf(codes);
    }

    /** Of the rows of a group that a rule applies to, how many strike. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Tally(String rule, String group, long striking, long of) {}

    /**
     * The distribution of one number.
     *
     * @param stratum code, and what it is split by
     * @param least in the unit of the contract
     * @param most in the unit of the contract
     * @param bins first bin and counts, ten bins a power of ten
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Spread(String column, String group, String stratum, double least, double most, String bins) {

        Histogram histogram() {
            return Histogram.parse(bins, least, most);
        }

        public long count() {
            return histogram().count();
        }

        /** Logarithm to the base 10, to within a tenth; only where something was counted. */
        public double medianLog() {
            return histogram().medianLog();
        }
    }

    /** Rows with one value in one respect. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Count(String of, String value, long rows) {}

    /** This and another part of the same table. */
    public Profile with(Profile other) {
        return new Profile(
                rows + other.rows,
                tallies(other),
                spreads(other),
                counts(months, other.months),
                counts(codes, other.codes),
                isWhole && other.isWhole);
    }

    private List<Tally> tallies(Profile other) {
        Map<List<String>, Tally> sums = new TreeMap<>(Keys.ORDER);
        for (List<Tally> part : List.of(tallies, other.tallies)) {
            for (Tally one : part) {
                sums.merge(
                        List.of(one.rule, one.group),
                        one,
                        (a, b) -> new Tally(a.rule, a.group, a.striking + b.striking, a.of + b.of));
            }
        }
        return new ArrayList<>(sums.values());
    }

    private List<Spread> spreads(Profile other) {
        Map<List<String>, Spread> sums = new TreeMap<>(Keys.ORDER);
        for (List<Spread> part : List.of(spreads, other.spreads)) {
            for (Spread one : part) {
                sums.merge(List.of(one.column, one.group, one.stratum), one, Profile::sum);
            }
        }
        return new ArrayList<>(sums.values());
    }

    private static Spread sum(Spread a, Spread b) {
        Histogram both = a.histogram();
        both.addAll(b.histogram());
        return new Spread(a.column, a.group, a.stratum, both.least(), both.most(), both.text());
    }

    private static List<Count> counts(List<Count> here, List<Count> there) {
        Map<List<String>, Long> sums = new TreeMap<>(Keys.ORDER);
        for (List<Count> part : List.of(here, there)) {
            part.forEach(one -> sums.merge(List.of(one.of, one.value), one.rows, Long::sum));
        }
        List<Count> counts = new ArrayList<>();
        sums.forEach((key, rows) -> counts.add(new Count(key.get(0), key.get(1), rows)));
        return counts;
    }
}
