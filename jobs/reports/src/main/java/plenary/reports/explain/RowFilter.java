package plenary.reports.explain;

import java.util.List;

/**
 * Which accepted rows of a dataset enter a cell, in terms of the contract's columns; all conditions hold together.
 */
public record RowFilter(String dataset, List<String> conditions) {

    public RowFilter {
        conditions = List.copyOf(conditions);
    }
}
