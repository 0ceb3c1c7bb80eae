package plenary.schemas.rule;

import java.util.Comparator;
import java.util.List;

/** The order of what is known by several names. */
final class Keys {

    static final Comparator<List<String>> ORDER = (a, b) -> {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private Keys() {}
}
