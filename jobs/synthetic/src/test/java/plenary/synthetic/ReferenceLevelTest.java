package plenary.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recomputes every reference level from the files as sent, by the simplest method there is. */
class ReferenceLevelTest {

    private static final Map<String, String> COLUMNS = Map.of(
            "CTDI_VOL", "ctdi_vol_mgy",
            "DLP", "dlp_mgy_cm",
            "PKA", "pka_gy_cm2",
            "KA_E", "ka_e_mgy",
            "KA_R", "ka_r_mgy",
            "FLUORO_TIME", "fluoro_min",
            "IMAGES", "images",
            "AGD", "agd_mgy",
            "ACTIVITY", "activity_mbq");

    @TempDir
    private static Path out;

    private static Ledger ledger = new Ledger(List.of(), List.of(), List.of(), List.of());

    @BeforeAll
    static void makeTheWorld() {
        ledger = Written.world(out);
    }

    @Test
    void quartilesOfFacilityMediansFollowFromTheFilesAsSent() throws IOException {
        Map<String, String> recomputed = new TreeMap<>();
        for (Path folder : inForce()) {
            recomputed.putAll(levels(folder));
        }

        Map<String, String> expected = new TreeMap<>();
        for (Ledger.ReferenceLevel level : ledger.referenceLevels()) {
            expected.put(
                    String.join(
                            "/",
                            level.country(),
                            level.examCategory(),
                            level.indication(),
                            level.band(),
                            level.quantity()),
                    level.facilities() + " " + level.q25() + " " + level.q50() + " " + level.q75());
        }
        assertThat(recomputed).isEqualTo(expected);
    }

    @Test
    void thirdQuartileOfAllExaminationsIsAStatedLevelOfTwoSignificantFigures() {
        List<Ledger.ReferenceLevel> stated = ledger.referenceLevels().stream()
                .filter(level -> level.indication().equals("_T") && level.facilities() >= 5)
                .toList();

        assertThat(stated).hasSizeGreaterThan(200);
        assertThat(stated).filteredOn(level -> figures(level.q75()) > 2).isEmpty();
        assertThat(stated).filteredOn(level -> level.facilities() % 4 != 1).isEmpty();
    }

    private static int figures(String number) {
        return new BigDecimal(number).stripTrailingZeros().precision();
    }

    @Test
    void scanLengthsArePlausible() throws IOException {
        for (Path folder : inForce()) {
            for (NamedCsvRecord exam : good(folder)) {
                if (exam.getField("modality").equals("CT")) {
                    double cm = number(folder, exam, "dlp_mgy_cm").doubleValue()
                            / number(folder, exam, "ctdi_vol_mgy").doubleValue();
                    assertThat(cm).as("%s", exam).isBetween(8.0, 110.0);
                }
            }
        }
    }

    /** The last sending of each country. */
    private static List<Path> inForce() {
        Map<String, Path> last = new TreeMap<>();
        ledger.submissions().forEach(folder -> last.put(Written.country(folder), folder));
        return List.copyOf(last.values());
    }

    private static Map<String, String> levels(Path folder) throws IOException {
        Map<String, Map<String, List<BigDecimal>>> doses = new TreeMap<>();
        for (NamedCsvRecord exam : good(folder)) {
            if (!exam.getField("excluded_reason").isEmpty()
                    || band(folder, exam).equals("ADULT_OTHER")) {
                continue;
            }
            COLUMNS.forEach((quantity, column) -> {
                if (!exam.getField(column).isEmpty()) {
                    for (String indication : indications(exam)) {
                        String key = String.join(
                                "/",
                                Written.country(folder),
                                exam.getField("exam_category"),
                                indication,
                                band(folder, exam),
                                quantity);
                        doses.computeIfAbsent(key, k -> new TreeMap<>())
                                .computeIfAbsent(exam.getField("facility_id"), k -> new ArrayList<>())
                                .add(number(folder, exam, column));
                    }
                }
            });
        }
        Map<String, String> levels = new TreeMap<>();
        doses.forEach((key, facilities) -> {
            List<BigDecimal> medians = facilities.values().stream()
                    .filter(values -> values.size() >= minimum(key))
                    .map(values -> quantile(values, 2))
                    .toList();
            if (!medians.isEmpty()) {
                levels.put(
                        key,
                        medians.size() + " " + text(quantile(medians, 1)) + " " + text(quantile(medians, 2)) + " "
                                + text(quantile(medians, 3)));
            }
        });
        return levels;
    }

    /** Without the rows that the ledger calls wrong. */
    private static List<NamedCsvRecord> good(Path folder) throws IOException {
        String country = Written.country(folder);
        Set<Long> wrong = ledger.defects().stream()
                .filter(defect ->
                        defect.country().equals(country) && defect.file().startsWith("exam_dose"))
                .map(Ledger.Defect::line)
                .collect(Collectors.toSet());
        return Written.records(folder, "exam_dose").stream()
                .filter(exam -> !wrong.contains(exam.getStartingLineNumber()))
                .toList();
    }

    private static List<String> indications(NamedCsvRecord exam) {
        String indication = exam.getField("indication");
        return indication.isEmpty() ? List.of("_T") : List.of("_T", indication);
    }

    private static String band(Path folder, NamedCsvRecord exam) {
        if (exam.getField("modality").equals("MG")) {
            double mm = number(folder, exam, "compressed_mm").doubleValue();
            return mm < 50 ? "T_LT50" : mm <= 60 ? "T_50_60" : "T_GT60";
        }
        double age = number(folder, exam, "age_years").doubleValue();
        double weight = exam.getField("weight_kg").isEmpty()
                ? 70
                : number(folder, exam, "weight_kg").doubleValue();
        if (age >= 18) {
            return weight >= 50 && weight <= 90 ? "ADULT" : "ADULT_OTHER";
        }
        if (exam.getField("exam_category").equals("CT_HEAD")) {
            return age < 0.25 ? "A_0_3M" : age < 1 ? "A_3M_1Y" : age < 6 ? "A_1_6Y" : "A_GE6Y";
        }
        return weight < 30 ? "W_15_30" : "W_30_50";
    }

    private static int minimum(String key) {
        if (!key.contains("/ADULT/") && !key.contains("/T_")) {
            return 10;
        }
        return key.contains("MG_") ? 50 : key.contains("XA_") ? 30 : 20;
    }

    private static BigDecimal quantile(List<BigDecimal> values, int fourths) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        BigDecimal place = BigDecimal.valueOf((sorted.size() - 1L) * fourths, 0).divide(BigDecimal.valueOf(4));
        int floor = place.intValue();
        BigDecimal low = sorted.get(floor);
        BigDecimal high = sorted.get(Math.min(floor + 1, sorted.size() - 1));
        return low.add(place.subtract(BigDecimal.valueOf(floor)).multiply(high.subtract(low)));
    }

    private static String text(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** In the canonical unit. */
    private static BigDecimal number(Path folder, NamedCsvRecord exam, String column) {
        BigDecimal sent = new BigDecimal(exam.getField(column).replace(',', '.'));
        boolean microgray = Written.country(folder).equals("XH") && column.equals("pka_gy_cm2");
        return microgray ? sent.movePointLeft(2) : sent;
    }
}
