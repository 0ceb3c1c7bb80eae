package plenary.schemas.census;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import plenary.schemas.rule.Profile;

/**
 * What the accepted rows of a table are like; {@code census.json} of a sealed folder. Columns go by the names of the
 * version of the contract that the table follows.
 *
 * @param rows accepted rows
 * @param facilities rows by facility; none when the dataset names no facilities
 * @param codes rows by column and code
 * @param spreads sizes of numbers
 * @param answers of the rows that should answer a column, how many do
 * @param isWhole whether every facility has an entry of its own
 * @param sums of columns that count something, by column and category; a census from before there were such lacks them
 * @param typical values of facilities, of a whole table alone; not there where nobody told them apart
 * @param years the rows of each year, where the submission is about more than one; else not there
 */
public record Census(
        long rows,
        Map<String, Long> facilities,
        Map<String, Map<String, Long>> codes,
        List<Spread> spreads,
        Map<String, Answered> answers,
        boolean isWhole,
        Optional<Map<String, Map<String, Sum>>> sums,
        Optional<List<Typical>> typical,
        Optional<Map<String, Census>> years) {

    public static final String FILE = "census.json";
    public static final Census NONE = new Census(
            0, Map.of(), Map.of(), List.of(), Map.of(), true, Optional.empty(), Optional.empty(), Optional.empty());

    public Census {
        facilities = sorted(facilities);
        codes = sorted(codes);
        spreads = List.copyOf(spreads);
        answers = sorted(answers);
        sums = sums.map(Census::sorted);
        typical = typical.map(List::copyOf);
        years = years.map(Census::sorted);
    }

    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /** Rows that should answer a column, and of these those that do, with a value or with <em>not applicable</em>. */
    public record Answered(long asked, long given) {}

    /**
     * What the rows of a category count together.
     *
     * @param known of the rows that have the number
     * @param unknown rows that lack it, with which nobody can say how many there are
     */
    public record Sum(long known, long unknown) {

        private Sum with(Sum other) {
            return new Sum(known + other.known, unknown + other.unknown);
        }
    }

    /**
     * Sizes of the numbers of a column in rows of one category.
     *
     * @param category empty when the dataset tells no categories apart
     * @param decimals by which the numbers were made whole
     * @param bins counts by bin, as {@link Sizes} cuts them
     */
    public record Spread(String column, String category, int decimals, Map<Integer, Long> bins) {

        public Spread {
            bins = Collections.unmodifiableSortedMap(new TreeMap<>(bins));
        }

        public long count() {
            return Sizes.of(bins).count();
        }

        /** In the unit of the contract, to within six parts in a hundred. */
        public double median() {
            return Sizes.of(bins).median(decimals);
        }
    }

    /** This and another part of the same table. */
    public Census with(Census other) {
        Map<String, Map<String, Long>> both = new TreeMap<>(codes);
        other.codes.forEach((column, counts) -> both.merge(column, counts, Census::sum));
        Map<String, Answered> answered = new TreeMap<>(answers);
        other.answers.forEach((column, part) ->
                answered.merge(column, part, (a, b) -> new Answered(a.asked + b.asked, a.given + b.given)));
        return new Census(
                rows + other.rows,
                sum(facilities, other.facilities),
                both,
                spreads(other),
                answered,
                isWhole && other.isWhole,
                both(sums, other.sums, Census::added),
                Optional.empty(),
                both(years, other.years, (some, others) -> merged(some, others, Census::with)));
    }

    private static <T> Optional<T> both(Optional<T> some, Optional<T> others, BinaryOperator<T> sum) {
        return some.isPresent() && others.isPresent()
                ? Optional.of(sum.apply(some.get(), others.get()))
                : some.or(() -> others);
    }

    private static <T> Map<String, T> merged(Map<String, T> some, Map<String, T> others, BinaryOperator<T> sum) {
        Map<String, T> merged = new TreeMap<>(some);
        others.forEach((key, value) -> merged.merge(key, value, sum));
        return merged;
    }

    private static Map<String, Map<String, Sum>> added(
            Map<String, Map<String, Sum>> some, Map<String, Map<String, Sum>> others) {
        return merged(some, others, (a, b) -> merged(a, b, Sum::with));
    }

    private static <K> Map<K, Long> sum(Map<K, Long> some, Map<K, Long> others) {
        Map<K, Long> sum = new TreeMap<>(some);
        others.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }

    private List<Spread> spreads(Census other) {
        Map<String, Spread> sums = new TreeMap<>();
        for (List<Spread> part : List.of(spreads, other.spreads)) {
            for (Spread one : part) {
                sums.merge(
                        one.column + " " + one.category,
                        one,
                        (a, b) -> new Spread(a.column, a.category, a.decimals, sum(a.bins, b.bins)));
            }
        }
        return new ArrayList<>(sums.values());
    }

    /** The same with what was answered. */
    public Census answering(Map<String, Answered> answered) {
        return new Census(rows, facilities, codes, spreads, answered, isWhole, sums, typical, years);
    }

    /** The same with the rows of each year. */
    public Census ofYears(Map<String, Census> byYear) {
        return new Census(rows, facilities, codes, spreads, answers, isWhole, sums, typical, Optional.of(byYear));
    }

    /** The same with the typical values of facilities; the profile must be that of all rows. */
    public Census typical(Profile profile) {
        return new Census(
                rows, facilities, codes, spreads, answers, isWhole, sums, Optional.of(Typical.of(profile)), years);
    }
}
