package plenary.synthetic;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The table procedure_volume: the TOP 20 examination types and a few others for the nation, but magnetic resonance and
 * ultrasound for each facility. Frequencies and mean effective doses are of the order of published ones and invented.
 */
final class VolumeTable {

    private static final List<Row> NATIONAL = List.of(
            new Row("XR_CHEST", "DX", 190, 0.04),
            new Row("XR_CSPINE", "DX", 14, 0.09),
            new Row("XR_TSPINE", "DX", 8, 0.45),
            new Row("XR_LSPINE", "DX", 28, 0.9),
            new Row("MG_SCREEN", "MG", 42, 0.3),
            new Row("XR_ABDOMEN", "DX", 16, 0.5),
            new Row("XR_PELVIS_HIP", "DX", 45, 0.45),
            new Row("RF_BA_MEAL", "RF", 1.2, 4.5),
            new Row("RF_BA_ENEMA", "RF", 0.9, 6.5),
            new Row("RF_BA_FOLLOW", "RF", 0.5, 5.5),
            new Row("RF_IVU", "RF", 0.6, 2.6),
            new Row("XA_CORONARY", "XA", 4.2, 6.3),
            new Row("CT_HEAD", "CT", 32, 1.7),
            new Row("CT_NECK", "CT", 4.5, 2.6),
            new Row("CT_CHEST", "CT", 22, 5.4),
            new Row("CT_LSPINE", "CT", 6.5, 7.2),
            new Row("CT_ABDOMEN", "CT", 9, 7.9),
            new Row("CT_PELVIS", "CT", 2.2, 6.4),
            new Row("CT_ABDPEL", "CT", 24, 9.6),
            new Row("CT_CAP", "CT", 13, 12.4),
            new Row("CT_CTPA", "CT", 5.5, 5.9),
            new Row("XA_PCI", "XA", 2.1, 14.5),
            new Row("NM_BONE", "NM", 3.4, 3.6),
            new Row("PT_FDG", "PT", 3.8, 5.6));

    private static final List<Row> BY_FACILITY =
            List.of(new Row("MR_HEAD", "MR", 24, 0), new Row("US_ABDOMEN", "US", 110, 0));

    private VolumeTable() {}

    /** @param perThousand examinations a year for 1000 inhabitants; @param meanMsv 0 where there is no dose */
    private record Row(String category, String modality, double perThousand, double meanMsv) {}

    static void write(Country country, TableWriter table) throws IOException {
        for (int i = 0; i < NATIONAL.size(); i++) {
            Row row = NATIONAL.get(i);
            long count = Math.round(country.persons()
                    / 1000.0
                    * row.perThousand()
                    * country.stream().between(300 + i, 0.6, 1.5));
            table.row(national(country, row, count, count * 2 / 5));
        }
        for (Row row : BY_FACILITY) {
            double sizes =
                    country.facilities().stream().mapToDouble(Facility::size).sum();
            for (Facility facility : country.facilities()) {
                long count = Math.round(country.persons() / 1000.0 * row.perThousand() * facility.size() / sizes);
                // A registry whose law forbids small counts says so, and does not send a zero.
                Object sent = facility.index() % 11 == 10 ? "_S" : count;
                table.row(
                        country.period(),
                        facility.id(),
                        row.category(),
                        row.modality(),
                        "ALL",
                        "ALL",
                        "",
                        sent,
                        "",
                        coverage(country),
                        "",
                        "",
                        "");
            }
        }
        if (country.scenario() == Scenario.SPOILED_TABLES) {
            spoiled(country, table);
        }
    }

    private static void spoiled(Country country, TableWriter table) throws IOException {
        Row extra = new Row("CT_KUB", "CT", 1, 3.9);
        table.spoiled(
                Fault.WRONG_ORDER,
                "count",
                "more examinations with contrast than examinations",
                national(country, extra, 1000, 1200));
        Object[] cells = national(country, extra, 1000, 200);
        cells[7] = "";
        table.spoiled(Fault.NOT_ANSWERED, "count", "count left blank", cells);
        cells = national(country, extra, 1000, 200);
        cells[9] = 1.2;
        table.spoiled(Fault.OUT_OF_RANGE, "coverage_fraction", "more than the whole nation", cells);
        cells = national(country, extra, 1000, 200);
        cells[7] = 1000.5;
        table.spoiled(Fault.NOT_WHOLE, "count", "half an examination", cells);
    }

    private static Object[] national(Country country, Row row, long count, long contrast) {
        boolean ct = row.modality().equals("CT");
        // Every other country leaves the mean dose of CT to whoever has its examinations.
        boolean stated = !ct || !country.scenario().sendsExams() || country.index() % 2 == 0;
        BigDecimal mean =
                BigDecimal.valueOf(row.meanMsv() * country.doseLevel()).setScale(3, RoundingMode.HALF_UP);
        return new Object[] {
            country.period(),
            "",
            row.category(),
            row.modality(),
            "ALL",
            "ALL",
            "",
            count,
            ct ? contrast : "",
            coverage(country),
            stated ? mean : "",
            stated ? (ct ? "MEASURED" : "REFERENCE") : "",
            stated ? new BigDecimal(ct ? "0.15" : "0.3") : ""
        };
    }

    private static BigDecimal coverage(Country country) {
        return Drop.coverage(country);
    }
}
