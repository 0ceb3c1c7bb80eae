package plenary.rederive;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** DOS-01, the median dose of each facility in each stratum: what reference levels are made of. */
final class TypicalValues {

    private final SealedEdition edition;
    private final ExamCategories categories;
    private final List<NamedCsvRecord> quantities;
    private final Map<String, Map<DoseStratum, Map<String, List<BigDecimal>>>> doses = new HashMap<>();

    TypicalValues(SealedEdition edition, ExamCategories categories) {
        this.edition = edition;
        this.categories = categories;
        this.quantities = edition.codes("quantity");
    }

    /** One facility with enough examinations. */
    record Typical(BigDecimal median, int exams) {}

    /** Typical values of the facilities of a country that have enough examinations; domain.md section 2.2. */
    List<Typical> ofCountry(String country, DoseStratum stratum, String modality) {
        Map<String, List<BigDecimal>> facilities =
                doses.computeIfAbsent(country, this::dosesOf).getOrDefault(stratum, Map.of());
        int least = least(modality, stratum.band());
        return facilities.values().stream()
                .filter(exams -> exams.size() >= least)
                .map(exams -> new Typical(Quantile.ofDecimals(exams, "0.5"), exams.size()))
                .toList();
    }

    private static int least(String modality, String band) {
        if (PatientBand.isOfChildren(band)) {
            return 10;
        }
        return switch (modality) {
            case "RF", "XA" -> 30;
            case "MG" -> 50;
            default -> 20;
        };
    }

    private Map<DoseStratum, Map<String, List<BigDecimal>>> dosesOf(String country) {
        Map<DoseStratum, Map<String, List<BigDecimal>>> strata = new HashMap<>();
        for (SealedRecord exam : edition.records(country, "exam_dose")) {
            String category = exam.text("exam_category");
            if (exam.has("excluded_reason") || !ExamCategories.isMapped(category)) {
                continue;
            }
            String year = String.valueOf(exam.day("exam_date").orElseThrow().getYear());
            String band = PatientBand.of(exam, categories.bandScheme(category));
            List<String> indications = new ArrayList<>(List.of("_T"));
            if (exam.has("indication")) {
                indications.add(exam.text("indication"));
            }
            for (NamedCsvRecord quantity : quantities) {
                Optional<BigDecimal> dose = dose(exam, quantity.getField("column"));
                for (String indication : dose.isPresent() ? indications : List.<String>of()) {
                    strata.computeIfAbsent(
                                    new DoseStratum(year, category, indication, band, quantity.getField("code")),
                                    absent -> new TreeMap<>())
                            .computeIfAbsent(exam.text("facility_id"), absent -> new ArrayList<>())
                            .add(dose.orElseThrow());
                }
            }
        }
        return strata;
    }

    /** CTDIvol without its phantom cannot be used: one exposure reads half or double by the phantom. */
    private static Optional<BigDecimal> dose(SealedRecord exam, String column) {
        return column.equals("ctdi_vol_mgy") && !exam.has("ctdi_phantom") ? Optional.empty() : exam.number(column);
    }
}
