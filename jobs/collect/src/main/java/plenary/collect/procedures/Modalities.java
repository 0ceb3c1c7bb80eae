package plenary.collect.procedures;

import java.util.Map;
import java.util.Set;

/** Modalities as the categories of examinations know them: digital and computed radiography are one. */
final class Modalities {

    /** Families, named by a code of the list {@code modality}. */
    static final Set<String> FAMILIES =
            Set.of("CT", "MR", "US", "RG", "RF", "XA", "MG", "NM", "PT", "IO", "PX", "CBCT", "BMD");

    private static final Map<String, String> MEMBERS = Map.of("DX", "RG", "CR", "RG", "ST", "NM");

    /** Fluoroscopes and angiography systems are told apart by their build, and do one another's work. */
    private static final Set<String> INTERCHANGEABLE = Set.of("RF", "XA");

    private Modalities() {}

    /** The family of a modality; empty for one that says nothing, such as OT. */
    static String family(String modality) {
        String family = MEMBERS.getOrDefault(modality, modality);
        return FAMILIES.contains(family) ? family : "";
    }

    /** Whether an examination of one family may be in a category of the other; what is not known contradicts nothing. */
    static boolean agree(String family, String category) {
        return family.isEmpty()
                || category.isEmpty()
                || family.equals(category)
                || INTERCHANGEABLE.contains(family) && INTERCHANGEABLE.contains(category);
    }
}
