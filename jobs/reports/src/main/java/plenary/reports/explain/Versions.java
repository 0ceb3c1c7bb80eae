package plenary.reports.explain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenary.schemas.archive.Manifest;

/**
 * Which edition, code and files a cell is of.
 *
 * @param contract SHA-256 of the schema files of the datasets concerned, by path under {@code schemas/}
 * @param conf SHA-256 of what decides every cell, by path under {@code conf/}
 */
public record Versions(
        String title,
        String edition,
        int revision,
        int corrects,
        String frozenAt,
        String embargo,
        String codeVersion,
        String contractVersion,
        Map<String, String> contract,
        Map<String, String> conf) {

    private static final List<String> DECIDE_EVERY_CELL = List.of("disclosure.yaml", "country_groups.csv");

    public Versions {
        contract = new TreeMap<>(contract);
        conf = new TreeMap<>(conf);
    }

    static Versions of(Manifest manifest, List<String> datasets) {
        Map<String, String> contract = new TreeMap<>();
        manifest.contract().forEach((path, sha256) -> {
            if (datasets.stream().anyMatch(dataset -> path.startsWith("submission/" + dataset + "/"))) {
                contract.put(path, sha256);
            }
        });
        Map<String, String> conf = new TreeMap<>(manifest.conf());
        conf.keySet().retainAll(DECIDE_EVERY_CELL);
        return new Versions(
                manifest.title(),
                manifest.edition(),
                manifest.revision(),
                manifest.corrects(),
                manifest.createdAt(),
                manifest.embargo(),
                manifest.codeVersion(),
                manifest.contractVersion(),
                contract,
                conf);
    }

    /** Re-hashes everything that the cell rests on. */
    public String verifyCommand() {
        return "plenary verify " + edition;
    }
}
