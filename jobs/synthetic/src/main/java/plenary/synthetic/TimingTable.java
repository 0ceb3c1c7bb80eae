package plenary.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;

/** The table report_timing: order, examination and final report of some examinations of each facility. */
final class TimingTable {

    private static final int EXAMS_OF_A_SERIES = 12;
    private static final List<String> SETTINGS = List.of("ED", "INPATIENT", "OUTPATIENT");
    /** Median minutes to the report by setting; invented. */
    private static final double[] MINUTES = {55, 240, 900};

    private static final LogNormal SPREAD = new LogNormal(0.9);

    private TimingTable() {}

    static void write(Country country, List<Series> plan, TableWriter table) throws IOException {
        for (Series series : plan) {
            if (series.study().patients() == Patients.ADULT
                    && series.excludedReason().isEmpty()) {
                int count = (int) Math.min(series.count(), EXAMS_OF_A_SERIES);
                for (int j = 0; j < count; j++) {
                    table.row(cells(country, series, j));
                }
            }
        }
        if (country.scenario() == Scenario.SPOILED_TABLES) {
            for (int i = 0; i < 4; i++) {
                Object[] cells = cells(country, plan.get(3 * i), EXAMS_OF_A_SERIES + i);
                Object completed = cells[5];
                cells[5] = cells[6];
                cells[6] = completed;
                table.spoiled(Fault.WRONG_ORDER, "final_signed_at", "signed before the examination", cells);
            }
            Object[] cells = cells(country, plan.get(1), EXAMS_OF_A_SERIES + 9);
            cells[5] = cells[5].toString().substring(0, 19);
            table.spoiled(Fault.NO_OFFSET, "completed_at", "time without its offset", cells);
        }
    }

    private static Object[] cells(Country country, Series series, int j) {
        Stream stream = country.stream()
                .at("timing/" + series.study().key() + "/" + series.facility().id());
        long bits = stream.bits(j);
        int setting = (int) ((bits >>> 20) % 3);
        OffsetDateTime completed = LocalDate.of(country.year(), 1, 1)
                .plusDays((bits >>> 24) % 365)
                // In the daytime, so that no time zone moves it to another year.
                .atTime(8 + (int) ((bits >>> 34) % 10), (int) ((bits >>> 40) % 60), (int) ((bits >>> 46) % 60))
                .atOffset(ZoneOffset.ofHours(1));
        long minutes = 1 + Math.round(MINUTES[setting] * SPREAD.factor(bits));
        boolean unsigned = j % 40 == 11;
        return new Object[] {
            hash(stream.bits(1000 + j)),
            series.facility().id(),
            series.modality(),
            SETTINGS.get(setting),
            j % 7 == 0 ? "_N" : text(completed.minusMinutes(minutes / 3 + 10)),
            text(completed),
            unsigned ? "_N" : text(completed.plusMinutes(minutes)),
            (bits >>> 52 & 7) == 0 ? "MULTIPLE" : "SINGLE",
            (bits >>> 55 & 1) == 0,
            (bits >>> 56 & 1) == 0
        };
    }

    private static String text(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static String hash(long bits) {
        StringBuilder hash = new StringBuilder();
        for (int word = 0; word < 4; word++) {
            hash.append(HexFormat.of().toHexDigits(Stream.mix(bits + word)));
        }
        return hash.toString();
    }
}
