package plenary.collect.verify;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import plenary.collect.parquet.ParquetInput;
import plenary.schemas.archive.Archive;

/**
 * Kept facility values. No hash of them is recorded, since they may be deleted and are made again; the checksums of their
 * pages tell damage, but not that one file was put in place of another.
 */
final class ValuesCheck {

    /** Of several submissions that were computed together, a hash of all their ids. */
    private static final int DIGITS_OF_SEVERAL = 64;

    private final Inspection inspection;
    private final Set<String> sealedIds;

    ValuesCheck(Inspection inspection, Set<Seal> seals) {
        this.inspection = inspection;
        this.sealedIds = seals.stream().map(Seal::id).collect(Collectors.toSet());
    }

    void check() {
        Archive archive = inspection.archive();
        for (String place : inspection.under(archive.values())) {
            // values/<country>/<dataset>/<id>/<definitions>/values.parquet
            String[] names = place.split("/", -1);
            if (names.length != 6 || !names[5].equals("values.parquet")) {
                continue;
            }
            Path file = archive.root().resolve(place);
            inspection.name(file);
            inspection.look(file, Meaning.KEPT_VALUES, () -> ParquetInput.verifyPages(file));
            if (names[3].length() < DIGITS_OF_SEVERAL && !sealedIds.contains(names[3])) {
                inspection.differs(place, "values of " + names[3], "a sealed submission of this id", Meaning.UNUSED);
            }
        }
    }
}
