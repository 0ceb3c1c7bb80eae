package plenary.collect.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.Presence;

/** One row of ours in the making: its cells so far, what was noted on the way, and why it cannot be sent if so. */
final class Made {

    private final Dataset dataset;
    private final String place;
    private final List<String> cells = new ArrayList<>();
    private final Set<String> faults = new LinkedHashSet<>();
    private final List<Note> problems = new ArrayList<>();
    private final List<Note> absences = new ArrayList<>();

    private record Note(Tally.Kind kind, String column, String text, String why) {}

    Made(Dataset dataset, String place) {
        this.dataset = dataset;
        this.place = place;
    }

    /** A row of what is known of its columns; the others are those that nobody names. */
    static Made of(Dataset dataset, Map<String, Reading> known, String place) {
        Made row = new Made(dataset, place);
        for (Field field : dataset.fields()) {
            Optional.ofNullable(known.get(field.name()))
                    .ifPresentOrElse(reading -> row.add(field, reading), () -> row.unnamed(field));
        }
        return row;
    }

    List<String> cells() {
        return cells;
    }

    Set<String> faults() {
        return faults;
    }

    /** A column of ours that the mapping does not name. */
    void unnamed(Field field) {
        cells.add(field.presence() == Presence.ANSWER ? Absence.NOT_COLLECTED.code() : "");
    }

    void add(Field field, Reading reading) {
        if (reading instanceof Reading.Value value) {
            cells.add(value.text());
        } else if (reading instanceof Reading.Stated stated) {
            absences.add(new Note(Tally.Kind.STATED, field.name(), stated.text(), stated.why()));
            cells.add(stated.text());
        } else if (reading instanceof Reading.Absent absent) {
            cells.add(absent(field, absent));
        } else if (reading instanceof Reading.Unmapped unmapped) {
            cells.add(unusable(field, Tally.Kind.UNMAPPED, unmapped.text(), " is unmapped"));
        } else if (reading instanceof Reading.Unreadable unreadable) {
            cells.add(unusable(field, Tally.Kind.UNREADABLE, unreadable.text(), " is unreadable"));
        }
    }

    private String unusable(Field field, Tally.Kind kind, String text, String fault) {
        boolean isRequired = field.presence() == Presence.REQUIRED;
        problems.add(new Note(kind, field.name(), text, isRequired ? "row kept out" : "sent as unknown (_U)"));
        if (isRequired) {
            faults.add(field.name() + fault);
        }
        return Absence.UNKNOWN.code();
    }

    private String absent(Field field, Reading.Absent absent) {
        if (field.presence() == Presence.REQUIRED) {
            faults.add(field.name() + (absent.code().isEmpty() ? " is blank" : " is absent (" + absent.code() + ")"));
        }
        // The contract refuses a blank where it wants an answer; a blank that no marker explains is unknown.
        boolean needsAnswer =
                field.presence() == Presence.ANSWER && absent.code().isEmpty();
        String code = needsAnswer ? Absence.UNKNOWN.code() : absent.code();
        if (!code.isEmpty()) {
            String why = needsAnswer ? "blank at the source" : absent.why();
            absences.add(new Note(Tally.Kind.ABSENT, field.name(), code, why));
        }
        return code;
    }

    /** Faults the row when none of the columns has a value; all is well when no column is named. */
    void require(List<String> columns) {
        Set<String> codes = new TreeSet<>();
        for (String column : columns) {
            String cell = cells.get(dataset.indexOf(column));
            if (Absence.of(cell).isEmpty()) {
                return;
            }
            codes.add(cell);
        }
        codes.remove(Absence.MISSING.code());
        if (!columns.isEmpty()) {
            fault("no value in any of " + String.join(", ", columns) + ": " + String.join(", ", codes));
        }
    }

    void fault(String fault) {
        faults.add(fault);
    }

    void tell(Tally tally, Tally.Kind kind, String why) {
        tally.add(kind, dataset.name(), "", "", why, place);
    }

    void tellProblems(Tally tally) {
        problems.forEach(note -> tell(tally, note));
    }

    /** Only for a row that is written: absent cells are counted where they can be found. */
    void tellAbsences(Tally tally) {
        absences.forEach(note -> tell(tally, note));
    }

    private void tell(Tally tally, Note note) {
        tally.add(note.kind(), dataset.name(), note.column(), note.text(), note.why(), place);
    }
}
