package plenary.collect.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The dose reports of one study, taken together so that every irradiation event counts once.
 *
 * <p>The report with most events comes first, of two with the same events the later one. A further report whose events
 * have all been counted only repeats; one whose events are all new continues, and its totals are added; of one that does
 * both, the doses of its new events are added.
 */
final class Examination {

    /** In the order in which a study of several kinds takes its modality; PET/CT is PET with the CT's dose beside it. */
    static final List<String> MODALITIES = List.of("PT", "NM", "CT", "XA", "RF", "MG", "PX", "IO", "CR", "DX");

    private static final Set<String> COUNTED_BY_EVENT = Set.of("MG", "CR", "DX");

    /** What a report adds to the examination. */
    private record Part(DoseReport report, List<IrradiationEvent> events) {

        boolean isWhole() {
            return events.size() == report.events().size();
        }

        Optional<Measure> sum(Quantity quantity) {
            Optional<Measure> total = Optional.ofNullable(report.totals().get(quantity));
            if (isWhole() && total.isPresent()) {
                return total;
            }
            Optional<Measure> sum = Measure.sum(measures(quantity));
            return sum.or(() -> total.map(any ->
                    new Measure.Unusable("a total of which a part was counted before, and no event states its own")));
        }

        List<Measure> measures(Quantity quantity) {
            return events.stream()
                    .flatMap(event -> event.measure(quantity).stream())
                    .toList();
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private final List<DoseReport> repeated = new ArrayList<>();
    private final boolean isAmbiguous;

    Examination(List<DoseReport> reports) {
        Set<String> objects = new HashSet<>();
        Set<String> counted = new HashSet<>();
        List<DoseReport> distinct = new ArrayList<>();
        for (DoseReport report : reports) {
            (objects.add(report.objectUid()) ? distinct : repeated).add(report);
        }
        isAmbiguous = distinct.size() > 1 && !distinct.stream().allMatch(DoseReport::isComparable);
        distinct.sort(
                Comparator.comparing((DoseReport report) -> -report.events().size())
                        .thenComparing(DoseReport::written, Comparator.reverseOrder())
                        .thenComparing(DoseReport::objectUid));
        for (DoseReport report : distinct) {
            List<IrradiationEvent> news = report.events().stream()
                    .filter(event -> event.uid().isEmpty() || !counted.contains(event.uid()))
                    .toList();
            if (news.isEmpty() && !report.events().isEmpty()) {
                repeated.add(report);
            } else {
                parts.add(new Part(report, news));
            }
            report.events().forEach(event -> counted.add(event.uid()));
        }
    }

    /** Whether several reports cannot be told to repeat or to continue each other, for their events have no ids. */
    boolean isAmbiguous() {
        return isAmbiguous;
    }

    List<DoseReport> used() {
        return parts.stream().map(Part::report).toList();
    }

    /** Whether a report says nothing that others do not. */
    boolean repeats(DoseReport report) {
        return repeated.stream().anyMatch(other -> other == report);
    }

    String modality() {
        return parts.stream()
                .map(part -> part.report().modality())
                .min(Comparator.comparing(MODALITIES::indexOf))
                .orElseThrow();
    }

    /** The first that a report states. */
    <T> Optional<T> stated(Function<DoseReport, Optional<T>> statement) {
        return used().stream()
                .flatMap(report -> statement.apply(report).stream())
                .findFirst();
    }

    /** The first text that a report states; empty when none does. */
    String text(Function<DoseReport, String> statement) {
        return stated(report -> Optional.of(statement.apply(report)).filter(text -> !text.isEmpty()))
                .orElse("");
    }

    Optional<Measure> measure(Quantity quantity) {
        return switch (quantity) {
            case WEIGHT, HEIGHT ->
                stated(report -> Optional.ofNullable(report.patient().size().get(quantity)));
            case CTDI_VOL -> CtSequences.of(events()).ctdiVol();
            case COMPRESSED -> Measure.mean(measures(quantity));
            case AGD -> Measure.mean(measures(quantity)).or(() -> meanOfTotal(quantity));
            case IMAGES -> sum(quantity).or(this::countedImages);
            case DLP, PKA, KA_R, FLUORO, ACTIVITY -> sum(quantity);
        };
    }

    /** Of the sequence that gave the CTDIvol, or as stated with the total; empty when neither says. */
    String phantom() {
        return CtSequences.of(events()).phantom().orElseGet(() -> text(DoseReport::phantom));
    }

    private Optional<Measure> sum(Quantity quantity) {
        return Measure.sum(
                parts.stream().flatMap(part -> part.sum(quantity).stream()).toList());
    }

    private List<Measure> measures(Quantity quantity) {
        return parts.stream().flatMap(part -> part.measures(quantity).stream()).toList();
    }

    private List<IrradiationEvent> events() {
        return parts.stream().flatMap(part -> part.events().stream()).toList();
    }

    private Optional<Measure> meanOfTotal(Quantity quantity) {
        int images = events().size();
        return images == 0 ? Optional.empty() : sum(quantity).map(total -> Measure.over(total, images));
    }

    private Optional<Measure> countedImages() {
        return COUNTED_BY_EVENT.contains(modality()) && !events().isEmpty()
                ? Optional.of(new Measure.Amount(BigDecimal.valueOf(events().size())))
                : Optional.empty();
    }
}
