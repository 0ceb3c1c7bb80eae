package plenary.collect.board;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plenary.collect.edition.EditionFile;

/**
 * The days of editions for a calendar: deadline, consultation, embargo. It follows from their files alone, so that a
 * second one replaces the first in a calendar, whoever made it.
 *
 * @see "RFC 5545"
 */
public final class EditionCalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MOST_OCTETS = 75;

    private final List<String> lines = new ArrayList<>();

    private EditionCalendar() {}

    public static String text(List<EditionFile> editions) {
        EditionCalendar calendar = new EditionCalendar();
        calendar.lines.addAll(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Plenary//Editions//EN"));
        editions.forEach(calendar::add);
        calendar.lines.add("END:VCALENDAR");
        StringBuilder text = new StringBuilder();
        calendar.lines.forEach(line -> text.append(folded(line)).append("\r\n"));
        return text.toString();
    }

    private void add(EditionFile edition) {
        edition.deadline().ifPresent(day -> event(edition, "deadline", "Last day for submissions", days(day, day)));
        edition.consultation()
                .ifPresent(days -> event(
                        edition,
                        "consultation",
                        "Countries may object to their numbers",
                        days(days.from(), days.to())));
        edition.embargo().ifPresent(instant -> event(edition, "embargo", "End of the embargo", moment(instant)));
    }

    private void event(EditionFile edition, String kind, String summary, List<String> when) {
        lines.add("BEGIN:VEVENT");
        lines.add("UID:" + kind + "-" + edition.id() + "@plenary.invalid");
        lines.add("DTSTAMP:" + INSTANT.format(edition.firstDay().atStartOfDay(ZoneOffset.UTC)));
        lines.addAll(when);
        lines.add("SUMMARY:" + escaped(summary + ": " + edition.title()));
        lines.add("TRANSP:TRANSPARENT");
        lines.add("END:VEVENT");
    }

    // The end of an event of days is the first day after it.
    private static List<String> days(LocalDate first, LocalDate last) {
        return List.of("DTSTART;VALUE=DATE:" + DAY.format(first), "DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
    }

    private static List<String> moment(Instant at) {
        return List.of("DTSTART:" + INSTANT.format(at));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Lines of at most 75 octets; a character is never cut. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += size;
        }
        return folded.toString();
    }
}
