package plenary.collect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plenary.collect.edition.InForce;
import plenary.collect.governance.Standings;
import plenary.collect.parquet.ParquetInput;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Receipt;
import plenary.schemas.contract.Dataset;

/**
 * The rows of another table, such as that of the facilities, that rows are held against.
 *
 * @param seal id of the seal they come from; empty when there are none
 * @param ids empty when they are not known
 */
record References(String seal, Optional<Set<String>> ids) {

    static final String FACILITY = "facility";
    static final String EQUIPMENT = "equipment";

    static final References NONE = new References("", Optional.empty());

    /** Whether no other table refers to the rows of a dataset, so that it may be read beside any other. */
    static boolean isNone(String dataset) {
        return !dataset.equals(FACILITY) && !dataset.equals(EQUIPMENT);
    }

    /** Those of Parquet files. */
    static References of(Dataset.Reference reference, String seal, List<Path> files) {
        Set<String> ids = new TreeSet<>();
        files.forEach(file -> ids.addAll(ParquetInput.values(file, reference.column())));
        return new References(seal, Optional.of(ids));
    }

    /** Those of the newest table that was sealed for a country. */
    static References ofNewest(Dataset.Reference reference, Desk desk, String country) {
        return newest(desk, country, reference.dataset())
                .map(receipt -> of(reference, receipt.id(), dataFiles(desk.archive(), receipt)))
                .orElse(NONE);
    }

    /** The newest table of a dataset that was not withdrawn. */
    static Optional<Receipt> newest(Desk desk, String country, String dataset) {
        Standings standings = desk.standings();
        return InForce.sealed(desk.archive(), country, dataset).stream()
                .filter(receipt -> !standings.isWithdrawn(country, receipt.id()))
                .reduce((before, after) -> after);
    }

    private static List<Path> dataFiles(Archive archive, Receipt receipt) {
        Path folder = archive.sealed(receipt.country(), receipt.dataset(), receipt.id());
        return receipt.dataFiles().keySet().stream()
                .filter(name -> name.startsWith("data-"))
                .map(folder::resolve)
                .toList();
    }
}
