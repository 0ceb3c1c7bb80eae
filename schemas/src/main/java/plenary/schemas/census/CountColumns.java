package plenary.schemas.census;

import java.util.List;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import tools.jackson.databind.JsonNode;

/** Columns of whole numbers that say how many there are of something, as {@code rules/time.json} names them. */
final class CountColumns {

    private CountColumns() {}

    static List<String> of(Contract contract, Dataset dataset) {
        return contract.json("rules/time.json").stream()
                .flatMap(rules -> rules.path("counts").path(dataset.name()).valueStream())
                .map(JsonNode::asString)
                .toList();
    }
}
