package plenary.rederive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Works out any published cell of an edition from its sealed submissions. */
final class Rederivation {

    private final SealedEdition edition;
    private final Map<String, Family> families = new TreeMap<>();

    Rederivation(SealedEdition edition) {
        this.edition = edition;
        families(edition).forEach(family -> family.indicators().forEach(indicator -> families.put(indicator, family)));
    }

    private static List<Family> families(SealedEdition edition) {
        ExamCategories categories = new ExamCategories(edition);
        TypicalValues typicalValues = new TypicalValues(edition, categories);
        NationalLevels national = new NationalLevels(typicalValues);
        PublishedLevels published = new PublishedLevels(edition);
        ProcedureVolumes volumes = new ProcedureVolumes(edition, categories);
        Inhabitants inhabitants = new Inhabitants(edition);
        EffectiveDoses effectiveDoses = new EffectiveDoses(edition, categories, volumes);
        return List.of(
                national,
                published,
                new GroupLevels(edition, typicalValues, national, published),
                new Frequencies(volumes, inhabitants),
                effectiveDoses,
                new CollectiveDoses(edition, categories, volumes, effectiveDoses, inhabitants),
                new ReportBands(edition),
                new ReportTimes(edition),
                new FacilityMeasures(edition),
                new Coverage(edition, categories, volumes),
                new Completeness(edition),
                new Receipts(edition));
    }

    Set<String> indicators() {
        return Set.copyOf(families.keySet());
    }

    /** Datasets of which a country must have sent at least one; empty when it is never asked. */
    Set<String> needs(String indicator) {
        return family(indicator).needs(indicator);
    }

    private Family family(String indicator) {
        Family family = families.get(indicator);
        if (family == null) {
            throw new IllegalArgumentException("nothing works out " + indicator);
        }
        return family;
    }

    Derived derive(Cell cell) {
        Family family = family(cell.indicator());
        Set<String> needs = family.needs(cell.indicator());
        boolean sentNothing = !needs.isEmpty()
                && needs.stream()
                        .allMatch(dataset ->
                                edition.submissions(cell.area(), dataset).isEmpty());
        Derived derived = sentNothing ? Derived.of("NOT_SUBMITTED") : family.derive(cell);
        return isSynthetic(cell.area()) ? derived.flagged("SYNTHETIC") : derived;
    }

    /** Codes that ISO 3166-1 leaves to its users stand for invented countries: domain.md section 17.8. */
    private boolean isSynthetic(String area) {
        return area.startsWith("G_")
                ? edition.members(area.substring(2)).stream().anyMatch(this::isSynthetic)
                : area.matches("AA|Q[M-Z]|X[A-Z]|ZZ");
    }
}
