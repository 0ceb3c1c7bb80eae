package plenary.reports.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.reports.input.Area;
import plenary.reports.input.Topic;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Field;

/**
 * Names of topics. What a topic is depends on the indicator: a group, a dataset or a field of it, a registry's own
 * measure with or without a reason, the statistic and source of a published level, or a code that the configuration
 * names. A topic that is none of these stands for itself.
 */
final class TopicLabels {

    /** Longer names of a published level's source were cut when the table was made. */
    private static final int LONGEST_SLUG = 40;

    private final Contract contract;
    private final Map<String, Area> areas;
    private final Map<String, Topic> named;

    TopicLabels(Contract contract, Map<String, Area> areas, Map<String, Topic> named) {
        this.contract = contract;
        this.areas = new TreeMap<>(areas);
        this.named = new TreeMap<>(named);
    }

    String heading(String topic) {
        if (isField(topic)) {
            return datasetTitle(datasetOf(topic)) + ", by field";
        }
        if (contract.dataset(topic).isPresent()) {
            return "By dataset";
        }
        Topic known = named.get(topic.replaceFirst(":.*", ""));
        return known == null ? "By topic" : known.heading();
    }

    /** What tells a topic from others under its heading. */
    String within(String topic) {
        return isField(topic) ? fieldTitle(topic) : label(topic);
    }

    String label(String topic) {
        if (areas.containsKey(topic)) {
            return "Against " + areas.get(topic).markedName().replaceFirst("^All", "all");
        }
        if (isField(topic)) {
            return datasetTitle(datasetOf(topic)) + ": " + fieldTitle(topic);
        }
        if (contract.dataset(topic).isPresent()) {
            return datasetTitle(topic);
        }
        if (topic.contains(":")) {
            String measure = topic.substring(0, topic.indexOf(':'));
            return label(measure) + ", " + reason(topic.substring(topic.indexOf(':') + 1));
        }
        Topic known = named.get(topic);
        return known == null ? published(topic).orElse(topic) : known.label();
    }

    /** True for {@code dataset.column}. */
    static boolean isField(String topic) {
        return topic.matches("[a-z_]+\\.[a-z_0-9]+");
    }

    static String datasetOf(String field) {
        return field.substring(0, field.indexOf('.'));
    }

    private String datasetTitle(String dataset) {
        return contract.dataset(dataset)
                .map(plenary.schemas.contract.Dataset::title)
                .orElse(dataset);
    }

    private String fieldTitle(String topic) {
        String column = topic.substring(topic.indexOf('.') + 1);
        return contract.dataset(datasetOf(topic)).stream()
                .flatMap(dataset -> dataset.fields().stream())
                .filter(field -> field.name().equals(column))
                .map(Field::title)
                .findFirst()
                .orElse(column);
    }

    /** Why facilities have no value, as the contract words it. */
    private String reason(String name) {
        return Arrays.stream(Absence.values())
                .filter(absence -> absence.name().equals(name))
                .flatMap(absence -> contract.codeList("absence").code(absence.code()).stream())
                .map(code -> code.label().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(name);
    }

    /** {@code Q75_MEDIANS_SOME_SOURCE}: the statistic in words, the source as far as the table has it. */
    private Optional<String> published(String topic) {
        return contract.codeList("drl_statistic").codes().stream()
                .map(CodeList.Code::code)
                .filter(statistic -> topic.startsWith(statistic + "_"))
                .findFirst()
                .map(statistic -> statisticLabel(statistic) + ", source "
                        + topic.substring(statistic.length() + 1)
                                .replaceFirst("_+$", "")
                                .replace('_', ' ')
                        + (topic.length() >= LONGEST_SLUG ? "\u2026" : ""));
    }

    private String statisticLabel(String statistic) {
        return contract.codeList("drl_statistic")
                .code(statistic)
                .map(CodeList.Code::label)
                .orElse(statistic);
    }
}
