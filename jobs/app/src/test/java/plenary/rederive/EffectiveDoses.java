package plenary.rederive;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenary.schemas.contract.Period;

/** Mean effective dose of an examination, POP-02: of the dose records, else as stated, else of the literature. */
final class EffectiveDoses implements Family {

    private static final String COEFFICIENTS = "NCI_ICRP103_120KVP";
    private static final int EXAMS = 20;
    private static final int FACILITIES = 3;

    private final SealedEdition edition;
    private final ExamCategories categories;
    private final ProcedureVolumes volumes;
    private final Map<String, BigDecimal> coefficients = new HashMap<>();
    private final Map<String, BigDecimal> literature = new HashMap<>();
    private final Map<List<String>, Optional<MeanDose>> ofRecords = new HashMap<>();

    EffectiveDoses(SealedEdition edition, ExamCategories categories, ProcedureVolumes volumes) {
        this.edition = edition;
        this.categories = categories;
        this.volumes = volumes;
        for (NamedCsvRecord row : edition.reference("e_per_dlp.csv")) {
            if (row.getField("set_id").equals(COEFFICIENTS)) {
                coefficients.put(
                        row.getField("region") + " " + row.getField("age_group"),
                        new BigDecimal(row.getField("k_msv_per_mgy_cm")));
            }
        }
        edition.reference("typical_effective_dose.csv")
                .forEach(row -> literature.put(row.getField("exam_category"), new BigDecimal(row.getField("e_msv"))));
    }

    @Override
    public Set<String> indicators() {
        return Set.of("POP-02");
    }

    @Override
    public Set<String> needs(String indicator) {
        return Set.of("procedure_volume", "exam_dose");
    }

    @Override
    public Derived derive(Cell cell) {
        MeanDose mean = mean(cell.area(), cell.period(), cell.modality(), cell.category())
                .orElseThrow();
        Derived derived = Derived.of("PUBLISHED")
                .with(Measure.OBS_VALUE, mean.msv().doubleValue())
                .flagged(mean.flags());
        return mean.exams() == 0
                ? derived
                : Disclosure.apply(
                        derived.with(Measure.RECORDS, mean.exams()).with(Measure.FACILITIES, mean.facilities()));
    }

    Optional<MeanDose> mean(String country, String period, String modality, String category) {
        return ofRecords
                .computeIfAbsent(List.of(country, period, category), absent -> ofRecords(country, period, category))
                .or(() -> stated(volumes.rows(country, period, modality).getOrDefault(category, List.of())))
                .or(() -> Optional.ofNullable(literature.get(category))
                        .map(msv -> MeanDose.stated(msv, Set.of("REFERENCE_E"))));
    }

    private Optional<MeanDose> ofRecords(String country, String period, String category) {
        Period days = Period.parse(period).orElseThrow();
        String region = categories.coefficientRegion(category);
        BigDecimal sum = BigDecimal.ZERO;
        long exams = 0;
        Set<String> facilities = new HashSet<>();
        for (SealedRecord exam : edition.records(country, "exam_dose")) {
            if (!exam.text("exam_category").equals(category)
                    || exam.has("excluded_reason")
                    || !days.contains(exam.day("exam_date").orElseThrow())
                    || standsForTheHeadPhantom(exam, region)) {
                continue;
            }
            double age = exam.number("age_years").orElseThrow().doubleValue();
            BigDecimal coefficient = coefficients.get(region + " " + ageGroup(age));
            Optional<BigDecimal> dlp = exam.number("dlp_mgy_cm");
            if (coefficient != null && dlp.isPresent()) {
                sum = sum.add(dlp.get().multiply(coefficient));
                exams++;
                facilities.add(exam.text("facility_id"));
            }
        }
        return exams < EXAMS || facilities.size() < FACILITIES
                ? Optional.empty()
                : Optional.of(new MeanDose(
                        sum.divide(BigDecimal.valueOf(exams), MathContext.DECIMAL128),
                        exams,
                        facilities.size(),
                        Set.of()));
    }

    private static boolean standsForTheHeadPhantom(SealedRecord exam, String region) {
        return !region.equals("head") && exam.text("ctdi_phantom").equals("113690");
    }

    /** The age groups of domain.md section 2.7 by the equivalence of 2.4; 18 years make an adult. */
    private static String ageGroup(double years) {
        if (years < 0.083) {
            return "0Y";
        }
        if (years < 4) {
            return "1Y";
        }
        if (years < 10) {
            return "5Y";
        }
        if (years < 14) {
            return "10Y";
        }
        return years < 18 ? "15Y" : "ADULT";
    }

    /** Weighted by examinations, since a mean of nothing weighs nothing. */
    private static Optional<MeanDose> stated(List<SealedRecord> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal exams = BigDecimal.ZERO;
        Set<String> flags = new HashSet<>(Set.of("SUBMITTED_E"));
        for (SealedRecord row : rows) {
            Optional<BigDecimal> mean = row.number("mean_e_msv");
            Optional<BigDecimal> count = row.number("count");
            if (mean.isPresent() && count.isPresent()) {
                sum = sum.add(mean.get().multiply(count.get()));
                exams = exams.add(count.get());
                if (row.text("mean_e_method").equals("REFERENCE")) {
                    flags.add("REFERENCE_E");
                }
            }
        }
        return exams.signum() == 0
                ? Optional.empty()
                : Optional.of(MeanDose.stated(sum.divide(exams, MathContext.DECIMAL128), flags));
    }
}
