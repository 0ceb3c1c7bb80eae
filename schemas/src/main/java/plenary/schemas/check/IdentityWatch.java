package plenary.schemas.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import plenary.schemas.contract.Dataset;
import plenary.schemas.identity.ColumnWatch;
import plenary.schemas.identity.Identities;
import plenary.schemas.identity.Match;
import plenary.schemas.identity.NumberSample;

/** Sees to it that no row that names somebody is taken, and that none that is refused is kept as it was; for one thread. */
final class IdentityWatch {

    private final WatchedColumns columns;
    private final Fields fields;
    private final int[] fieldOfColumn;
    private final int[] watched;
    private final ColumnWatch[] watches;

    /** @param fieldOfColumn position in the file of each column of the dataset; -1 when the file lacks it */
    IdentityWatch(Dataset dataset, WatchedColumns columns, Fields fields, int[] fieldOfColumn) {
        this.columns = columns;
        this.fields = fields;
        this.fieldOfColumn = fieldOfColumn;
        this.watched = columns.watched().stream()
                .mapToInt(column -> column)
                .filter(column -> fieldOfColumn[column] >= 0)
                .toArray();
        this.watches = IntStream.of(watched)
                .mapToObj(column -> new ColumnWatch(dataset.fields().get(column).name(), columns.place(column)))
                .toArray(ColumnWatch[]::new);
    }

    /** Whether the record at which the reading stands names somebody. */
    boolean strikes() {
        boolean strikes = false;
        for (int i = 0; i < watched.length; i++) {
            int field = fieldOfColumn[watched[i]];
            strikes |= watches[i].strikes(fields.text(field), fields.start(field), fields.end(field));
        }
        return strikes;
    }

    /** Adds what names somebody in the record, each kind once a column. */
    void explain(RowFindings findings) {
        columns.texts().forEach((column, place) -> {
            if (fieldOfColumn[column] >= 0) {
                Map<String, Match> kinds = new TreeMap<>();
                Identities.in(fields.string(fieldOfColumn[column]), place)
                        .forEach(match -> kinds.putIfAbsent(match.identity().finding(), match));
                kinds.values().forEach(match -> findings.add(match.identity(), column));
            }
        });
    }

    /** What is kept of a record that is refused. */
    String masked(String raw) {
        String kept = raw;
        for (int column = 0; column < fieldOfColumn.length; column++) {
            int field = fieldOfColumn[column];
            if (field >= 0 && field < fields.count() && columns.isWithoutDates(column)) {
                kept = Identities.withoutDatesOf(fields.string(field), kept);
            }
        }
        return Identities.masked(kept);
    }

    List<NumberSample> samples() {
        List<NumberSample> samples = new ArrayList<>();
        for (ColumnWatch watch : watches) {
            samples.add(watch.sampled());
        }
        return samples;
    }
}
