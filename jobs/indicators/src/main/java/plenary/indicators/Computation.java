package plenary.indicators;

import java.nio.file.Path;
import java.util.List;
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
import plenary.indicators.publish.Disclosure;
import plenary.indicators.publish.DisclosureGate;
import plenary.indicators.publish.IndicatorValue;
import plenary.indicators.publish.PublishedTable;
import plenary.indicators.publish.SyntheticAreas;
import plenary.indicators.table.CsvTable;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.contract.Contract;

/** From sealed submissions to cells that may be published, under one configuration. */
final class Computation {

    private final SparkSession spark;
    private final Archive archive;
    private final Path conf;
    private final Progress progress;
    private final Contract contract = Contract.load();
    private final Catalog catalog;

    Computation(SparkSession spark, Archive archive, Path conf, Progress progress) {
        this.spark = spark;
        this.archive = archive;
        this.conf = conf;
        this.progress = progress;
        this.catalog = Catalog.frozen(conf.resolve("indicators"), contract, spark);
    }

    /**
     * What one edition comes to.
     *
     * @param passed cells that passed the disclosure gate, in the order of the published table
     * @param sources what they were computed from
     */
    record Cells(List<IndicatorValue> passed, Sources sources, Dataset<Row> facilityValues) {

        Cells {
            passed = List.copyOf(passed);
        }
    }

    Contract contract() {
        return contract;
    }

    Catalog catalog() {
        return catalog;
    }

    /** @see KeptValues#KeptValues */
    KeptValues kept(Archive keep, Path work) {
        return new KeptValues(spark, archive, keep, work, contract, catalog, progress);
    }

    /** @param wanted the catalog, or a part of it */
    Cells cells(FrozenEdition edition, Catalog wanted, KeptValues kept) {
        Disclosure disclosure = Disclosure.read(conf.resolve("disclosure.yaml"));
        List<CountryGroups.Member> members =
                CountryGroups.of(edition.manifest(), CsvTable.read(conf.resolve("country_groups.csv")));
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
        Sources sources = new Sources(edition.manifest(), contract, catalog.byId(), tables::table, facilityValues);
        List<IndicatorValue> values = new CandidateReader(wanted).values(sources, progress);
        PublishedTable published = new PublishedTable(wanted, edition.manifest(), SyntheticAreas.of(contract, members));
        return new Cells(new DisclosureGate(disclosure).passed(published.of(values)), sources, facilityValues);
    }
}
