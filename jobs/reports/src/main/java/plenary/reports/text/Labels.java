package plenary.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plenary.reports.input.Area;
import plenary.reports.input.Stratum;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;

/** Names of codes, from the code lists of the contract. A code that no list has stands for itself. */
public final class Labels {

    private final Contract contract;
    private final Map<String, Area> areas;

    /** @param areas countries and groups by code, which a topic may name */
    public Labels(Contract contract, Map<String, Area> areas) {
        this.contract = contract;
        this.areas = Map.copyOf(areas);
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
        return isField(stratum.topic()) ? dataset(datasetOf(stratum.topic())) + ", by field" : "By topic";
    }

    /** Key of {@link #section}, fit for a file name. */
    public static String sectionKey(Stratum stratum) {
        if (Stratum.isWhole(stratum.examCategory())
                && Stratum.isWhole(stratum.modality())
                && isField(stratum.topic())) {
            return datasetOf(stratum.topic());
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
            parts.add(topic(stratum.topic()));
        }
        return String.join(" \u00b7 ", parts);
    }

    /** Section and what tells the stratum apart. */
    public String full(Stratum stratum) {
        String within = within(stratum);
        if (within.isEmpty()) {
            return section(stratum);
        }
        boolean whole = Stratum.isWhole(stratum.examCategory()) && Stratum.isWhole(stratum.modality());
        return whole ? within : section(stratum) + " \u00b7 " + within;
    }

    private String topic(String topic) {
        Area area = areas.get(topic);
        if (area != null) {
            return area.name();
        }
        String column = topic.replaceFirst("^[a-z_]+\\.", "");
        return isField(topic)
                ? dataset(topic.substring(0, topic.indexOf('.'))) + ", " + column
                : contract.dataset(topic).isPresent() ? dataset(topic) : topic;
    }

    /** True for {@code dataset.column}. */
    private static boolean isField(String topic) {
        return topic.matches("[a-z_]+\\.[a-z_0-9]+");
    }

    private static String datasetOf(String field) {
        return field.substring(0, field.indexOf('.'));
    }

    private String band(String band) {
        return band.equals("ADULT") ? "Adult" : of("band", band);
    }
}
