package plenary.collect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plenary.collect.edition.InForce;
import plenary.collect.parquet.ParquetInput;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Receipt;

/**
 * The facilities that rows are held against.
 *
 * @param seal id of the seal they come from; empty when there are none
 * @param ids empty when they are not known
 */
record References(String seal, Optional<Set<String>> ids) {

    static final String DATASET = "facility";
    private static final String COLUMN = "facility_id";

    static final References NONE = new References("", Optional.empty());

    /** Those of Parquet files of facilities. */
    static References of(String seal, List<Path> files) {
        Set<String> ids = new TreeSet<>();
        files.forEach(file -> ids.addAll(ParquetInput.values(file, COLUMN)));
        return new References(seal, Optional.of(ids));
    }

    /** Those of the newest table of facilities that was sealed for a country. */
    static References newest(Archive archive, String country) {
        List<Receipt> receipts = InForce.sealed(archive, country, DATASET);
        if (receipts.isEmpty()) {
            return NONE;
        }
        Receipt newest = receipts.get(receipts.size() - 1);
        Path folder = archive.sealed(country, DATASET, newest.id());
        return of(
                newest.id(),
                newest.dataFiles().keySet().stream()
                        .filter(name -> name.startsWith("data-"))
                        .map(folder::resolve)
                        .toList());
    }
}
