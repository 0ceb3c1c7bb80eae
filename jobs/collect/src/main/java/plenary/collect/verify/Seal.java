package plenary.collect.verify;

import java.nio.file.Path;
import plenary.schemas.archive.Archive;

/** Which sealed folder. */
record Seal(String country, String dataset, String id) implements Comparable<Seal> {

    Path folder(Archive archive) {
        return archive.sealed(country, dataset, id);
    }

    @Override
    public int compareTo(Seal other) {
        return (country + "/" + dataset + "/" + id).compareTo(other.country + "/" + other.dataset + "/" + other.id);
    }
}
