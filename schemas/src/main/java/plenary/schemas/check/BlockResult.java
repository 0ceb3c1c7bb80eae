package plenary.schemas.check;

import java.util.List;
import java.util.Optional;
import plenary.schemas.finding.Finding;
import plenary.schemas.identity.NumberSample;
import plenary.schemas.rule.Profile;

/**
 * What came of reading a block: accepted + rejected = records.
 *
 * @param records records read, without the header and without the one that could not be read to its end
 * @param fatal why reading stopped before the end of the block; the table is then refused as a whole, and results of
 *     later blocks of the file do not count
 * @param profile what the accepted records are like
 * @param numbers of the texts of all records, those that may be numbers of persons
 */
public record BlockResult(
        long records,
        long accepted,
        long rejected,
        Optional<Finding> fatal,
        Profile profile,
        List<NumberSample> numbers) {

    /** The result of no block, to add to. */
    public static final BlockResult NONE = new BlockResult(0, 0, 0, Optional.empty(), Profile.NONE, List.of());

    public BlockResult {
        numbers = List.copyOf(numbers);
        if (accepted + rejected != records) {
            throw new IllegalArgumentException(
                    "accepted %s + rejected %s is not records %s".formatted(accepted, rejected, records));
        }
    }

    /** This and the next block of the same file together; what follows a fatal finding does not count. */
    public BlockResult then(BlockResult next) {
        return fatal.isPresent()
                ? this
                : new BlockResult(
                        records + next.records,
                        accepted + next.accepted,
                        rejected + next.rejected,
                        next.fatal,
                        profile.with(next.profile),
                        NumberSample.sum(numbers, next.numbers));
    }
}
