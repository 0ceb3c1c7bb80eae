package plenary.schemas.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Where everything lies under the root of an archive.
 *
 * @param root a folder, or a place in an object store
 * @param work a folder of this machine for what is not finished: the root itself when it is one
 */
public record Archive(Path root, Path work) {

    private static final int NAME_DIGITS = 16;

    public Archive(Path root) {
        this(root, Durable.isLocal(root) ? root : workOf(root));
    }

    // Named by the place, so that a run that was killed finds its blocks when it is started again.
    private static Path workOf(Path root) {
        String name = Hash.of(root.toUri().toString().getBytes(StandardCharsets.UTF_8));
        return Path.of(System.getProperty("java.io.tmpdir"), "plenary-" + name.substring(0, NAME_DIGITS));
    }

    public Path inbox() {
        return root.resolve("inbox");
    }

    /** A submission as it was sent, never modified. */
    public Path drop(String country, String drop) {
        return inbox().resolve(country).resolve(drop);
    }

    public Path sealed() {
        return root.resolve("sealed");
    }

    public Path sealed(String country, String dataset) {
        return sealed().resolve(country).resolve(dataset);
    }

    /** A sealed folder: {@code data-*.parquet}, {@code rejected.parquet}, {@code receipt.json}. */
    public Path sealed(String country, String dataset, String id) {
        return sealed(country, dataset).resolve(id);
    }

    /** The last file of a sealed folder to appear: without it nothing is sealed there. */
    public Path receipt(String country, String dataset, String id) {
        return sealed(country, dataset, id).resolve("receipt.json");
    }

    /** What the steward gets back: {@code findings.json}, {@code .csv}, {@code .html}, {@code validation-report.json}. */
    public Path returned(String country, String drop) {
        return returned().resolve(country).resolve(drop);
    }

    /** Facility values of one sealed folder under one set of definitions; may be deleted, is made again. */
    public Path values(String country, String dataset, String id, String definitionsHash) {
        return values(country, dataset).resolve(id).resolve(definitionsHash);
    }

    /** Those of every sealed folder of one country and dataset. */
    public Path values(String country, String dataset) {
        return values().resolve(country).resolve(dataset);
    }

    /** Facility values that are kept; they are made again when they are gone. */
    public Path values() {
        return root.resolve("values");
    }

    /** What countries were told about what they sent. */
    public Path returned() {
        return root.resolve("returned");
    }

    /** Who is at work on what. */
    public Path leases() {
        return root.resolve("leases");
    }

    /** Certificates of what was deleted. */
    public Path deleted() {
        return root.resolve("deleted");
    }

    public Path certificate(String country, String id) {
        return deleted().resolve(country).resolve(id + ".json");
    }

    public Path editions() {
        return root.resolve("editions");
    }

    public Path edition(String edition) {
        return editions().resolve(edition);
    }

    /** Numbers of its revisions, complete or not, from the first. */
    public List<Integer> revisions(String edition) {
        return Durable.foldersOf(edition(edition)).stream()
                .map(folder -> folder.getFileName().toString())
                .filter(name -> name.matches("r[0-9]+"))
                .map(name -> Integer.valueOf(name.substring(1)))
                .sorted()
                .toList();
    }

    public Path revision(String edition, int revision) {
        return edition(edition).resolve("r" + revision);
    }

    /** The first file of a revision to appear, with the configuration beside it. */
    public Path manifest(String edition, int revision) {
        return revision(edition, revision).resolve("manifest.json");
    }

    /** Names the newest complete revision: one line, {@code r1}. */
    public Path current(String edition) {
        return edition(edition).resolve("CURRENT");
    }

    public Path tables(String edition, int revision) {
        return revision(edition, revision).resolve("tables");
    }

    /** Facility-level values, a folder a country. */
    public Path countries(String edition, int revision) {
        return revision(edition, revision).resolve("countries");
    }

    /** Those of one country, for that country alone. */
    public Path forCountry(String edition, int revision, String country) {
        return countries(edition, revision).resolve(country);
    }

    public Path report(String edition, int revision) {
        return revision(edition, revision).resolve("report");
    }

    /** The configuration as a revision froze it. */
    public Path conf(String edition, int revision) {
        return revision(edition, revision).resolve("conf");
    }

    /** Chains of what was done and decided. */
    public Path audit() {
        return root.resolve("audit");
    }

    public Path auditOfCountry(String country) {
        return audit().resolve("country-" + country);
    }

    public Path auditOfEdition(String edition) {
        return audit().resolve("edition-" + edition);
    }

    /** The right to handle the submissions of a country. */
    public Path leaseOfCountry(String country) {
        return leases().resolve("country-" + country);
    }

    /** The right to make something of an edition. */
    public Path leaseOfEdition(String edition) {
        return leases().resolve("edition-" + edition);
    }

    /** Work in progress; its content may be deleted at any time when no job runs. */
    public Path staging() {
        return work.resolve("staging");
    }

    /** The job repository, when it is a database in files: it serves this machine, and is not the truth. */
    public Path jobs() {
        return work.resolve("jobs");
    }
}
