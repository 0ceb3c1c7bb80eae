package plenary.rederive;

import java.util.Map;

/** One row of {@code indicator_value.csv}, as published. */
record Cell(Map<String, String> columns) {

    Cell {
        columns = Map.copyOf(columns);
    }

    String indicator() {
        return column("INDICATOR");
    }

    String area() {
        return column("REF_AREA");
    }

    String period() {
        return column("TIME_PERIOD");
    }

    String modality() {
        return column("MODALITY");
    }

    String category() {
        return column("EXAM_CATEGORY");
    }

    String topic() {
        return column("TOPIC");
    }

    /** The text of a column; empty for a cell that is blank. */
    String column(String name) {
        String text = columns.get(name);
        if (text == null) {
            throw new IllegalArgumentException("the published table has no column " + name);
        }
        return text;
    }
}
