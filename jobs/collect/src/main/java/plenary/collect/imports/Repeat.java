package plenary.collect.imports;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of several rows of ours that a single source row gives, such as one a month or one a setting.
 *
 * @param group heading above the header that spans the source columns of this row, for headings that stand under
 *     several groups; empty when there is none
 * @param columns columns of ours that differ from row to row, added to those of the output
 */
record Repeat(String group, Map<String, Column> columns) {

    Repeat {
        group = group == null ? "" : group;
        columns = columns == null ? Map.of() : new LinkedHashMap<>(columns);
    }
}
