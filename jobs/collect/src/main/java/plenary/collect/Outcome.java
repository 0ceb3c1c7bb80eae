package plenary.collect;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of one submission.
 *
 * @param country folder of the inbox in which it lies, {@code _unknown} when it does not say
 * @param drop its folder there
 * @param verdict first line of the report
 * @param sealedIds ids of the sealed folders that hold its rows, sorted by the name of the dataset
 * @param alreadyDone whether everything was there before, so that nothing was sealed
 * @param notInForce why it, or a part of it, does not count, as a sentence; empty when it does
 * @param returnedDir where the findings lie
 */
public record Outcome(
        String country,
        String drop,
        String verdict,
        List<String> sealedIds,
        long errors,
        long warnings,
        boolean alreadyDone,
        String notInForce,
        Path returnedDir) {

    public Outcome {
        sealedIds = List.copyOf(sealedIds);
    }
}
