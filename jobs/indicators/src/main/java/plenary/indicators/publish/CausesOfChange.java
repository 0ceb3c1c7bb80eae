package plenary.indicators.publish;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plenary.indicators.catalog.Catalog;
import plenary.indicators.formula.Groups;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Manifest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a cell of one revision may differ from that of another: whatever of what it is made of differs between the two
 * manifests. Where one thing differs it is the cause; where several do, which of them it was cannot be told.
 */
public final class CausesOfChange {

    /** Submissions that the cell is made of were replaced, added or withdrawn. */
    static final String DATA = "DATA";

    /** Its definition, a reference table, a group, the disclosure rule, the edition's file or the contract is another. */
    static final String RULES = "RULES";

    /** Only the code that computes it is another. */
    static final String CODE = "CODE";

    /** Nothing that it is made of differs: one of the two tables is not what was computed. */
    static final String UNEXPLAINED = "UNEXPLAINED";

    private static final String DEFINITIONS = "indicators/";

    private final Manifest before;
    private final Manifest after;
    private final Catalog catalog;
    private final Map<String, JsonNode> definedBefore;
    private final Map<String, JsonNode> definedAfter;
    private final boolean commonRulesDiffer;

    /**
     * @param catalog of the later revision
     * @param definitionsBefore {@code definition.json} of the earlier revision
     */
    public CausesOfChange(Manifest before, Manifest after, Catalog catalog, Path definitionsBefore) {
        this.before = before;
        this.after = after;
        this.catalog = catalog;
        this.definedBefore = byId(JsonFile.tree(definitionsBefore));
        this.definedAfter = byId(JsonMapper.shared().readTree(DefinitionJson.of(catalog.definitions())));
        this.commonRulesDiffer = !before.contract().equals(after.contract())
                || !commonConf(before).equals(commonConf(after));
    }

    private static Map<String, JsonNode> byId(JsonNode definitions) {
        Map<String, JsonNode> byId = new HashMap<>();
        definitions.forEach(definition -> byId.put(definition.path("id").asString(), definition));
        return byId;
    }

    /** What may decide any indicator. */
    private static Map<String, String> commonConf(Manifest manifest) {
        Map<String, String> common = new HashMap<>(manifest.conf());
        common.keySet().removeIf(path -> path.startsWith(DEFINITIONS));
        return common;
    }

    /** {@code DATA}, {@code RULES}, {@code CODE}, joined by semicolons where they cannot be told apart. */
    String of(String indicator, String area) {
        String causes = String.join(
                ";",
                Stream.of(DATA, RULES, CODE)
                        .filter(cause -> isPossible(cause, indicator, area))
                        .toList());
        return causes.isEmpty() ? UNEXPLAINED : causes;
    }

    private boolean isPossible(String cause, String indicator, String area) {
        return switch (cause) {
            case DATA -> !inputs(before, indicator, area).equals(inputs(after, indicator, area));
            case RULES -> commonRulesDiffer || definitionDiffers(indicator);
            default -> !before.codeVersion().equals(after.codeVersion());
        };
    }

    private boolean definitionDiffers(String indicator) {
        Set<String> ids = catalog.has(indicator) ? catalog.basis(indicator) : Set.of(indicator);
        return ids.stream().anyMatch(id -> !Objects.equals(definedBefore.get(id), definedAfter.get(id)));
    }

    /** Ids of the submissions that a cell is made of. */
    private Set<String> inputs(Manifest manifest, String indicator, String area) {
        if (!catalog.has(indicator)) {
            return Set.of();
        }
        Set<String> datasets = catalog.datasets(indicator);
        Predicate<Manifest.Input> isOwn = Groups.isGroup(area) || catalog.readsOtherCountries(indicator)
                ? input -> true
                : input -> input.country().equals(area);
        Set<String> ids = new TreeSet<>();
        // An indicator about the submissions themselves names no dataset.
        manifest.inputs().stream()
                .filter(isOwn)
                .filter(input -> datasets.isEmpty() || datasets.contains(input.dataset()))
                .forEach(input -> ids.add(String.join(" ", List.of(input.country(), input.dataset(), input.id()))));
        return ids;
    }
}
