package plenary.collect.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenary.collect.edition.EditionFile;

class EditionCalendarTest {

    private static EditionFile edition(String title) {
        return new EditionFile(
                "summit",
                title,
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2025-12-31"),
                Optional.of(LocalDate.parse("2026-03-31")),
                Optional.of(Instant.parse("2026-05-01T09:00:00Z")),
                Optional.of(new EditionFile.Days(LocalDate.parse("2026-04-10"), LocalDate.parse("2026-04-20"))),
                false,
                List.of("XA"),
                List.of());
    }

    @Test
    void daysEndOnTheDayAfterAndTheEmbargoAtItsInstant() {
        assertThat(EditionCalendar.text(List.of(edition("Dose, time; and \\ more")))
                        .replace("\r\n", "\n"))
                .isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Plenary//Editions//EN
                        BEGIN:VEVENT
                        UID:deadline-summit@plenary.invalid
                        DTSTAMP:20250101T000000Z
                        DTSTART;VALUE=DATE:20260331
                        DTEND;VALUE=DATE:20260401
                        SUMMARY:Last day for submissions: Dose\\, time\\; and \\\\ more
                        TRANSP:TRANSPARENT
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:consultation-summit@plenary.invalid
                        DTSTAMP:20250101T000000Z
                        DTSTART;VALUE=DATE:20260410
                        DTEND;VALUE=DATE:20260421
                        SUMMARY:Countries may object to their numbers: Dose\\, time\\; and \\\\ more
                        TRANSP:TRANSPARENT
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:embargo-summit@plenary.invalid
                        DTSTAMP:20250101T000000Z
                        DTSTART:20260501T090000Z
                        SUMMARY:End of the embargo: Dose\\, time\\; and \\\\ more
                        TRANSP:TRANSPARENT
                        END:VEVENT
                        END:VCALENDAR
                        """);
    }

    @Test
    void longLinesAreFoldedBetweenCharactersAndEndWithBothCharacters() {
        String title = "\u00e9".repeat(100);

        String text = EditionCalendar.text(List.of(edition(title)));

        assertThat(text.split("\r\n", -1))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\n") || line.contains("\ufffd"));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:Last day for submissions: " + title + "\r\n");
    }
}
