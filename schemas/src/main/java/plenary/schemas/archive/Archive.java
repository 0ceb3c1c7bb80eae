package plenary.schemas.archive;

import java.nio.file.Path;

/** Where everything lies under the root of an archive. */
public record Archive(Path root) {

    public Path inbox() {
        return root.resolve("inbox");
    }

    /** A submission as it was sent, never modified. */
    public Path drop(String country, String drop) {
        return inbox().resolve(country).resolve(drop);
    }

    public Path sealed(String country, String dataset) {
        return root.resolve("sealed").resolve(country).resolve(dataset);
    }

    /** A sealed folder: {@code data-*.parquet}, {@code rejected.parquet}, {@code receipt.json}. */
    public Path sealed(String country, String dataset, String id) {
        return sealed(country, dataset).resolve(id);
    }

    /** What the steward gets back: {@code findings.json}, {@code .csv}, {@code .html}. */
    public Path returned(String country, String drop) {
        return root.resolve("returned").resolve(country).resolve(drop);
    }

    /** Facility values of one sealed folder under one set of definitions; may be deleted, is made again. */
    public Path values(String country, String dataset, String id, String definitionsHash) {
        return root.resolve("values")
                .resolve(country)
                .resolve(dataset)
                .resolve(id)
                .resolve(definitionsHash);
    }

    public Path edition(String edition) {
        return root.resolve("editions").resolve(edition);
    }

    public Path revision(String edition, int revision) {
        return edition(edition).resolve("r" + revision);
    }

    /** Names the newest complete revision: one line, {@code r1}. */
    public Path current(String edition) {
        return edition(edition).resolve("CURRENT");
    }

    public Path tables(String edition, int revision) {
        return revision(edition, revision).resolve("tables");
    }

    /** Facility-level values of one country, for that country alone. */
    public Path forCountry(String edition, int revision, String country) {
        return revision(edition, revision).resolve("countries").resolve(country);
    }

    public Path report(String edition, int revision) {
        return revision(edition, revision).resolve("report");
    }

    /** Work in progress; its content may be deleted at any time when no job runs. */
    public Path staging() {
        return root.resolve("staging");
    }
}
