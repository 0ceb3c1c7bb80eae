package plenary.collect.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of one dataset of ours from one input; a dataset may have several outputs.
 *
 * @param columns our column to its source; a column that wants an answer and is not named is _N (not collected)
 * @param repeat rows of ours that one source row gives; empty for one
 * @param needsAny columns of which one must have a value; rows without are kept out and counted
 * @param sameKey what to do with rows of the same key
 */
record Output(
        String dataset,
        String input,
        Map<String, Column> columns,
        List<Repeat> repeat,
        List<String> needsAny,
        SameKey sameKey) {

    Output {
        dataset = dataset == null ? "" : dataset;
        input = input == null ? "" : input;
        columns = columns == null ? Map.of() : new LinkedHashMap<>(columns);
        repeat = repeat == null || repeat.isEmpty() ? List.of(new Repeat("", Map.of())) : List.copyOf(repeat);
        needsAny = needsAny == null ? List.of() : List.copyOf(needsAny);
        sameKey = sameKey == null ? SameKey.REFUSE : sameKey;
    }

    /** The columns of one repeated row: those of the output and its own. */
    Map<String, Column> columnsOf(Repeat row) {
        Map<String, Column> all = new LinkedHashMap<>(columns);
        all.putAll(row.columns());
        return all;
    }
}
