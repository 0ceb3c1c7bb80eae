package plenary.collect.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.FieldType;

/** The rows of one dataset, one a primary key. */
final class DatasetRows {

    private static final Comparator<List<String>> BY_TEXT = (a, b) -> {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private final Dataset dataset;
    private final List<Integer> key;
    private final Map<List<String>, List<String>> rows = new LinkedHashMap<>();

    DatasetRows(Dataset dataset) {
        this.dataset = dataset;
        this.key = dataset.primaryKey().stream().map(dataset::indexOf).toList();
    }

    Dataset dataset() {
        return dataset;
    }

    int size() {
        return rows.size();
    }

    /** Whether the row found its place; false when its key is taken and the mapping has no word for that. */
    boolean add(List<String> row, SameKey sameKey) {
        List<String> rowKey = key.stream().map(row::get).toList();
        List<String> earlier = rows.putIfAbsent(rowKey, row);
        if (earlier == null) {
            return true;
        }
        if (sameKey == SameKey.SUM) {
            rows.put(rowKey, sum(earlier, row));
        }
        return sameKey != SameKey.REFUSE;
    }

    boolean holdsKeyOf(List<String> row) {
        return rows.containsKey(key.stream().map(row::get).toList());
    }

    /** Counts added; where one part is absent the other stands, for a suppressed part is at most a few. */
    private List<String> sum(List<String> a, List<String> b) {
        List<String> sum = new ArrayList<>(a);
        for (int i = 0; i < sum.size(); i++) {
            if (dataset.fields().get(i).type() != FieldType.INTEGER || key.contains(i)) {
                continue;
            }
            if (Absence.of(a.get(i)).isPresent()) {
                sum.set(i, b.get(i));
            } else if (Absence.of(b.get(i)).isEmpty()) {
                sum.set(
                        i,
                        new BigDecimal(a.get(i)).add(new BigDecimal(b.get(i))).toPlainString());
            }
        }
        return sum;
    }

    /** Sorted, so that the same export gives the same bytes however its sheets are ordered. */
    List<List<String>> sorted() {
        return rows.values().stream().sorted(BY_TEXT).toList();
    }
}
