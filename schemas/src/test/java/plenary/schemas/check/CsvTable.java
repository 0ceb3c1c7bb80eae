package plenary.schemas.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.submission.DataFile;
import plenary.schemas.submission.Settings;
import plenary.schemas.submission.Table;

/** A table in real files, read to lines of text that a test can compare. */
final class CsvTable {

    static final Contract CONTRACT = Contract.load();
    static final Catalogue CATALOGUE = Catalogue.load();

    private final Path folder;
    private final Dataset dataset;
    private final List<DataFile> files = new ArrayList<>();
    private Settings settings = Settings.DEFAULT;
    private Surroundings surroundings =
            new Surroundings(Period.parse("2025"), Map.of("facility", Set.of("F1", "F2", "F3")));

    CsvTable(Path folder, String dataset) {
        this.folder = folder;
        this.dataset = CONTRACT.dataset(dataset).orElseThrow();
    }

    CsvTable settings(Settings settings) {
        this.settings = settings;
        return this;
    }

    CsvTable surroundings(Surroundings surroundings) {
        this.surroundings = surroundings;
        return this;
    }

    CsvTable with(String text) {
        return with(text.getBytes(StandardCharsets.UTF_8), ".csv");
    }

    CsvTable with(byte[] bytes, String ending) {
        String name = "part" + files.size() + ending;
        try {
            Path file = Files.write(folder.resolve(name), bytes);
            files.add(new DataFile(name, file, ending.endsWith(".gz"), bytes.length, "0".repeat(64)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FileCheck open(int part) {
        Table table = new Table(dataset, settings, files, OptionalLong.empty(), true);
        return FileCheck.open(CONTRACT, CATALOGUE, table, part, surroundings);
    }

    /** Everything that one reading of the first part gives. */
    Reading read() {
        return read(Long.MAX_VALUE);
    }

    /** Everything that reading the first part in blocks of so many bytes gives. */
    Reading read(long blockBytes) {
        return read(0, blockBytes, Duplicates.NONE);
    }

    Reading read(int part, long blockBytes, Duplicates duplicates) {
        FileCheck check = open(part);
        Reading reading = new Reading(dataset, new ArrayList<>(check.findings()));
        if (check.isReadable()) {
            for (Block block : check.blocks(blockBytes)) {
                if (reading.result.fatal().isEmpty()) {
                    reading.add(check.read(block, duplicates, reading, reading));
                }
            }
        }
        return reading;
    }

    /** What was read, as text. */
    static final class Reading implements RowSink, KeySink {

        final List<String> accepted = new ArrayList<>();
        final List<String> rejected = new ArrayList<>();
        final List<String> raws = new ArrayList<>();
        final List<String> keys = new ArrayList<>();
        final List<Finding> findings;
        private final Dataset dataset;
        BlockResult result = BlockResult.NONE;

        Reading(Dataset dataset, List<Finding> findings) {
            this.dataset = dataset;
            this.findings = findings;
        }

        private void add(BlockResult next) {
            result = result.then(next);
            next.fatal().ifPresent(findings::add);
        }

        List<String> ids() {
            return findings.stream().map(Finding::id).toList();
        }

        List<String> findingTexts() {
            return findings.stream().map(Finding::toString).toList();
        }

        /** Value of a column of the accepted rows; {@code ~} and the absence for an absent one. */
        List<String> column(String name) {
            String prefix = name + "=";
            return accepted.stream()
                    .flatMap(row -> List.of(row.split("\\|")).stream())
                    .filter(cell -> cell.startsWith(prefix))
                    .map(cell -> cell.substring(prefix.length()))
                    .toList();
        }

        @Override
        public void accept(TypedRow row) {
            StringBuilder text = new StringBuilder(row.record() + "@" + row.line());
            for (int column = 0; column < dataset.fields().size(); column++) {
                Field field = dataset.fields().get(column);
                text.append('|').append(field.name()).append('=').append(text(row, column, field));
            }
            accepted.add(text.toString());
        }

        private static String text(TypedRow row, int column, Field field) {
            if (row.isAbsent(column)) {
                return "~" + row.absence(column);
            }
            if (field.type() == FieldType.STRING) {
                String text = new String(row.textBuffer(column), row.textStart(column), row.textLength(column));
                String code = field.codeList()
                        .map(list -> CONTRACT.codeList(list)
                                .codes()
                                .get(row.code(column))
                                .code())
                        .orElse(text);
                return text.equals(code) ? text : text + " but code " + code;
            }
            return field.type() == FieldType.DATE
                    ? LocalDate.ofEpochDay(row.number(column)).toString()
                    : String.valueOf(row.number(column));
        }

        @Override
        public void reject(long record, long line, Supplier<String> raw, List<Finding> why) {
            rejected.add(
                    record + "@" + line + " " + why.stream().map(Finding::id).toList());
            raws.add(raw.get());
            findings.addAll(why);
        }

        @Override
        public void key(long record, long line, long hi, long lo) {
            keys.add(record + "@" + line + " " + Long.toHexString(hi) + " " + Long.toHexString(lo));
        }
    }
}
