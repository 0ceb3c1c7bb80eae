package plenary.rederive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where a published cell says something else than what was worked out. */
final class Difference {

    private Difference() {}

    /** Each column that differs, as a sentence; none when the cells agree as {@link Precision} asks. */
    static List<String> between(Cell cell, Derived derived) {
        List<String> differences = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            String published = cell.column(measure.name());
            Double again = derived.numbers().get(measure);
            boolean same = again == null || published.isEmpty()
                    ? again == null && published.isEmpty()
                    : Precision.of(cell.indicator(), measure).agrees(Double.parseDouble(published), again);
            if (!same) {
                differences.add(sentence(cell, measure.name(), published, again == null ? "" : again.toString()));
            }
        }
        if (!cell.column("STATUS").equals(derived.status())) {
            differences.add(sentence(cell, "STATUS", cell.column("STATUS"), derived.status()));
        }
        Set<String> flags = new TreeSet<>(derived.flags());
        if (!cell.column("FLAGS").equals(String.join(";", flags))) {
            differences.add(sentence(cell, "FLAGS", cell.column("FLAGS"), String.join(";", flags)));
        }
        return differences;
    }

    private static String sentence(Cell cell, String column, String published, String again) {
        return "%s: %s is published as '%s' and worked out as '%s'"
                .formatted(cell.column("CELL_ID"), column, published, again);
    }
}
