package plenary.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import plenary.indicators.archive.CountryGroups;
import plenary.indicators.archive.EditionTables;
import plenary.indicators.archive.FrozenEdition;
import plenary.indicators.archive.KeptValues;
import plenary.indicators.archive.SealedTables;
import plenary.indicators.catalog.Catalog;
import plenary.indicators.formula.Sources;
import plenary.indicators.publish.CandidateReader;
import plenary.indicators.publish.DefinitionJson;
import plenary.indicators.publish.Disclosure;
import plenary.indicators.publish.DisclosureGate;
import plenary.indicators.publish.FacilityFiles;
import plenary.indicators.publish.IndicatorValue;
import plenary.indicators.publish.PublishedTable;
import plenary.indicators.publish.SubmissionTables;
import plenary.indicators.publish.SyntheticAreas;
import plenary.indicators.publish.Tables;
import plenary.indicators.table.CsvTable;
import plenary.indicators.table.SingleFile;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Manifest;
import plenary.schemas.contract.Contract;

/** One edition in, its published tables out. */
public final class IndicatorsJob {

    /** Configuration that decides a number of this step. */
    private static final List<String> CONF =
            List.of("indicators/", "reference/", "disclosure.yaml", "country_groups.csv");

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
    public static Result run(Archive archive, Path conf, String edition, String master, Progress progress) {
        FrozenEdition frozen = FrozenEdition.newest(archive, edition);
        Path tables = archive.tables(edition, frozen.manifest().revision());
        if (Files.isDirectory(tables)) {
            return new Result(tables, 0, 0, 0, true);
        }
        frozen.requireSame(conf, CONF);
        SparkSession spark = Sessions.open(master);
        try {
            return run(spark, archive, conf, frozen, progress);
        } finally {
            spark.stop();
        }
    }

    static Result run(SparkSession spark, Archive archive, Path conf, FrozenEdition edition, Progress progress) {
        Manifest manifest = edition.manifest();
        Contract contract = Contract.load();
        Catalog catalog = Catalog.load(conf.resolve("indicators"), contract, spark);
        Disclosure disclosure = Disclosure.read(conf.resolve("disclosure.yaml"));
        List<CountryGroups.Member> members =
                CountryGroups.of(manifest, CsvTable.read(conf.resolve("country_groups.csv")));

        KeptValues kept = new KeptValues(spark, archive, contract, catalog, progress);
        Dataset<Row> facilityValues = kept.of(edition.receipts());

        EditionTables tables = new EditionTables(
                spark,
                edition,
                contract,
                new SealedTables(spark, archive, contract),
                members,
                conf.resolve("reference"));
        if (contract.datasets().stream()
                .map(dataset -> dataset.name())
                .filter(name -> catalog.ofFacilities(name).isEmpty())
                .allMatch(tables::isSmall)) {
            Sessions.planSmall(spark);
        }
        Sources sources = new Sources(manifest, contract, catalog.byId(), tables::table, facilityValues);
        List<IndicatorValue> values = new CandidateReader(catalog).values(sources, progress);

        PublishedTable published = new PublishedTable(catalog, manifest, SyntheticAreas.of(contract, members));
        List<IndicatorValue> passed = new DisclosureGate(disclosure).passed(published.of(values));

        progress.at("tables", 0, 0);
        Path staging = archive.staging().resolve("tables-" + UUID.randomUUID());
        Dataset<Row> ofFacilities = FacilityFiles.all(facilityValues, catalog, sources);
        write(passed, edition, contract, catalog, ofFacilities, spark, staging);
        Path target = publish(staging, archive, manifest);
        return new Result(target, passed.size(), kept.computed(), kept.kept(), false);
    }

    private static void write(
            List<IndicatorValue> values,
            FrozenEdition edition,
            Contract contract,
            Catalog catalog,
            Dataset<Row> facilityValues,
            SparkSession spark,
            Path staging) {
        Tables tables = new Tables(folder(staging.resolve("tables")));
        tables.values(values, spark);
        tables.csv(
                "submission.csv",
                SubmissionTables.SUBMISSION,
                SubmissionTables.submissions(edition, contract).stream());
        tables.csv("finding_count.csv", SubmissionTables.FINDING_COUNT, SubmissionTables.findings(edition).stream());
        tables.text("definition.json", DefinitionJson.of(catalog.definitions()));
        FacilityFiles.write(facilityValues, catalog, folder(staging.resolve("countries")));
    }

    /** The tables come last: a reader who sees them sees the files of the countries too. */
    private static Path publish(Path staging, Archive archive, Manifest manifest) {
        Path revision = archive.revision(manifest.edition(), manifest.revision());
        Path tables = archive.tables(manifest.edition(), manifest.revision());
        try {
            Path countries = revision.resolve("countries");
            if (Files.isDirectory(countries)) {
                // Left by a run that was killed between the two renames.
                SingleFile.delete(countries);
            }
            Files.move(staging.resolve("countries"), countries, StandardCopyOption.ATOMIC_MOVE);
            Files.move(staging.resolve("tables"), tables, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("could not publish the tables in " + tables, e);
        }
        SingleFile.delete(staging);
        return tables;
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("could not make " + folder, e);
        }
    }
}
