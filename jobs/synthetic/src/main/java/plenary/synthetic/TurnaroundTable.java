package plenary.synthetic;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** The table report_turnaround: per facility, modality and setting, as counts in even countries and shares in odd. */
final class TurnaroundTable {

    private static final List<String> MODALITIES = List.of("CT", "MR", "DX");
    private static final List<String> SETTINGS = List.of("ED", "INPATIENT", "OUTPATIENT");
    /** Shares on the same day, by the next day, within 7, 14 and 28 days, by setting; invented. */
    private static final double[][] SHARES = {
        {0.86, 0.94, 0.985, 0.993, 0.998},
        {0.62, 0.80, 0.950, 0.980, 0.995},
        {0.21, 0.38, 0.720, 0.860, 0.960}
    };

    private TurnaroundTable() {}

    static void write(Country country, TableWriter table) throws IOException {
        for (Facility facility : country.facilities()) {
            for (String modality : MODALITIES) {
                for (int setting = 0; setting < SETTINGS.size(); setting++) {
                    table.row(cells(country, facility, modality, setting));
                }
            }
        }
        if (country.scenario() == Scenario.SPOILED_TABLES) {
            Facility facility = country.facilities().get(0);
            Object[] cells = cells(country, facility, "NM", 0);
            for (int i = 5; i < cells.length; i++) {
                cells[i] = "";
            }
            table.spoiled(Fault.NOTHING_GIVEN, "", "no count and no share", cells);
            cells = cells(country, facility, "NM", 1);
            cells[12] = "1.25";
            table.spoiled(Fault.OUT_OF_RANGE, "same_day_share", "a share above 1", cells);
            cells = cells(country, facility, "NM", 2);
            cells[1] = country.code() + "-F999";
            table.spoiled(Fault.NO_SUCH_FACILITY, "facility_id", "a facility that is not in the facility table", cells);
        }
    }

    private static Object[] cells(Country country, Facility facility, String modality, int setting) {
        Stream stream = facility.stream().at("turnaround/" + modality + "/" + setting);
        long total = Math.round(facility.size() * stream.between(0, 400, 4000));
        long unknown = stream.below(1, 100) < 15 ? total / 50 : 0;
        long known = total - unknown;
        double speed = stream.between(2, 0.9, 1.0);
        Object[] cells = new Object[19];
        Arrays.fill(cells, "");
        cells[0] = country.period();
        cells[1] = facility.id();
        cells[2] = modality;
        cells[3] = SETTINGS.get(setting);
        cells[4] = total;
        boolean counts = country.index() % 2 == 0;
        long within = 0;
        for (int i = 0; i < 5; i++) {
            within = Math.round(known * SHARES[setting][i] * speed);
            cells[counts ? 5 + i : 12 + i] = counts ? within : share(within, total);
        }
        cells[counts ? 10 : 17] = counts ? known - within : share(known - within, total);
        cells[counts ? 11 : 18] = counts ? unknown : share(unknown, total);
        return cells;
    }

    private static Object share(long count, long total) {
        return new BigDecimal(count).divide(new BigDecimal(Math.max(1, total)), 6, RoundingMode.HALF_UP);
    }
}
