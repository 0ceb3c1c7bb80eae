package plenary.schemas.submission;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * How the files of a table are written.
 *
 * @param quote what encloses a field; doubled, it stands for itself
 * @param decimal decimal separator, a point or a comma
 * @param group separator of thousands, when one is declared
 * @param units column to the UCUM code of the unit in which it was sent, for those not in the canonical unit
 */
public record Settings(
        Charset charset,
        char delimiter,
        char quote,
        char decimal,
        Optional<Character> group,
        Map<String, String> units) {

    /** What holds when nothing is declared. */
    public static final Settings DEFAULT =
            new Settings(StandardCharsets.UTF_8, ',', '"', '.', Optional.empty(), Map.of());

    public Settings {
        units = Map.copyOf(units);
    }
}
