package plenary.schemas.check;

import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Presence;

/** Required cells have a value, and cells that need an answer are not empty. */
final class PresenceRule implements Rule {

    private final int[] required;
    private final int[] answered;

    PresenceRule(Dataset dataset) {
        this.required = columns(dataset, Presence.REQUIRED);
        this.answered = columns(dataset, Presence.ANSWER);
    }

    private static int[] columns(Dataset dataset, Presence presence) {
        return dataset.fields().stream()
                .filter(field -> field.presence() == presence)
                .mapToInt(field -> dataset.indexOf(field.name()))
                .toArray();
    }

    @Override
    public boolean holds(CurrentRow row) {
        for (int column : required) {
            if (row.isAbsent(column)) {
                return false;
            }
        }
        for (int column : answered) {
            if (!row.isAnswered(column)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void explain(CurrentRow row, RowFindings findings) {
        for (int column : required) {
            if (row.isAbsent(column)) {
                findings.add("RQ-MISS-001", column, "a value, as this column is required");
            }
        }
        for (int column : answered) {
            if (!row.isAnswered(column)) {
                findings.add("RQ-MISS-002", column, "a value, or why there is none: _N, _Z, _U or _S");
            }
        }
    }
}
