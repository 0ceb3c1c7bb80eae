package plenary.rederive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import plenary.rederive.SealedEdition.Submission;
import tools.jackson.databind.JsonNode;

/** What the receipts of sealed submissions say: DQ-05 and DQ-07. */
final class Receipts implements Family {

    private final SealedEdition edition;

    Receipts(SealedEdition edition) {
        this.edition = edition;
    }

    @Override
    public Set<String> indicators() {
        return Set.of("DQ-05", "DQ-07");
    }

    @Override
    public Set<String> needs(String indicator) {
        return Set.of();
    }

    @Override
    public Derived derive(Cell cell) {
        Submission submission = edition.submissions(cell.area(), cell.topic()).stream()
                .filter(each -> each.period().equals(cell.period()))
                .findFirst()
                .orElseThrow();
        return cell.indicator().equals("DQ-05") ? duplicates(submission.receipt()) : days(submission.receipt());
    }

    private static Derived duplicates(JsonNode receipt) {
        long duplicates = receipt.path("findings")
                .valueStream()
                .filter(finding -> finding.path("id").asString().equals("RQ-KEY-001"))
                .mapToLong(finding -> finding.path("count").asLong())
                .sum();
        long records = receipt.path("files")
                .valueStream()
                .mapToLong(file -> file.path("records").asLong())
                .sum();
        return Share.plain(Derived.of("PUBLISHED"), duplicates, records);
    }

    private Derived days(JsonNode receipt) {
        LocalDate received =
                LocalDate.ofInstant(Instant.parse(receipt.path("receivedAt").asString()), ZoneOffset.UTC);
        Optional<LocalDate> deadline = edition.deadline();
        return deadline.map(
                        day -> Derived.of("PUBLISHED").with(Measure.OBS_VALUE, ChronoUnit.DAYS.between(day, received)))
                .orElseGet(() -> Derived.of("NOT_APPLICABLE"));
    }
}
