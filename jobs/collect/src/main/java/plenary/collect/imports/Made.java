package plenary.collect.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plenary.collect.procedures.CodedTally;
import plenary.collect.procedures.CodedText;
import plenary.collect.procedures.Procedure;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.Presence;

/** One row of ours in the making: its cells so far, what was noted on the way, and why it cannot be sent if so. */
final class Made {

    /** Category of a procedure that the registry has not put into one. */
    private static final String UNMAPPED = "UNMAPPED";

    private final Dataset dataset;
    private final String place;
    private final List<String> cells = new ArrayList<>();
    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<String> mappingFaults = new LinkedHashSet<>();
    private final List<CodedText> coded = new ArrayList<>();
    private final List<Note> problems = new ArrayList<>();
    private final List<Note> written = new ArrayList<>();

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
        } else if (reading instanceof Reading.Coded found) {
            cells.add(coded(field, found));
        } else if (reading instanceof Reading.NotInMap missing) {
            cells.add(notInMap(field, missing.source()));
        } else if (reading instanceof Reading.Stated stated) {
            written.add(new Note(Tally.Kind.STATED, field.name(), stated.text(), stated.why()));
            cells.add(stated.text());
        } else if (reading instanceof Reading.Absent absent) {
            cells.add(absent(field, absent));
        } else if (reading instanceof Reading.Unmapped unmapped) {
            coded.add(new CodedText(field.name(), new Procedure("", unmapped.text()), Optional.empty()));
            cells.add(unusable(field, Tally.Kind.UNMAPPED, unmapped.text(), " is unmapped"));
            mappingFaults.add(field.name() + " is unmapped");
        } else if (reading instanceof Reading.Unreadable unreadable) {
            cells.add(unusable(field, Tally.Kind.UNREADABLE, unreadable.text(), " is unreadable"));
        }
    }

    private String coded(Field field, Reading.Coded found) {
        coded.add(new CodedText(field.name(), found.source(), Optional.of(found.code())));
        return Absence.of(found.code()).isPresent()
                ? absent(field, new Reading.Absent(found.code(), "by the code map"))
                : found.code();
    }

    /** The contract has a code for a procedure without a category, so that the row need not be lost. */
    private String notInMap(Field field, Procedure source) {
        coded.add(new CodedText(field.name(), source, Optional.empty()));
        String why = source.isNone() ? "no procedure that can be named" : "sent as " + UNMAPPED;
        written.add(new Note(Tally.Kind.UNMAPPED, field.name(), source.text(), why));
        return UNMAPPED;
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
            written.add(new Note(Tally.Kind.ABSENT, field.name(), code, why));
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

    /** What maps made of the texts of the row, unless it is kept out for a reason that no map could mend. */
    void tellCoded(CodedTally tally) {
        if (mappingFaults.containsAll(faults)) {
            coded.forEach(text -> tally.add(dataset.name(), text, cell("modality"), cell("facility_id"), place));
        }
    }

    /** A cell of the row; empty when the dataset has no such column or it has no value. */
    private String cell(String column) {
        String cell = dataset.fieldNames().contains(column) ? cells.get(dataset.indexOf(column)) : "";
        return Absence.of(cell).isPresent() ? "" : cell;
    }

    void tellProblems(Tally tally) {
        problems.forEach(note -> tell(tally, note));
    }

    /** Only for a row that is written: absent cells and procedures sent as unmapped are counted where they can be found. */
    void tellWritten(Tally tally) {
        written.forEach(note -> tell(tally, note));
    }

    private void tell(Tally tally, Note note) {
        tally.add(note.kind(), dataset.name(), note.column(), note.text(), note.why(), place);
    }
}
