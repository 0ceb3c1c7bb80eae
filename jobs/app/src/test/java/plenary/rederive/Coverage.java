package plenary.rederive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import plenary.schemas.contract.Period;

/** Who and what is in the data: DQ-01, DQ-02 and DQ-06. */
final class Coverage implements Family {

    private static final List<String> OF_FACILITIES =
            List.of("exam_dose", "procedure_volume", "report_timing", "report_turnaround", "facility_measure");

    private final SealedEdition edition;
    private final ExamCategories categories;
    private final ProcedureVolumes volumes;

    Coverage(SealedEdition edition, ExamCategories categories, ProcedureVolumes volumes) {
        this.edition = edition;
        this.categories = categories;
        this.volumes = volumes;
    }

    @Override
    public Set<String> indicators() {
        return Set.of("DQ-01", "DQ-02", "DQ-06");
    }

    @Override
    public Set<String> needs(String indicator) {
        return switch (indicator) {
            case "DQ-01" -> Set.of("facility", "exam_dose");
            case "DQ-02" -> Set.of("procedure_volume", "exam_dose");
            default -> Set.of("exam_dose");
        };
    }

    @Override
    public Derived derive(Cell cell) {
        return switch (cell.indicator()) {
            case "DQ-01" -> facilities(cell);
            case "DQ-02" -> examinations(cell);
            default -> uncategorised(cell);
        };
    }

    private Derived facilities(Cell cell) {
        Set<String> registered = edition.records(cell.area(), "facility").stream()
                .filter(facility -> facility.isTrue("active"))
                .map(facility -> facility.text("facility_id"))
                .collect(Collectors.toSet());
        Set<String> sending = new HashSet<>();
        for (String dataset : cell.topic().equals("_T") ? OF_FACILITIES : List.of(cell.topic())) {
            edition.records(cell.area(), dataset).forEach(row -> sending.add(row.text("facility_id")));
        }
        sending.retainAll(registered);
        return Share.plain(Derived.of("PUBLISHED"), sending.size(), registered.size());
    }

    private Derived examinations(Cell cell) {
        List<SealedRecord> exams = exams(cell).stream()
                .filter(exam -> categories
                        .modality(exam.text("exam_category"), exam.text("modality"))
                        .equals(cell.modality()))
                .toList();
        Volume made = volumes.total(cell.area(), cell.period(), cell.modality());
        Derived derived = counted(exams).flagged(made.flags());
        return Disclosure.apply(
                Share.plain(derived, exams.size(), made.ofNation().doubleValue()));
    }

    private Derived uncategorised(Cell cell) {
        List<SealedRecord> exams = exams(cell);
        long uncategorised = exams.stream()
                .filter(exam -> !ExamCategories.isMapped(exam.text("exam_category")))
                .count();
        return Disclosure.apply(Share.plain(counted(exams), uncategorised, exams.size()));
    }

    private List<SealedRecord> exams(Cell cell) {
        Period period = Period.parse(cell.period()).orElseThrow();
        return edition.records(cell.area(), "exam_dose").stream()
                .filter(exam -> !exam.has("excluded_reason"))
                .filter(exam -> period.contains(exam.day("exam_date").orElseThrow()))
                .toList();
    }

    private static Derived counted(List<SealedRecord> exams) {
        return Derived.of("PUBLISHED")
                .with(Measure.RECORDS, exams.size())
                .with(
                        Measure.FACILITIES,
                        exams.stream()
                                .map(exam -> exam.text("facility_id"))
                                .distinct()
                                .count());
    }
}
