package plenary.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.check.Preflight;
import plenary.schemas.finding.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the check of the contract says about the packages, against what the ledger says that it must say. */
class LedgerTest {

    @TempDir
    private static Path out;

    private static Ledger ledger = new Ledger(List.of(), List.of(), List.of(), List.of());

    @BeforeAll
    static void makeTheWorld() {
        ledger = Written.world(out);
        ledger.submissions().forEach(folder -> Preflight.check(folder, reports(folder), Progress.SILENT));
    }

    @Test
    void everyDefectIsFoundAtItsPlaceAndNothingElse() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path folder : ledger.submissions()) {
            found.addAll(findings(folder));
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
        Set<String> missed = new TreeSet<>(expected);
        missed.removeAll(found);
        found.removeAll(expected);
        assertThat(missed).as("in the ledger and not found").isEmpty();
        assertThat(found).as("found and not in the ledger").isEmpty();
    }

    @Test
    void recordsAreAcceptedRejectedAndQuarantinedAsTheLedgerSays() throws IOException {
        Set<String> counted = new TreeSet<>();
        for (Path folder : ledger.submissions()) {
            counted.addAll(counts(folder));
        }

        Set<String> expected = new TreeSet<>();
        for (Ledger.Count count : ledger.counts()) {
            expected.add(String.join(
                    " ",
                    count.country(),
                    count.drop(),
                    count.dataset(),
                    count.records() + "=" + count.accepted() + "+" + count.rejected() + "+" + count.quarantined()));
        }
        Set<String> missed = new TreeSet<>(expected);
        missed.removeAll(counted);
        counted.removeAll(expected);
        assertThat(missed).as("in the ledger and not counted").isEmpty();
        assertThat(counted).as("counted and not in the ledger").isEmpty();
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

    private static Path reports(Path folder) {
        return out.resolve("checked")
                .resolve(Written.country(folder))
                .resolve(folder.getFileName().toString());
    }

    private static Set<String> counts(Path folder) throws IOException {
        Map<String, long[]> counts = new TreeMap<>();
        for (JsonNode file : JsonMapper.shared()
                .readTree(Files.readString(reports(folder).resolve("findings.json")))
                .path("files")) {
            long[] count = counts.computeIfAbsent(file.path("dataset").asString(), dataset -> new long[4]);
            count[0] += file.path("records").asLong();
            count[1] += file.path("accepted").asLong();
            count[2] += file.path("rejected").asLong();
            count[3] += file.path("quarantined").asLong();
        }
        Set<String> texts = new TreeSet<>();
        counts.forEach((dataset, count) -> texts.add(String.join(
                " ",
                Written.country(folder),
                folder.getFileName().toString(),
                dataset,
                count[0] + "=" + count[1] + "+" + count[2] + "+" + count[3])));
        return texts;
    }

    /** Errors and warnings; a note, such as that weights are not sent, is about no defect. */
    private static Set<String> findings(Path folder) throws IOException {
        String country = Written.country(folder);
        String drop = folder.getFileName().toString();
        Path reports = reports(folder);
        Set<String> findings = new TreeSet<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reports.resolve("findings.csv"))) {
            for (NamedCsvRecord finding : csv) {
                if (Set.of("ERROR", "WARNING").contains(finding.getField("severity"))) {
                    findings.add(String.join(
                            " ",
                            country,
                            drop,
                            finding.getField("file") + ":" + finding.getField("line") + ":"
                                    + finding.getField("column"),
                            finding.getField("id")));
                }
            }
        }
        return findings;
    }
}
