package plenary.reports.input;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The smallest numbers of a definition, put into words. */
final class MinimumWords {

    private MinimumWords() {}

    /** @param minimum words already, or an object of numbers by what is counted; empty when there is none */
    static String of(JsonNode minimum) {
        if (!minimum.isObject()) {
            return minimum.asString("");
        }
        List<String> words = new ArrayList<>();
        add(words, minimum, "records", "records a facility");
        minimum.path("recordsByModality")
                .forEachEntry((modality, number) -> words.add(number.asInt() + " for " + modality));
        add(words, minimum, "recordsOfChildren", "for children");
        add(words, minimum, "facilities", "facilities");
        add(words, minimum, "provisionalFacilities", "facilities for a provisional value");
        add(words, minimum, "countries", "countries");
        add(words, minimum, "denominator", "in the denominator");
        return String.join(", ", words);
    }

    private static void add(List<String> words, JsonNode minimum, String key, String counted) {
        if (minimum.path(key).asInt(0) > 0) {
            words.add(minimum.path(key).asInt() + " " + counted);
        }
    }
}
