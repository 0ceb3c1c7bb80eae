package plenary.collect.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import plenary.collect.edition.EditionFile;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Lease;

/** What countries say against their numbers before readers see them. */
public final class Consultation {

    private Consultation() {}

    static String subject(String edition) {
        return "edition/" + edition;
    }

    /**
     * Records an objection; the next revision of the edition prints it.
     *
     * @param cell id of a cell of this country; empty for its page as a whole
     * @throws IllegalArgumentException when the consultation is not open, or not of this country
     */
    public static void object(
            Archive archive,
            EditionFile edition,
            String country,
            String cell,
            String by,
            String role,
            String text,
            Clock clock,
            Progress progress) {
        requireOpen(edition, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (!edition.countries().contains(country)) {
            throw new IllegalArgumentException("%s is not in edition %s, which has %s"
                    .formatted(country, edition.id(), String.join(", ", edition.countries())));
        }
        if (!cell.isEmpty() && !cell.matches("[^/]+/" + country + "(/.*)?")) {
            throw new IllegalArgumentException("%s is no cell of %s".formatted(cell, country));
        }
        Lease.whileHolding(archive.leaseOfCountry(country), progress, lease -> {
            new CountryLog(archive, country, clock)
                    .add(
                            lease,
                            CountryLog.OBJECTED,
                            subject(edition.id()),
                            by,
                            Map.of("cell", cell, "role", role, "text", text));
            return lease;
        });
    }

    private static void requireOpen(EditionFile edition, LocalDate today) {
        EditionFile.Days days = edition.consultation()
                .orElseThrow(() -> new IllegalArgumentException(
                        "edition %s has no consultation; add `consultation` with `from` and `to` to its file"
                                .formatted(edition.id())));
        if (today.isBefore(days.from()) || today.isAfter(days.to())) {
            throw new IllegalArgumentException("the consultation of edition %s is from %s to %s, and today is %s"
                    .formatted(edition.id(), days.from(), days.to(), today));
        }
    }
}
