package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenary.collect.procedures.ProcedureSettings;
import plenary.schemas.Progress;
import plenary.schemas.check.Preflight;

/** A package that a mapping of conf made from shared data. */
record ImportedPackage(Path folder, Account account) {

    static ImportedPackage make(Path folder, String mapping, String path, String country) {
        Path out = folder.resolve("out");
        Account account = Import.run(
                        SharedData.mapping(mapping),
                        List.of(SharedData.of(path)),
                        country,
                        Optional.empty(),
                        ProcedureSettings.NONE,
                        out,
                        Progress.SILENT)
                .account();
        return new ImportedPackage(out, account);
    }

    List<NamedCsvRecord> rows(String dataset) throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(dataset + ".csv"))) {
            csv.forEach(rows::add);
        }
        return rows;
    }

    void passesTheCheck() {
        Preflight.Result result = Preflight.check(folder, folder.resolveSibling("check"), Progress.SILENT);
        assertThat(result.sample()).isEmpty();
        assertThat(result.errors()).isZero();
        assertThat(result.warnings()).isZero();
    }

    static boolean isNumber(String cell) {
        return !cell.isEmpty() && !cell.startsWith("_");
    }
}
