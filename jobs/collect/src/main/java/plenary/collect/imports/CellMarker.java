package plenary.collect.imports;

import java.util.List;
import java.util.Set;
import plenary.collect.procedures.Label;
import plenary.schemas.contract.Absence;

/** A marker with its texts prepared and its other column found in one table. */
final class CellMarker {

    private static final int NO_CONDITION = -1;

    private final Marker marker;
    private final Set<Label> texts;
    private final int otherPosition;
    private final Set<Label> otherTexts;

    CellMarker(Marker marker, Table table, String group) {
        this.marker = marker;
        this.texts = Label.all(marker.is());
        this.otherPosition = marker.condition()
                .map(condition -> ColumnReader.position(table, List.of(condition.column()), group))
                .orElse(NO_CONDITION);
        this.otherTexts =
                marker.condition().map(condition -> Label.all(condition.is())).orElse(Set.of());
    }

    boolean fits(String text, Line line) {
        return texts.contains(Label.of(text))
                && (otherPosition == NO_CONDITION || otherTexts.contains(Label.of(line.cell(otherPosition))));
    }

    Reading reading() {
        return Absence.of(marker.means()).isPresent()
                ? new Reading.Absent(marker.means(), marker.why())
                : new Reading.Stated(marker.means(), marker.why());
    }
}
