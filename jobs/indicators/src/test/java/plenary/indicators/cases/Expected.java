package plenary.indicators.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plenary.indicators.table.CsvTable;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.FacilityValue;

/**
 * What a case must give; {@code expected.csv}. Dimensions find the row, the other columns are compared: numbers to 1e-9
 * of their size, text exactly, blank as blank, {@code *} not at all. An indicator that starts with {@code !} says that no
 * such row may be there. With a column {@code FACILITY_ID} the rows are those of the countries' own files.
 */
final class Expected {

    private static final double TOLERANCE = 1e-9;

    private static final Set<String> PLACE = Set.of(
            Dimension.INDICATOR,
            Dimension.REF_AREA,
            Dimension.TIME_PERIOD,
            Dimension.MODALITY,
            Dimension.EXAM_CATEGORY,
            Dimension.INDICATION,
            Dimension.BAND,
            Dimension.QUANTITY,
            Dimension.SETTING,
            Dimension.TOPIC,
            FacilityValue.COUNTRY,
            FacilityValue.FACILITY_ID);

    private final CsvTable expected;

    Expected(Path file) {
        expected = CsvTable.read(file);
        if (expected.lines().isEmpty()) {
            throw new IllegalArgumentException(file + " expects nothing");
        }
    }

    boolean isOfFacilities() {
        return expected.header().contains(FacilityValue.FACILITY_ID);
    }

    /** Everything in which the rows differ from what was expected. */
    List<String> differences(List<Map<String, String>> actual) {
        List<String> differences = new ArrayList<>();
        for (CsvTable.Line line : expected.lines()) {
            boolean isRefused = line.text(Dimension.INDICATOR).startsWith("!");
            List<Map<String, String>> found =
                    actual.stream().filter(row -> isAt(row, line)).toList();
            if (isRefused != found.isEmpty() || found.size() > 1) {
                differences.add("%s: %d rows %s".formatted(line.cells(), found.size(), found));
            } else if (!isRefused) {
                compare(line, found.get(0), differences);
            }
        }
        return differences;
    }

    private boolean isAt(Map<String, String> row, CsvTable.Line line) {
        return expected.header().stream().filter(PLACE::contains).allMatch(column -> {
            String place = line.text(column);
            return place.equals("*") || (place.startsWith("!") ? place.substring(1) : place).equals(row.get(column));
        });
    }

    private void compare(CsvTable.Line line, Map<String, String> row, List<String> differences) {
        for (String column : expected.header()) {
            String wanted = line.text(column);
            String is = String.valueOf(row.get(column));
            if (!PLACE.contains(column) && !wanted.equals("*") && !isSame(wanted, is)) {
                differences.add("%s: %s is '%s', expected '%s'".formatted(line.cells(), column, is, wanted));
            }
        }
    }

    private static boolean isSame(String wanted, String is) {
        if (wanted.equals(is)) {
            return true;
        }
        try {
            double number = Double.parseDouble(wanted);
            return Math.abs(number - Double.parseDouble(is)) <= TOLERANCE * Math.abs(number);
        } catch (NumberFormatException text) {
            return false;
        }
    }
}
