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
 * @param replaced whether a later submission is in force instead of it, or of a part of it
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
        boolean replaced,
        Path returnedDir) {

    public Outcome {
        sealedIds = List.copyOf(sealedIds);
    }
}
