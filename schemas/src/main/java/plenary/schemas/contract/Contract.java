package plenary.schemas.contract;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenary.schemas.archive.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What countries send: the datasets and code lists of one version, read from the files of this module. Older versions
 * stand beside the newest, and their tables are upgraded to it.
 */
public final class Contract {

    /** The newest version of the contract of this build. */
    public static final String VERSION = "1.1.0";

    private static final Contract NEWEST = new Contract(ContractFiles.own());

    private final ContractFiles files;
    private final List<ContractVersion> versions;

    /** Of each dataset the versions of its schema, oldest first. */
    private final Map<String, List<SchemaFile>> history;

    private final Map<String, Dataset> datasets;

    private Contract(ContractFiles files) {
        this.files = files;
        this.versions = Changelog.read(files).versions();
        this.history = history(files);
        this.datasets = datasets(history, versions.get(versions.size() - 1));
    }

    private Contract(Contract newest, ContractVersion version) {
        this.files = newest.files;
        this.versions = newest.versions;
        this.history = newest.history;
        this.datasets = datasets(history, version);
    }

    /** The newest version. */
    public static Contract load() {
        return NEWEST;
    }

    /** The newest version of a contract whose files lie in a folder. */
    public static Contract in(Path folder) {
        return new Contract(ContractFiles.in(folder));
    }

    /** This contract with the rules of a folder; of those that it has no file of, its own. */
    public Contract withRules(Path folder) {
        return new Contract(files.withRules(folder));
    }

    private static Map<String, List<SchemaFile>> history(ContractFiles files) {
        Map<String, List<SchemaFile>> history = new LinkedHashMap<>();
        for (CodeList.Code dataset : files.codeList("dataset").codes()) {
            history.put(
                    dataset.code(),
                    Stream.of(dataset.attribute("files").split(" "))
                            .map(file -> SchemaFile.read(files, "submission/" + dataset.code() + "/" + file + ".json"))
                            .toList());
        }
        return history;
    }

    private static Map<String, Dataset> datasets(Map<String, List<SchemaFile>> history, ContractVersion version) {
        List<SchemaFile> inForce = history.values().stream()
                .flatMap(schemas -> schemas.stream()
                        .filter(schema -> schema.version().compareTo(version) <= 0)
                        .reduce((older, newer) -> newer)
                        .stream())
                .toList();
        Map<String, Dataset> datasets = new LinkedHashMap<>();
        for (SchemaFile schema : inForce) {
            List<Dataset.Reference> further = inForce.stream()
                    .flatMap(other ->
                            other.referencedBy().getOrDefault(schema.dataset().name(), List.of()).stream())
                    .toList();
            datasets.put(schema.dataset().name(), schema.dataset().with(further));
        }
        return datasets;
    }

    /** Every version that submissions may follow, oldest first. */
    public List<ContractVersion> versions() {
        return versions;
    }

    /** The same contract in another of its versions. */
    public Contract at(ContractVersion version) {
        if (!versions.contains(version)) {
            throw new IllegalArgumentException("the contract has no version " + version);
        }
        return new Contract(this, version);
    }

    /** The version that brought a dataset; empty when no version has it. */
    public Optional<ContractVersion> since(String dataset) {
        return history.getOrDefault(dataset, List.of()).stream()
                .map(SchemaFile::version)
                .findFirst();
    }

    /** The version that brought a column; empty when no version has it. */
    public Optional<ContractVersion> since(String dataset, String column) {
        return history.getOrDefault(dataset, List.of()).stream()
                .filter(schema -> schema.dataset().fieldNames().contains(column))
                .map(SchemaFile::version)
                .findFirst();
    }

    /** What makes a table of this dataset, of any version, one of the newest. */
    public Upgrade upgrade(Dataset dataset) {
        return Upgrade.of(files, history.getOrDefault(dataset.name(), List.of()), dataset);
    }

    public List<Dataset> datasets() {
        return List.copyOf(datasets.values());
    }

    public List<String> datasetNames() {
        return datasets().stream().map(Dataset::name).toList();
    }

    public Optional<Dataset> dataset(String name) {
        return Optional.ofNullable(datasets.get(name));
    }

    /** Names of the datasets to which others refer, by the one column of their key. */
    public List<String> referred() {
        return datasets().stream()
                .flatMap(dataset -> dataset.references().stream())
                .map(Dataset.Reference::dataset)
                .distinct()
                .toList();
    }

    public Units units() {
        return new Units(codeList("unit"));
    }

    /** A code list by its name; the name comes from the contract itself, so an unknown one is a defect. */
    public CodeList codeList(String name) {
        return files.codeList(name);
    }

    public Changelog changelog() {
        return Changelog.read(files);
    }

    /** SHA-256 of each file of the contract by its path: schemas, code lists, kinds of finding, changes. */
    public Map<String, String> hashes() {
        Set<String> paths = new TreeSet<>(List.of("findings.csv", "changelog.csv"));
        Stream.of("dataset", "unit", "country").forEach(list -> paths.add("codes/" + list + ".csv"));
        history.values().stream().flatMap(List::stream).map(SchemaFile::dataset).forEach(dataset -> {
            paths.add(dataset.file());
            dataset.fields().stream()
                    .flatMap(field -> field.codeList().stream())
                    .forEach(list -> paths.add("codes/" + list + ".csv"));
        });
        return paths.stream()
                .collect(Collectors.toMap(path -> path, path -> Hash.of(files.bytes(path)), (a, b) -> a, TreeMap::new));
    }

    /** A file of {@code schemas} beside the schemas and lists themselves, by its path there; empty when there is none. */
    public Optional<byte[]> file(String path) {
        return files.bytesIfAny(path);
    }

    /**
     * The rows of a table of this module, for what needs no contract beside it.
     *
     * @throws IllegalArgumentException when there is no such table
     */
    public static List<NamedCsvRecord> ownRows(String path) {
        return ContractFiles.own().rows(path);
    }

    /** Rules and the like, as they stand in a JSON file of {@code schemas}; empty when there is no such file. */
    public Optional<JsonNode> json(String path) {
        return files.bytesIfAny(path).map(bytes -> JsonMapper.shared().readTree(bytes));
    }

    /** The rows of a table beside the schemas and lists themselves; empty when there is no such table. */
    public Optional<List<NamedCsvRecord>> rows(String path) {
        return files.rowsIfAny(path);
    }
}
