package plenary.schemas.template;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plenary.schemas.contract.Contract;

/**
 * {@code finding-examples.csv}: of each kind of finding one that a case folder provokes, word for word. Kinds that are
 * about a zip or need the central run have no case folder, and no example.
 */
final class FindingExamples {

    private final Map<String, Found> byId = new HashMap<>();

    private FindingExamples() {}

    /** @param column empty when it is about no column */
    record Found(String column, String value, String expected) {}

    static FindingExamples load() {
        FindingExamples examples = new FindingExamples();
        for (NamedCsvRecord row : Contract.ownRows("finding-examples.csv")) {
            examples.byId.put(
                    row.getField("id"),
                    new Found(row.getField("column"), row.getField("value"), row.getField("expected")));
        }
        return examples;
    }

    Optional<Found> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
