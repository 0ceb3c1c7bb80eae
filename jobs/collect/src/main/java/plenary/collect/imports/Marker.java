package plenary.collect.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cell text that stands for the absence of a value, or, rarely, for a value that the publisher leaves unsaid.
 *
 * @param is the texts, compared without case; blank matches an empty cell
 * @param when a further condition on another cell of the row; null when there is none
 * @param means an absence code such as _S, or a value in the unit of the source
 * @param why the publisher's word for it; goes into import.json
 */
record Marker(List<String> is, @Nullable Condition when, String means, String why) {

    Marker {
        is = is == null ? List.of() : List.copyOf(is);
        means = means == null ? "" : means;
        why = why == null ? "" : why;
    }

    Optional<Condition> condition() {
        return Optional.ofNullable(when);
    }
}
