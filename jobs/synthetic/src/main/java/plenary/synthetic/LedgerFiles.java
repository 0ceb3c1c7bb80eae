package plenary.synthetic;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes the ledger: {@code ledger.csv}, {@code expected_drl.csv}, {@code expected_counts.csv}. */
final class LedgerFiles {

    private LedgerFiles() {}

    static void write(Ledger ledger, Path folder) throws IOException {
        try (CsvWriter csv = csv(folder.resolve("ledger.csv"))) {
            csv.writeRecord("country", "drop", "file", "line", "column", "finding", "note");
            for (Ledger.Defect d : ledger.defects()) {
                csv.writeRecord(
                        d.country(), d.drop(), d.file(), Long.toString(d.line()), d.column(), d.finding(), d.note());
            }
        }
        try (CsvWriter csv = csv(folder.resolve("expected_drl.csv"))) {
            csv.writeRecord(
                    "country", "exam_category", "indication", "band", "quantity", "facilities", "q25", "q50", "q75");
            for (Ledger.ReferenceLevel level : ledger.referenceLevels()) {
                csv.writeRecord(
                        level.country(),
                        level.examCategory(),
                        level.indication(),
                        level.band(),
                        level.quantity(),
                        Integer.toString(level.facilities()),
                        level.q25(),
                        level.q50(),
                        level.q75());
            }
        }
        try (CsvWriter csv = csv(folder.resolve("expected_counts.csv"))) {
            csv.writeRecord("country", "drop", "dataset", "records", "accepted", "rejected", "quarantined");
            for (Ledger.Count count : ledger.counts()) {
                csv.writeRecord(
                        count.country(),
                        count.drop(),
                        count.dataset(),
                        Long.toString(count.records()),
                        Long.toString(count.accepted()),
                        Long.toString(count.rejected()),
                        Long.toString(count.quarantined()));
            }
        }
    }

    private static CsvWriter csv(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }
}
