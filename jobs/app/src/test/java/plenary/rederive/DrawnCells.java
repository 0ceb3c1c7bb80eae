package plenary.rederive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The cells of an edition that the tests look at: the same thousand for every test. */
final class DrawnCells {

    static final int NUMBER = 1000;
    static final long SEED = 20261126;

    private DrawnCells() {}

    /** One cell of each indicator and status first, then any. */
    static List<Cell> of(List<Cell> published) {
        List<Cell> shuffled = new ArrayList<>(published);
        Collections.shuffle(shuffled, new Random(SEED));
        Map<String, Cell> ofEach = new TreeMap<>();
        shuffled.forEach(cell -> ofEach.putIfAbsent(cell.indicator() + " " + cell.column("STATUS"), cell));
        return Stream.concat(ofEach.values().stream(), shuffled.stream())
                .distinct()
                .limit(NUMBER)
                .toList();
    }
}
