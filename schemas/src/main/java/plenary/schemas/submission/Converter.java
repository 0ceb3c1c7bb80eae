package plenary.schemas.submission;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.schemas.Progress;
import plenary.schemas.conversion.Conversion;
import plenary.schemas.conversion.Unconvertible;
import plenary.schemas.workbook.UnreadableWorkbook;
import plenary.schemas.workbook.WorkbookReader;

/** Lays tables that came as sheets or JSON lines into a folder as text. A workbook of many sheets is opened once. */
final class Converter implements Closeable {

    private final DescriptorFindings findings;
    private final Path folder;
    private final Progress progress;
    private final Map<Path, WorkbookReader> workbooks = new HashMap<>();
    private final List<String> withoutRecords = new ArrayList<>();

    /** @param folder made when it is needed; the caller deletes it */
    Converter(DescriptorFindings findings, Path folder, Progress progress) {
        this.findings = findings;
        this.folder = folder;
        this.progress = progress;
    }

    /** The table as text; empty, with what is to be said about it, when it cannot be read or is a sheet without records. */
    Optional<Table> converted(Table table, TableForm form) {
        List<DataFile> files = new ArrayList<>();
        long records = 0;
        for (DataFile file : table.files()) {
            progress.at(
                    table.dataset().name() + ": convert",
                    files.size(),
                    table.files().size());
            Path target = folder.resolve(table.dataset().name() + "-" + files.size() + ".csv");
            DataFile converted =
                    new DataFile(file.path(), target, false, file.bytes(), file.sha256(), form, file.location());
            try {
                records += records(table, file, converted);
            } catch (Unconvertible why) {
                findings.unconvertible(converted.place(), why);
                findings.notRun(table.dataset().name());
                return Optional.empty();
            }
            files.add(converted);
        }
        if (records == 0 && form instanceof TableForm.Sheet && table.rows().orElse(0) == 0) {
            files.forEach(file -> withoutRecords.add(file.place()));
            return Optional.empty();
        }
        return Optional.of(new Table(table.dataset(), table.settings(), files, table.rows(), table.sealable()));
    }

    private long records(Table table, DataFile sent, DataFile target) throws Unconvertible {
        Conversion conversion = new Conversion(table.dataset(), table.settings().decimal(), target.location());
        if (!(target.form() instanceof TableForm.Sheet sheet)) {
            return conversion.ofJsonLines(sent.location(), sent.gzip());
        }
        WorkbookReader workbook = workbook(sent.location());
        if (!workbook.sheets().contains(sheet.name())) {
            throw Conversion.noSheet(sheet.name(), workbook.sheets());
        }
        return conversion.ofSheet(workbook, sheet.name(), sheet.headerRow());
    }

    private WorkbookReader workbook(Path file) throws Unconvertible {
        WorkbookReader known = workbooks.get(file);
        if (known != null) {
            return known;
        }
        try {
            WorkbookReader opened = WorkbookReader.open(file, folder.resolve("workbook-" + workbooks.size()));
            workbooks.put(file, opened);
            return opened;
        } catch (UnreadableWorkbook unreadable) {
            throw Conversion.because(unreadable);
        }
    }

    /** @param isOneOfSeveral whether another table has records */
    void findWithoutRecords(boolean isOneOfSeveral) {
        withoutRecords.forEach(place -> findings.noRecords(place, isOneOfSeveral));
    }

    @Override
    public void close() {
        workbooks.values().forEach(WorkbookReader::close);
    }
}
