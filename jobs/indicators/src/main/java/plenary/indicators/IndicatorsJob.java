package plenary.indicators;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import plenary.indicators.archive.FrozenEdition;
import plenary.indicators.archive.KeptValues;
import plenary.indicators.catalog.Catalog;
import plenary.indicators.publish.ChangedCells;
import plenary.indicators.publish.DefinitionJson;
import plenary.indicators.publish.FacilityFiles;
import plenary.indicators.publish.SubmissionTables;
import plenary.indicators.publish.Tables;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Contents;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Lease;
import plenary.schemas.archive.Manifest;
import plenary.schemas.submission.Folders;

/** One edition in, its published tables out. */
public final class IndicatorsJob {

    private IndicatorsJob() {}

    /**
     * What was done.
     *
     * @param tables folder of the tables
     * @param cells rows of the published table
     * @param computed batches of sealed submissions whose facility values were computed
     * @param kept batches whose facility values were there
     * @param alreadyDone whether the revision had its tables before, so that nothing was done
     */
    public record Result(Path tables, int cells, int computed, int kept, boolean alreadyDone) {}

    /** Computes the tables of the newest revision of an edition; does nothing when they are there. */
    public static Result run(Archive archive, String edition, String master, Progress progress) {
        return Lease.whileHolding(archive.leaseOfEdition(edition), progress, lease -> {
            FrozenEdition frozen = FrozenEdition.newest(archive, edition);
            return before(archive, frozen).orElseGet(() -> {
                SparkSession spark = Sessions.open(master);
                try {
                    return told(spark, archive, frozen, lease, progress);
                } finally {
                    spark.stop();
                }
            });
        });
    }

    /** The same in a session that is open, and stays open. */
    public static Result run(SparkSession spark, Archive archive, String edition, Progress progress) {
        return Lease.whileHolding(archive.leaseOfEdition(edition), progress, lease -> {
            FrozenEdition frozen = FrozenEdition.newest(archive, edition);
            return before(archive, frozen).orElseGet(() -> told(spark, archive, frozen, lease, progress));
        });
    }

    private static Result told(
            SparkSession spark, Archive archive, FrozenEdition edition, Lease lease, Progress progress) {
        return SparkFailure.told(
                "compute the tables of edition " + edition.manifest().edition(),
                () -> run(spark, archive, edition, lease, progress));
    }

    private static Optional<Result> before(Archive archive, FrozenEdition edition) {
        Manifest manifest = edition.manifest();
        Path tables = archive.tables(manifest.edition(), manifest.revision());
        if (!Contents.isComplete(tables)) {
            return Optional.empty();
        }
        // A run that failed when its tables had appeared may have left its work.
        Durable.remove(work(archive, manifest));
        return Optional.of(new Result(tables, 0, 0, 0, true));
    }

    static Result run(SparkSession spark, Archive archive, FrozenEdition edition, Lease lease, Progress progress) {
        Manifest manifest = edition.manifest();
        Path work = work(archive, manifest);
        Durable.remove(work);
        Computation computation =
                new Computation(spark, archive, archive.conf(manifest.edition(), manifest.revision()), progress);
        Catalog catalog = computation.catalog();
        KeptValues kept = computation.kept(archive, Folders.made(work));
        Computation.Cells cells = computation.cells(edition, catalog, kept);

        progress.at("tables", 0, 0);
        Tables tables = new Tables(Folders.made(work.resolve("tables")));
        tables.values(cells.passed());
        tables.parquet(cells.passed(), spark);
        SubmissionTables.write(edition, computation.contract(), tables);
        tables.text(DefinitionJson.FILE, DefinitionJson.of(catalog.definitions()));
        FacilityFiles.write(
                FacilityFiles.all(cells.facilityValues(), catalog, cells.sources()),
                catalog,
                Folders.made(work.resolve("countries")));
        if (manifest.corrects() > 0) {
            tables.csv(
                    ChangedCells.FILE,
                    ChangedCells.HEADER,
                    ChangedCells.of(archive, manifest, catalog, cells.passed()).stream());
        }
        lease.requireHeld();
        Path target = publish(work, archive, manifest);
        return new Result(target, cells.passed().size(), kept.computed(), kept.kept(), false);
    }

    /** The tables come last: a reader who sees them sees the files of the countries too. */
    private static Path publish(Path work, Archive archive, Manifest manifest) {
        Path tables = archive.tables(manifest.edition(), manifest.revision());
        Contents.publish(work.resolve("countries"), archive.countries(manifest.edition(), manifest.revision()));
        Contents.publish(work.resolve("tables"), tables);
        Durable.remove(work);
        return tables;
    }

    private static Path work(Archive archive, Manifest manifest) {
        return archive.staging().resolve("indicators-" + manifest.edition());
    }
}
