package plenary.collect.imports;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of several rows of ours that a single source row gives, such as one a month or one a setting.
 *
 * @param group heading that spans the columns of this row; headings are looked up under it first, so that the same
 *     heading may stand under several groups
 * @param columns columns of ours that differ from row to row, added to those of the output
 */
record Repeat(String group, Map<String, Column> columns) {

    Repeat {
        group = group == null ? "" : group;
        columns = columns == null ? Map.of() : new LinkedHashMap<>(columns);
    }
}
