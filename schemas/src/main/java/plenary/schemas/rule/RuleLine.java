package plenary.schemas.rule;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A rule as its file writes it, once it is known to say what its kind needs and nothing that its kind does not know. */
record RuleLine(JsonNode json, RuleKind kind) {

    private static final Set<String> SHARE = Set.of("above", "rows");

    /** @throws IllegalArgumentException when it says too little, too much, or another strategy than its kind follows */
    static RuleLine of(RuleKind.About about, JsonNode json) {
        String id = json.path("id").asString("");
        String name = json.path("kind").asString("");
        RuleKind kind = RuleKind.of(about, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s is of kind '%s', which no rule about %s is".formatted(id, name, about.list())));
        RuleLine line = new RuleLine(json, kind);
        kind.needed().filter(key -> !json.has(key)).findFirst().ifPresent(key -> {
            throw line.wrong("needs '%s'", key);
        });
        json.propertyNames().stream()
                .filter(key -> !kind.knows(key))
                .findFirst()
                .ifPresent(key -> {
                    throw line.wrong("cannot have '%s'", key);
                });
        line.requireShare("share");
        line.requireShare("told");
        kind.whenAbsent().requireSaid(json.path("absence").asString(""), id, name);
        return line;
    }

    private void requireShare(String key) {
        if (json.has(key) && !Set.copyOf(json.path(key).propertyNames()).equals(SHARE)) {
            throw wrong("needs 'above' and 'rows', and nothing else, in '%s'", key);
        }
    }

    private IllegalArgumentException wrong(String what, String key) {
        return new IllegalArgumentException("%s, of kind %s, %s".formatted(id(), kind.code(), what.formatted(key)));
    }

    String id() {
        return json.path("id").asString();
    }

    List<String> columns() {
        return RowConditions.texts(json.path("columns"));
    }
}
