package plenary.schemas.check;

import java.util.Set;
import plenary.schemas.contract.Dataset;

/** The facility or device of the row is one of those that the country has named. */
final class ReferenceRule implements Rule {

    private static final String FACILITY = "facility";

    private final int column;
    private final Dataset.Reference reference;
    private final CharTable known;

    ReferenceRule(Dataset dataset, Dataset.Reference reference, Set<String> known) {
        this.column = dataset.indexOf(reference.field());
        this.reference = reference;
        this.known = new CharTable(known);
    }

    @Override
    public boolean holds(CurrentRow row) {
        if (!row.hasValue(column)) {
            return true;
        }
        int start = row.textStart(column);
        return known.indexOf(row.textBuffer(column), start, start + row.textLength(column)) >= 0;
    }

    @Override
    public void explain(CurrentRow row, RowFindings findings) {
        findings.add(
                reference.dataset().equals(FACILITY) ? "RQ-REF-001" : "RQ-REF-003",
                column,
                "a %s of an accepted row of the table %s".formatted(reference.column(), reference.dataset()));
    }
}
