package plenary.rederive;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The house list of examination categories, domain.md section 17.4. */
final class ExamCategories {

    private static final Set<String> RADIOGRAPHY = Set.of("DX", "CR");
    private static final Set<String> NOT_IONISING = Set.of("MR", "US", "IVUS");

    private final Map<String, NamedCsvRecord> categories = new HashMap<>();

    ExamCategories(SealedEdition edition) {
        edition.codes("exam_category").forEach(category -> categories.put(category.getField("code"), category));
    }

    /** HEAD, BODY or BREAST: what a patient's band is taken from. */
    String bandScheme(String category) {
        return row(category).getField("band_scheme");
    }

    /** The region of the E/DLP coefficients; empty for an examination without one. */
    String coefficientRegion(String category) {
        return row(category).getField("k_region");
    }

    /** Its number among the twenty that make most of a population's dose; empty for the others. */
    String top20(String category) {
        return row(category).getField("top20");
    }

    /** Numbers of the twenty, of one modality or of all. */
    Set<String> top20Of(String modality) {
        Set<String> numbers = new HashSet<>();
        for (NamedCsvRecord category : categories.values()) {
            if (modality.equals("_T") || category.getField("modality").equals(modality)) {
                numbers.add(category.getField("top20"));
            }
        }
        numbers.remove("");
        return numbers;
    }

    /** The modality of a category; that of the device for one that has none, such as OTHER. */
    String modality(String category, String device) {
        String own = row(category).getField("modality");
        if (!own.isEmpty()) {
            return own;
        }
        return RADIOGRAPHY.contains(device) ? "RG" : device;
    }

    private NamedCsvRecord row(String category) {
        return Objects.requireNonNull(categories.get(category), category);
    }

    static boolean isIonising(String modality) {
        return !NOT_IONISING.contains(modality);
    }

    static boolean isMapped(String category) {
        return !Set.of("OTHER", "UNMAPPED").contains(category);
    }
}
