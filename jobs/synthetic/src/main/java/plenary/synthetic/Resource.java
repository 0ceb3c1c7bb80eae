package plenary.synthetic;

import java.util.List;
import java.util.Map;

/**
 * One table of a submission package, as its descriptor states it.
 *
 * @param paths the files, in order; each has a header
 * @param bytes of all files together
 * @param sha256 of the bytes of all files, one after the other
 * @param rows records in all files
 * @param units column to UCUM unit, for columns that are not sent in the canonical unit
 */
record Resource(
        String dataset,
        List<String> paths,
        Dialect dialect,
        long bytes,
        String sha256,
        long rows,
        Map<String, String> units) {

    Resource {
        paths = List.copyOf(paths);
        units = Map.copyOf(units);
    }

    Resource withSha256(String other) {
        return new Resource(dataset, paths, dialect, bytes, other, rows, units);
    }

    Resource withDialect(Dialect other) {
        return new Resource(dataset, paths, other, bytes, sha256, rows, units);
    }

    Resource withUnits(Map<String, String> other) {
        return new Resource(dataset, paths, dialect, bytes, sha256, rows, other);
    }
}
