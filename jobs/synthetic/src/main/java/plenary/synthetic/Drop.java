package plenary.synthetic;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plenary.schemas.Progress;
import plenary.schemas.contract.Contract;

/** Writes one submission package of a country: its tables, its descriptor, and what it adds to the ledger. */
final class Drop {

    private static final String DESCRIPTOR = "datapackage.json";
    private static final String WRONG_SHA_256 = "0".repeat(64);
    private static final long ROWS_PER_FILE = 4_000_000;

    private final Country country;
    private final Sending sending;
    private final List<Series> plan;
    private final Path folder;
    private final List<Resource> resources = new ArrayList<>();
    private final List<Ledger.Sheet> sheets = new ArrayList<>();

    private Drop(Country country, Sending sending, List<Series> plan, Path inbox) {
        this.country = country;
        this.sending = sending;
        this.plan = plan;
        this.folder = inbox.resolve(country.code()).resolve(sending.day());
    }

    /**
     * One sending of a package.
     *
     * @param day ISO 8601; names the folder
     * @param doseFactor what all doses are multiplied by; 1 when they are right
     */
    record Sending(String day, double doseFactor) {}

    /** What a country sends, in order. */
    static List<Sending> sendings(Country country) {
        int year = country.year() + 1;
        return switch (country.scenario()) {
            case ABSENT -> List.of();
            case RESUBMITS -> List.of(new Sending(year + "-02-09", 1.4), new Sending(year + "-03-02", 1));
            default -> List.of(new Sending(year + "-02-" + (10 + country.index() % 18), 1));
        };
    }

    /** Share of the nation's examinations that the registry covers. */
    static BigDecimal coverage(Country country) {
        return country.index() % 3 == 1 ? new BigDecimal("0.92") : BigDecimal.ONE;
    }

    static boolean extraColumn(Country country) {
        return country.scenario() == Scenario.UNKNOWN_COLUMN;
    }

    /** @return the folder of the package */
    static Path write(
            Country country,
            Sending sending,
            List<Series> plan,
            Path inbox,
            List<Ledger.Sheet> sheets,
            Progress progress)
            throws IOException {
        Drop drop = new Drop(country, sending, plan, inbox);
        Files.createDirectories(drop.folder);
        drop.tables(progress);
        drop.descriptor();
        sheets.addAll(drop.sheets);
        return drop.folder;
    }

    private void descriptor() throws IOException {
        Path file = folder.resolve(DESCRIPTOR);
        Descriptor.write(country, sending, resources, file);
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < resources.size(); i++) {
            if (resources.get(i).sha256().equals(WRONG_SHA_256)) {
                int line = lines.indexOf("      \"hash\" : \"sha256:" + WRONG_SHA_256 + "\",") + 1;
                String key = "resources[" + i + "].hash";
                sheets.get(i).returned(DESCRIPTOR, line, key, Fault.OTHER_CONTENT, "not the file that was hashed");
            }
        }
    }

    private void tables(Progress progress) throws IOException {
        table("facility", table -> FacilityTable.write(country, table));
        if (country.scenario().sendsExams()) {
            exams(progress);
        }
        table("procedure_volume", table -> VolumeTable.write(country, table));
        table("population", table -> PopulationTable.write(country, table));
        if (country.scenario().sendsExams()) {
            table("report_timing", table -> TimingTable.write(country, plan, table));
        }
        turnaround();
        measures();
        referenceLevels();
        if (ProgrammeTables.areSentBy(country)) {
            for (Map.Entry<String, ProgrammeTables.Rows> programme : ProgrammeTables.ALL.entrySet()) {
                table(programme.getKey(), table -> programme.getValue().write(country, table));
            }
        }
    }

    private void exams(Progress progress) throws IOException {
        long total = plan.stream().mapToLong(Series::count).sum();
        long rowsPerFile = country.scenario() == Scenario.PARTS ? total / 3 + 1 : ROWS_PER_FILE;
        TableWriter table = open(
                "exam_dose", country.scenario().dialect(), ExamCells.COLUMNS, total > rowsPerFile ? rowsPerFile : 0);
        ExamTable.write(country, plan, table, progress);
        Resource resource = table.close();
        resources.add(
                country.scenario() == Scenario.MICROGRAY
                        ? resource.withUnits(Map.of("pka_gy_cm2", "uGy.m2"))
                        : resource);
    }

    private void turnaround() throws IOException {
        table("report_turnaround", table -> TurnaroundTable.write(country, table));
        if (country.scenario() == Scenario.WRONG_HASH) {
            int last = resources.size() - 1;
            resources.set(last, resources.get(last).withSha256(WRONG_SHA_256));
        }
    }

    private void measures() throws IOException {
        List<String> columns = new ArrayList<>(columns("facility_measure"));
        if (extraColumn(country)) {
            columns.add("comment");
        }
        TableWriter table = open("facility_measure", country.scenario().dialect(), columns, 0);
        MeasureTable.write(country, table);
        if (extraColumn(country)) {
            table.sheet().unread(table.path(), 1, "comment", Fault.UNKNOWN_COLUMN, "a column of their own");
        }
        if (country.scenario() == Scenario.UNCLOSED_QUOTE) {
            table.sheet()
                    .brokenOff(table.path(), table.rows() + 2, "", Fault.UNCLOSED_QUOTE, "the file ends inside a cell");
            table.unfinished(country.code() + "-F001," + country.period() + ",\"REPEAT");
        }
        resources.add(table.close());
    }

    private void referenceLevels() throws IOException {
        Dialect declared = country.scenario().dialect();
        boolean wrong = country.scenario() == Scenario.WRONG_ENCODING;
        Dialect written = wrong ? declared.withCharset(StandardCharsets.ISO_8859_1) : declared;
        TableWriter table = open("national_drl", written, columns("national_drl"), 0);
        DrlTable.write(country, table);
        if (wrong) {
            table.sheet().unread(table.path(), 2, "", Fault.WRONG_ENCODING, "ISO 8859-1, declared as UTF-8");
        }
        resources.add(table.close().withDialect(declared));
    }

    private void table(String dataset, Rows rows) throws IOException {
        TableWriter table = open(dataset, country.scenario().dialect(), columns(dataset), 0);
        rows.write(table);
        resources.add(table.close());
    }

    private TableWriter open(String dataset, Dialect dialect, List<String> columns, long rowsPerFile)
            throws IOException {
        Ledger.Sheet sheet = new Ledger.Sheet(country.code(), sending.day(), dataset);
        sheets.add(sheet);
        return new TableWriter(folder, dataset, dialect, columns, rowsPerFile, sheet);
    }

    private static List<String> columns(String dataset) {
        return Contract.load().dataset(dataset).orElseThrow().fieldNames();
    }

    /** Writes the rows of one table. */
    private interface Rows {
        void write(TableWriter table) throws IOException;
    }
}
