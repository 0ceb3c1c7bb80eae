package plenary.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plenary.reports.input.Area;
import plenary.reports.input.Stratum;
import plenary.reports.input.Topic;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;

/**
 * Names of codes, from the code lists of the contract and, for topics, from the configuration. A code that nothing names
 * stands for itself.
 */
public final class Labels {

    private final Contract contract;
    private final TopicLabels topics;

    /**
     * @param areas countries and groups by code, which a topic may name
     * @param topics words for the topics that the contract does not know
     */
    public Labels(Contract contract, Map<String, Area> areas, Map<String, Topic> topics) {
        this.contract = contract;
        this.topics = new TopicLabels(contract, areas, topics);
    }

    public String of(String list, String code) {
        return contract.codeList(list).code(code).map(CodeList.Code::label).orElse(code);
    }

    public String dataset(String name) {
        return contract.dataset(name)
                .map(plenary.schemas.contract.Dataset::title)
                .orElse(name);
    }

    /** Heading that strata are listed under: the examination, else the modality, else everything. */
    public String section(Stratum stratum) {
        if (!Stratum.isWhole(stratum.examCategory())) {
            return of("exam_category", stratum.examCategory());
        }
        if (!Stratum.isWhole(stratum.modality())) {
            return of("modality", stratum.modality());
        }
        if (Stratum.isWhole(stratum.topic())) {
            return "All examinations";
        }
        return topics.heading(stratum.topic());
    }

    /** Key of {@link #section}, fit for a file name. */
    public static String sectionKey(Stratum stratum) {
        if (Stratum.isWhole(stratum.examCategory())
                && Stratum.isWhole(stratum.modality())
                && TopicLabels.isField(stratum.topic())) {
            return TopicLabels.datasetOf(stratum.topic());
        }
        String key = !Stratum.isWhole(stratum.examCategory())
                ? stratum.examCategory()
                : Stratum.isWhole(stratum.modality()) ? "ALL" : stratum.modality();
        return key.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /** What tells a stratum from others of its section: {@code Adult, dose-length product}. */
    public String within(Stratum stratum) {
        List<String> parts = new ArrayList<>();
        if (!Stratum.isWhole(stratum.band())) {
            parts.add(band(stratum.band()));
        }
        if (!Stratum.isWhole(stratum.quantity())) {
            parts.add(of("quantity", stratum.quantity()));
        }
        if (!Stratum.isWhole(stratum.indication())) {
            parts.add(of("indication", stratum.indication()));
        }
        if (!Stratum.isWhole(stratum.setting())) {
            parts.add(of("setting", stratum.setting()));
        }
        if (!Stratum.isWhole(stratum.topic())) {
            parts.add(topics.within(stratum.topic()));
        }
        return String.join(" \u00b7 ", parts);
    }

    /** Section and what tells the stratum apart. */
    public String full(Stratum stratum) {
        String within = within(stratum);
        if (within.isEmpty()) {
            return section(stratum);
        }
        if (TopicLabels.isField(stratum.topic())) {
            return topic(stratum.topic());
        }
        boolean whole = Stratum.isWhole(stratum.examCategory()) && Stratum.isWhole(stratum.modality());
        return whole ? within : section(stratum) + " \u00b7 " + within;
    }

    /** A topic in words. */
    public String topic(String topic) {
        return topics.label(topic);
    }

    /** What a code of a column of {@code indicator_value} stands for. */
    public String dimension(String column, String code) {
        return column.equals("TOPIC") ? topic(code) : of(column.toLowerCase(Locale.ROOT), code);
    }

    private String band(String band) {
        return band.equals("ADULT") ? "Adult" : of("band", band);
    }
}
