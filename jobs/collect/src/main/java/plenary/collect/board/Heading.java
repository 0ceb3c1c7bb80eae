package plenary.collect.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plenary.collect.edition.EditionFile;
import plenary.collect.edition.Publish;
import plenary.schemas.archive.Manifest;

/** What stands above the countries: the edition, its days and its revisions, in words. */
public record Heading(String title, List<Line> lines) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A name and what is to say of it. */
    public record Line(String name, String text) {}

    public Heading {
        lines = List.copyOf(lines);
    }

    static Heading of(Asked asked) {
        List<Line> lines = new ArrayList<>();
        asked.edition().ifPresent(edition -> {
            lines.add(new Line("Window", edition.window()));
            lines.add(new Line(
                    "Deadline",
                    edition.deadline()
                            .map(day -> day + ", " + asked.countdown(day))
                            .orElse("none")));
            lines.add(new Line(
                    "Consultation",
                    edition.consultation().map(days -> window(days, asked)).orElse("none")));
            lines.add(new Line(
                    "Embargo",
                    edition.embargo().map(instant -> embargo(instant, asked)).orElse("none")));
            lines.add(new Line("Sign-off", edition.requireSignOff() ? "required" : "not required"));
            lines.add(new Line("Revision", revision(asked)));
        });
        lines.add(new Line("As of", minute(asked.now())));
        String title = asked.edition()
                .map(edition -> edition.title() + " (" + edition.id() + ")")
                .orElse("Countries that sent, in no edition");
        return new Heading(title, lines);
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    private static String window(EditionFile.Days days, Asked asked) {
        LocalDate today = asked.today();
        if (today.isBefore(days.from())) {
            return "opens " + days.from() + ", " + asked.countdown(days.from()) + "; until " + days.to();
        }
        return today.isAfter(days.to())
                ? "closed since " + days.to().plusDays(1)
                : "open until " + days.to() + ", " + asked.countdown(days.to());
    }

    private static String embargo(Instant until, Asked asked) {
        return asked.now().isBefore(until) ? "until " + minute(until) : "over since " + minute(until);
    }

    private static String revision(Asked asked) {
        if (asked.newest().isEmpty()) {
            return "none yet";
        }
        Manifest newest = asked.newest().get();
        String frozen =
                "r" + newest.revision() + " frozen " + newest.createdAt().replaceFirst("T.*", "");
        String readers = asked.current()
                .map(current -> "readers see r" + current.revision())
                .orElse("readers see none");
        boolean isSeen = asked.current()
                .filter(current -> current.revision() == newest.revision())
                .isPresent();
        String hold = isSeen
                ? ""
                : Publish.hold(newest, asked.now()).map(why -> "; " + why).orElse("");
        return frozen + ", " + readers + hold;
    }
}
