package plenary.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One facility.
 *
 * @param size its share of the work beside the others; 1 in the middle
 */
record Facility(String id, int index, double size, Stream stream) {

    static List<Facility> all(String country, Stream stream, int count) {
        List<Facility> facilities = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = String.format(Locale.ROOT, "%s-F%03d", country, i + 1);
            facilities.add(new Facility(id, i, StrictMath.exp(stream.between(i, -0.7, 0.7)), stream.at(id)));
        }
        return facilities;
    }
}
