package plenary.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.check.Preflight;
import plenary.schemas.finding.Catalogue;

/** What the check of the contract says about the packages, against what the ledger says that it must say. */
class LedgerTest {

    @TempDir
    private static Path out;

    private static Ledger ledger = new Ledger(List.of(), List.of(), List.of(), List.of());

    @BeforeAll
    static void makeTheWorld() {
        ledger = Written.world(out);
    }

    @Test
    void everyDefectIsFoundAtItsPlaceAndNothingElseIsAnError() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path folder : ledger.submissions()) {
            found.addAll(errors(folder));
        }

        Set<String> expected = new TreeSet<>();
        for (Ledger.Defect defect : ledger.defects()) {
            expected.add(String.join(
                    " ",
                    defect.country(),
                    defect.drop(),
                    defect.file() + ":" + defect.line() + ":" + defect.column(),
                    defect.finding()));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void everyFaultIsSomewhere() {
        Set<String> found = new TreeSet<>();
        ledger.defects().forEach(defect -> found.add(defect.finding()));

        assertThat(Fault.values()).allSatisfy(fault -> assertThat(found).contains(fault.id()));
    }

    @Test
    void everyFindingOfTheLedgerIsInTheCatalogue() {
        Catalogue catalogue = Catalogue.load();

        assertThat(Fault.values())
                .allSatisfy(fault -> assertThat(catalogue.kind(fault.id())).isNotNull());
    }

    @Test
    void acceptedAndRejectedAndQuarantinedAreAllRecords() {
        assertThat(ledger.counts())
                .isNotEmpty()
                .allSatisfy(count -> assertThat(count.accepted() + count.rejected() + count.quarantined())
                        .isEqualTo(count.records()));
    }

    private static Set<String> errors(Path folder) throws IOException {
        String country = folder.getParent().getFileName().toString();
        String drop = folder.getFileName().toString();
        Path reports = out.resolve("checked").resolve(country).resolve(drop);
        Preflight.check(folder, reports, Progress.SILENT);
        Set<String> errors = new TreeSet<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reports.resolve("findings.csv"))) {
            for (NamedCsvRecord finding : csv) {
                if (finding.getField("severity").equals("ERROR")) {
                    errors.add(String.join(
                            " ",
                            country,
                            drop,
                            finding.getField("file") + ":" + finding.getField("line") + ":"
                                    + finding.getField("column"),
                            finding.getField("id")));
                }
            }
        }
        return errors;
    }
}
