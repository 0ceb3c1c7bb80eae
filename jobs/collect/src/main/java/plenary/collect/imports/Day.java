package plenary.collect.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that a time stamp begins with. */
final class Day {

    private static final Pattern STAMP = Pattern.compile("([0-9]{4})([-.]?)([0-9]{2})\\2([0-9]{2}).*", Pattern.DOTALL);

    private Day() {}

    /** From {@code 20250331}, {@code 20250331142500+0200} or {@code 2025-03-31T14:25:00}; empty for no such day. */
    static Optional<LocalDate> of(String stamp) {
        Matcher day = STAMP.matcher(stamp);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(3)), Integer.parseInt(day.group(4))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
