package plenary.rederive;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import plenary.schemas.contract.Period;

/**
 * How many examinations a country makes: a row about the nation before those of facilities, a whole year before its
 * parts, everybody before ages and sexes, and never two of them together.
 */
final class ProcedureVolumes {

    private static final String TOTAL = "_T";
    private static final int DAYS_OF_A_YEAR = 365;

    private final SealedEdition edition;
    private final ExamCategories categories;

    ProcedureVolumes(SealedEdition edition, ExamCategories categories) {
        this.edition = edition;
        this.categories = categories;
    }

    /** Volumes of a period by category, of one modality or, with {@code _T}, of all that use ionising radiation. */
    Map<String, Volume> byCategory(String country, String period, String modality) {
        Map<String, Volume> volumes = new TreeMap<>();
        rows(country, period, modality).forEach((category, rows) -> volumes.put(category, volume(country, rows)));
        volumes.remove(TOTAL);
        return volumes;
    }

    /** The total of a modality as it was sent, before the sum of its categories; over all, the sum over modalities. */
    Volume total(String country, String period, String modality) {
        if (modality.equals(TOTAL)) {
            Set<String> modalities = new TreeSet<>();
            edition.records(country, "procedure_volume").forEach(row -> modalities.add(modality(row)));
            return Volume.sum(modalities.stream()
                    .filter(ExamCategories::isIonising)
                    .map(each -> total(country, period, each))
                    .toList());
        }
        Map<String, List<SealedRecord>> rows = rows(country, period, modality);
        return rows.containsKey(TOTAL)
                ? volume(country, rows.get(TOTAL))
                : Volume.sum(rows.values().stream()
                        .map(each -> volume(country, each))
                        .toList());
    }

    /** The rows that count, by category. */
    Map<String, List<SealedRecord>> rows(String country, String period, String modality) {
        Period wanted = Period.parse(period).orElseThrow();
        Map<String, List<SealedRecord>> rows = new TreeMap<>();
        for (SealedRecord row : edition.records(country, "procedure_volume")) {
            boolean ofModality =
                    modality.equals(TOTAL) ? ExamCategories.isIonising(modality(row)) : modality.equals(modality(row));
            if (ofModality && wanted.contains(period(row))) {
                rows.computeIfAbsent(row.text("exam_category"), absent -> new ArrayList<>())
                        .add(row);
            }
        }
        rows.replaceAll((category, all) -> counting(all));
        return rows;
    }

    private String modality(SealedRecord row) {
        return categories.modality(row.text("exam_category"), row.text("modality"));
    }

    private static Period period(SealedRecord row) {
        return Period.parse(row.text("period")).orElseThrow();
    }

    private static List<SealedRecord> counting(List<SealedRecord> rows) {
        List<SealedRecord> ofNation =
                rows.stream().filter(row -> !row.has("facility_id")).toList();
        Map<String, List<SealedRecord>> groups = new HashMap<>();
        for (SealedRecord row : ofNation.isEmpty() ? rows : ofNation) {
            groups.computeIfAbsent(row.text("facility_id") + " " + row.text("modality"), absent -> new ArrayList<>())
                    .add(row);
        }
        return groups.values().stream().flatMap(each -> coarsest(each).stream()).toList();
    }

    private static List<SealedRecord> coarsest(List<SealedRecord> rows) {
        List<SealedRecord> coarse = preferred(rows, row -> !row.has("facility_type"));
        coarse = preferred(coarse, ProcedureVolumes::isOfAYear);
        coarse = preferred(coarse, row -> row.text("age_band").equals("ALL"));
        return preferred(coarse, row -> row.text("sex").equals("ALL"));
    }

    private static List<SealedRecord> preferred(List<SealedRecord> rows, Predicate<SealedRecord> isCoarse) {
        List<SealedRecord> coarse = rows.stream().filter(isCoarse).toList();
        return coarse.isEmpty() ? rows : coarse;
    }

    private static boolean isOfAYear(SealedRecord row) {
        Period period = period(row);
        return !period.last().isBefore(period.first().plusDays(DAYS_OF_A_YEAR - 1));
    }

    private Volume volume(String country, List<SealedRecord> rows) {
        boolean isScaled = edition.submissions(country, "procedure_volume").stream()
                .allMatch(
                        submission -> submission.receipt().path("extrapolated").asBoolean());
        List<Volume> volumes = new ArrayList<>();
        Set<String> flags = new HashSet<>();
        for (SealedRecord row : rows) {
            if (row.absence("count").equals("_S")) {
                flags.add("SUPPRESSED_AT_SOURCE_PRESENT");
            }
            row.number("count").ifPresent(count -> {
                BigDecimal coverage = isScaled
                        ? BigDecimal.ONE
                        : row.number("coverage_fraction").orElseThrow();
                BigDecimal exams = count.divide(coverage, MathContext.DECIMAL128);
                Map<String, BigDecimal> facilities =
                        row.has("facility_id") ? Map.of(row.text("facility_id"), exams) : Map.of();
                volumes.add(new Volume(count, facilities, exams, Set.of()));
            });
        }
        if (rows.stream().map(row -> row.text("period")).distinct().count() > 1) {
            flags.addAll(lacksMonths(rows) ? Set.of("PARTIAL") : Set.of());
        }
        return Volume.sum(volumes).flagged(flags);
    }

    private static boolean lacksMonths(List<SealedRecord> rows) {
        long days = rows.stream()
                .map(row -> row.text("period"))
                .distinct()
                .map(text -> Period.parse(text).orElseThrow())
                .mapToLong(period -> period.last().toEpochDay() - period.first().toEpochDay() + 1)
                .sum();
        return days < DAYS_OF_A_YEAR;
    }
}
