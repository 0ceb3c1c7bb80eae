package plenary.synthetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plenary.schemas.Progress;

/** The table exam_dose: day by day, each day facility by facility; the same memory for any number of rows. */
final class ExamTable {

    /** How often each fault of a country occurs. */
    private static final int REPEATS = 6;

    private final Country country;
    private final LocalDate first;
    private final int days;
    private final List<Series> plan;
    private final List<ExamCells> cells = new ArrayList<>();
    private final TableWriter table;
    private final Progress progress;

    private ExamTable(Country country, List<Series> plan, TableWriter table, Progress progress) {
        this.country = country;
        this.first = LocalDate.of(country.year(), 1, 1);
        this.days = first.lengthOfYear();
        this.plan = plan;
        this.table = table;
        this.progress = progress;
        boolean patientHashes = country.index() % 4 == 0;
        for (Series series : plan) {
            cells.add(new ExamCells(series, patientHashes, country.scenario() == Scenario.MICROGRAY));
        }
    }

    static void write(Country country, List<Series> plan, TableWriter table, Progress progress) throws IOException {
        new ExamTable(country, plan, table, progress).write();
    }

    private void write() throws IOException {
        long total = plan.stream().mapToLong(Series::count).sum();
        String stage = country.code() + " exam_dose: write";
        List<ExamFault> faults = ExamFault.of(country.scenario());
        int spoiled = 0;
        for (int day = 0; day < days; day++) {
            byte[] date = date(day);
            for (int i = 0; i < cells.size(); i++) {
                Series series = plan.get(i);
                long end = written(series, day);
                for (long j = written(series, day - 1); j < end; j++) {
                    cells.get(i).write(table.row(), j, date);
                    table.end();
                }
            }
            // Spread over the year, so that no reader can stop at the first lines.
            while (spoiled < faults.size() * REPEATS * (day + 1) / days) {
                spoil(faults.get(spoiled % faults.size()), spoiled, day, date);
                spoiled++;
            }
            progress.at(stage, table.rows(), total);
        }
    }

    /** An additional row: an examination again, or another one of the same series with a fault. */
    private void spoil(ExamFault fault, int number, int day, byte[] date) throws IOException {
        int at = ctSeriesBegun(number, day);
        Series series = plan.get(at);
        List<String> row;
        if (fault == ExamFault.TWICE) {
            long last = written(series, day) - 1;
            row = row(cells.get(at), last, date(dayOf(series, last)));
        } else {
            row = row(cells.get(at), series.count() + number, date);
        }
        fault.spoil(row);
        table.spoiled(fault.fault(), fault.column(), fault.note(), row.toArray());
    }

    /** Place of a series of adult CT of which at least one examination is written. */
    private int ctSeriesBegun(int number, int day) {
        for (int i = 0; i < plan.size(); i++) {
            int at = (number * 17 + i) % plan.size();
            Series series = plan.get(at);
            if (series.modality().equals("CT")
                    && series.study().patients() == Patients.ADULT
                    && written(series, day) > 0) {
                return at;
            }
        }
        throw new IllegalStateException("no CT was written in " + country.code() + " up to day " + day);
    }

    /** How many examinations are written up to the end of a day; -1 is the day before the first. */
    private long written(Series series, int day) {
        return (series.count() * (day + 1) + series.phase(days)) / days;
    }

    /** The day on which examination j is written, counted from 0. */
    private int dayOf(Series series, long j) {
        long due = (j + 1) * days - series.phase(days);
        return (int) ((due + series.count() - 1) / series.count() - 1);
    }

    private byte[] date(int day) {
        return first.plusDays(day).toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static List<String> row(ExamCells cells, long j, byte[] date) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvBytes csv = new CsvBytes(bytes, Dialect.PLAIN);
        cells.write(csv, j, date);
        csv.flush();
        return new ArrayList<>(List.of(bytes.toString(StandardCharsets.US_ASCII).split(",", -1)));
    }
}
