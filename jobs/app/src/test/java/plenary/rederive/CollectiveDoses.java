package plenary.rederive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collective dose and what is made of it, domain.md section 3: POP-03, POP-04, POP-05, POP-07 and POP-09. */
final class CollectiveDoses implements Family {

    private static final double MSV_IN_A_SIEVERT = 1000;
    private static final int COUNTRIES = 3;

    private final SealedEdition edition;
    private final ExamCategories categories;
    private final ProcedureVolumes volumes;
    private final EffectiveDoses effectiveDoses;
    private final Inhabitants inhabitants;

    CollectiveDoses(
            SealedEdition edition,
            ExamCategories categories,
            ProcedureVolumes volumes,
            EffectiveDoses effectiveDoses,
            Inhabitants inhabitants) {
        this.edition = edition;
        this.categories = categories;
        this.volumes = volumes;
        this.effectiveDoses = effectiveDoses;
        this.inhabitants = inhabitants;
    }

    /** Dose in man sievert, and the examinations that it is of. */
    private record Collective(double manSievert, Volume exams) {}

    @Override
    public Set<String> indicators() {
        return Set.of("POP-03", "POP-04", "POP-05", "POP-07", "POP-09");
    }

    @Override
    public Set<String> needs(String indicator) {
        return switch (indicator) {
            case "POP-04" -> Set.of("procedure_volume", "exam_dose", "population");
            case "POP-09" -> Set.of();
            default -> Set.of("procedure_volume", "exam_dose");
        };
    }

    @Override
    public Derived derive(Cell cell) {
        if (cell.indicator().equals("POP-09")) {
            return ofGroup(cell);
        }
        Collective dose =
                collective(cell.area(), cell.period(), cell.modality()).orElseThrow();
        Derived derived = Derived.of("PUBLISHED");
        derived = switch (cell.indicator()) {
            case "POP-03" ->
                derived.with(Measure.OBS_VALUE, dose.manSievert())
                        .with(Measure.DENOMINATOR, dose.exams().ofNation().doubleValue());
            case "POP-04" -> ratio(MSV_IN_A_SIEVERT, dose.manSievert(), inhabitants.of(cell.area(), cell.period()));
            case "POP-05" ->
                ratio(
                        100,
                        collective(cell.area(), cell.period(), "CT")
                                .orElseThrow()
                                .manSievert(),
                        dose.manSievert());
            default ->
                ratio(
                        MSV_IN_A_SIEVERT,
                        dose.manSievert(),
                        dose.exams().ofNation().doubleValue());
        };
        return dose.exams().disclosed(derived);
    }

    private static Derived ratio(double factor, double numerator, double denominator) {
        return Derived.of("PUBLISHED")
                .with(Measure.OBS_VALUE, factor * numerator / denominator)
                .with(Measure.NUMERATOR, numerator)
                .with(Measure.DENOMINATOR, denominator);
    }

    private Optional<Collective> collective(String country, String period, String modality) {
        BigDecimal milliSieverts = BigDecimal.ZERO;
        List<Volume> exams = new ArrayList<>();
        Set<String> flags = new TreeSet<>();
        Set<String> missing = categories.top20Of(modality);
        for (Map.Entry<String, Volume> each :
                volumes.byCategory(country, period, modality).entrySet()) {
            String category = each.getKey();
            Optional<MeanDose> mean = effectiveDoses.mean(country, period, modality, category);
            if (mean.isEmpty()) {
                flags.add("LACKS_E");
                continue;
            }
            missing.remove(categories.top20(category));
            exams.add(each.getValue());
            milliSieverts = milliSieverts.add(
                    each.getValue().ofNation().multiply(mean.get().msv()));
            if (mean.get().flags().contains("REFERENCE_E")) {
                flags.add("REFERENCE_E");
            }
        }
        if (!missing.isEmpty()) {
            flags.add("PARTIAL");
        }
        return exams.isEmpty()
                ? Optional.empty()
                : Optional.of(new Collective(
                        milliSieverts.doubleValue() / MSV_IN_A_SIEVERT,
                        Volume.sum(exams).flagged(flags)));
    }

    /** Doses and inhabitants are added up first: sum S / sum P (domain.md section 0, finding 9). */
    private Derived ofGroup(Cell cell) {
        List<Double> doses = new ArrayList<>();
        List<Double> persons = new ArrayList<>();
        List<Double> exams = new ArrayList<>();
        Set<String> flags = new TreeSet<>();
        for (String country : edition.members(cell.area().substring(2))) {
            if (edition.submissions(country, "population").isEmpty()) {
                continue;
            }
            collective(country, cell.period(), cell.modality()).ifPresent(dose -> {
                doses.add(dose.manSievert());
                persons.add(inhabitants.of(country, cell.period()));
                exams.add(dose.exams().counted().doubleValue());
                flags.addAll(dose.exams().flags());
            });
        }
        Derived derived = doses.size() < COUNTRIES
                ? Derived.of("INSUFFICIENT_FACILITIES").flagged("FEW_COUNTRIES")
                : ratio(MSV_IN_A_SIEVERT, sortedSum(doses), sortedSum(persons));
        return Disclosure.apply(derived.flagged(flags).with(Measure.RECORDS, sortedSum(exams)));
    }

    /** From the least to the greatest, so that it does not hang on who came first: domain.md section 1, Determinism. */
    private static double sortedSum(List<Double> numbers) {
        double sum = 0;
        for (double number : numbers.stream().sorted().toList()) {
            sum += number;
        }
        return sum;
    }
}
