package plenary.schemas.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A sample of the different texts of a column that have many digits: those with the smallest hashes, so that the sample
 * of a whole table is the same however it was cut into parts. One valid check digit says nothing, as one number in eleven
 * has it by chance; a column in which nearly all have it was made of the numbers of persons.
 *
 * @param seen at most {@link #SIZE}, by their hashes
 */
public record NumberSample(String column, List<Seen> seen) {

    /** Texts that are kept of a column. */
    static final int SIZE = 256;

    /** Of the texts that have a form, as how many must be valid; the others are errors of typing. */
    private static final double SHARE = 0.8;

    public NumberSample {
        seen = List.copyOf(seen);
    }

    /**
     * One text, without the text.
     *
     * @param forms the kinds of national numbers of whose form it has a number, a bit for each
     * @param valid those of them whose check digit is right
     */
    public record Seen(long hash, int forms, int valid) {}

    /** This and the sample of another part of the same column. */
    NumberSample with(NumberSample other) {
        TreeMap<Long, Seen> all = new TreeMap<>();
        seen.forEach(one -> all.put(one.hash, one));
        other.seen.forEach(one -> all.put(one.hash, one));
        return new NumberSample(column, all.values().stream().limit(SIZE).toList());
    }

    /** The samples of all columns of both parts. */
    public static List<NumberSample> sum(List<NumberSample> here, List<NumberSample> there) {
        TreeMap<String, NumberSample> sums = new TreeMap<>();
        here.forEach(one -> sums.put(one.column, one));
        there.forEach(one -> sums.merge(one.column, one, NumberSample::with));
        return new ArrayList<>(sums.values());
    }

    /** What the column was made of, in words; empty when chance may have made it. */
    public Optional<String> verdict() {
        String verdict = "";
        long most = 0;
        for (NationalId id : NationalId.values()) {
            int bit = 1 << id.ordinal();
            long of = seen.stream().filter(one -> (one.forms & bit) != 0).count();
            long valid = seen.stream().filter(one -> (one.valid & bit) != 0).count();
            if (valid >= id.enough() && valid >= SHARE * of && valid > most) {
                most = valid;
                verdict = "%s of %s different numbers looked at are valid as %s".formatted(valid, of, id.words());
            }
        }
        return Optional.of(verdict).filter(found -> !found.isEmpty());
    }
}
