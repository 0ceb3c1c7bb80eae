package plenary.synthetic;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** The table facility_measure: two measures that the registry computed itself. */
final class MeasureTable {

    private MeasureTable() {}

    static void write(Country country, TableWriter table) throws IOException {
        for (Facility facility : country.facilities()) {
            Stream stream = facility.stream().at("measure");
            row(country, table, facility, "REPEAT_RATE", "Repeat rate, radiographie à distance comprise", stream, 0, 8);
            row(country, table, facility, "DOUBLE_READ", "Share of reports read twice", stream, 1, 30);
        }
    }

    private static void row(
            Country country,
            TableWriter table,
            Facility facility,
            String id,
            String name,
            Stream stream,
            int index,
            double highest)
            throws IOException {
        boolean available = stream.below(10 + index, 12) != 0;
        BigDecimal value =
                BigDecimal.valueOf(stream.between(index, highest / 10, highest)).setScale(2, RoundingMode.HALF_UP);
        Object[] cells = new Object[Drop.extraColumn(country) ? 11 : 10];
        Arrays.fill(cells, "");
        cells[0] = facility.id();
        cells[1] = country.period();
        cells[2] = id;
        cells[3] = name;
        cells[4] = available ? value : "_N";
        cells[5] = "%";
        cells[6] = available ? 500 + stream.below(20 + index, 4000) : "";
        cells[7] = index == 0 ? "DOWN" : "UP";
        cells[8] = country.registry() + ", SYNTHETIC";
        cells[9] = available ? "" : "Fewer than 50 examinations";
        table.row(cells);
    }
}
