package plenary.collect.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import plenary.collect.edition.EditionFile;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Receipt;
import plenary.schemas.contract.Period;

/**
 * What an edition asks for and what was made of it; everything is asked for and nothing made when there is no edition.
 *
 * @param newest manifest of the newest revision
 * @param current manifest of the revision that readers see
 */
record Asked(Optional<EditionFile> edition, Optional<Manifest> newest, Optional<Manifest> current, Instant now) {

    static Asked nothing(Instant now) {
        return new Asked(Optional.empty(), Optional.empty(), Optional.empty(), now);
    }

    /** A period that cannot be read may be the one that is asked for. */
    boolean isFor(Receipt receipt) {
        return edition.isEmpty()
                || Period.parse(receipt.period()).isEmpty()
                || edition.get().overlaps(receipt.period());
    }

    boolean requiresSignOff() {
        return edition.filter(EditionFile::requireSignOff).isPresent();
    }

    Optional<LocalDate> deadline() {
        return edition.flatMap(EditionFile::deadline);
    }

    OptionalLong daysAfterDeadline(String receivedAt) {
        return deadline()
                .map(day -> OptionalLong.of(
                        ChronoUnit.DAYS.between(day, LocalDate.ofInstant(Instant.parse(receivedAt), ZoneOffset.UTC))))
                .orElse(OptionalLong.empty());
    }

    /** The deadline and how far off it is; empty when there is none. */
    String deadlineWords() {
        return deadline().map(day -> "deadline " + day + ", " + countdown(day)).orElse("");
    }

    String countdown(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today(), day);
        if (days == 0) {
            return "today";
        }
        return counted(Math.abs(days), "day") + (days > 0 ? " left" : " ago");
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    String frozenIn(String id) {
        return revision(newest, id);
    }

    String publishedIn(String id) {
        return revision(current, id);
    }

    private static String revision(Optional<Manifest> manifest, String id) {
        return manifest.filter(made -> ids(made).contains(id))
                .map(made -> "r" + made.revision())
                .orElse("");
    }

    static List<String> ids(Manifest manifest) {
        return manifest.inputs().stream().map(Manifest.Input::id).toList();
    }
}
