package plenary.indicators.catalog;

import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import plenary.indicators.formula.Definition;
import plenary.indicators.formula.EditionFormula;
import plenary.indicators.formula.FacilityFormula;
import plenary.indicators.formula.Formula;
import plenary.indicators.table.SealedRow;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.Contract;

/** The indicators that are defined in conf/indicators, each checked before any data are read. */
public final class Catalog {

    /** Raised whenever the code of stage one may give another number from the same records and parameters. */
    private static final String FIRST_STAGE_VERSION = "1";

    private final Map<String, Definition> definitions;

    private Catalog(Map<String, Definition> definitions) {
        this.definitions = definitions;
    }

    /**
     * Those that people write and try.
     *
     * @throws IllegalArgumentException with file, indicator and key, when a definition is wrong or has no case
     */
    public static Catalog load(Path indicators, Contract contract, SparkSession spark) {
        for (Path folder : folders(indicators)) {
            if (cases(folder).isEmpty()) {
                throw new IllegalArgumentException(folder + ": a definition needs at least one case in cases/");
            }
        }
        return frozen(indicators, contract, spark);
    }

    /** Those of a revision, which left the cases behind. */
    public static Catalog frozen(Path indicators, Contract contract, SparkSession spark) {
        Map<String, Definition> definitions = new TreeMap<>();
        for (Path folder : folders(indicators)) {
            for (Definition definition : DefinitionFile.read(folder)) {
                if (definitions.put(definition.id(), definition) != null) {
                    throw new IllegalArgumentException(folder + ": " + definition.id() + " is defined twice");
                }
            }
        }
        Catalog catalog = new Catalog(definitions);
        catalog.definitions().forEach(definition -> catalog.check(definition, contract, spark));
        return catalog;
    }

    /** By id. */
    public List<Definition> definitions() {
        return List.copyOf(definitions.values());
    }

    public Map<String, Definition> byId() {
        return Map.copyOf(definitions);
    }

    /** Stage-one definitions over one dataset. */
    public List<Definition> ofFacilities(String dataset) {
        return definitions.values().stream()
                .filter(definition -> definition.formula() instanceof FacilityFormula formula
                        && formula.dataset().equals(dataset))
                .toList();
    }

    /** Definitions of the second stage. */
    public List<Definition> ofEditions() {
        return definitions.values().stream()
                .filter(definition -> definition.formula() instanceof EditionFormula)
                .toList();
    }

    /** Datasets that an indicator is made of, through all indicators that it builds on. */
    public Set<String> datasets(String id) {
        Formula formula = definition(id).formula();
        Set<String> datasets = new LinkedHashSet<>(formula.datasets());
        if (formula instanceof EditionFormula edition) {
            edition.of().forEach(other -> datasets.addAll(datasets(other)));
        }
        return datasets;
    }

    /** The indicator and all that it builds on. */
    public Set<String> basis(String id) {
        Set<String> basis = new LinkedHashSet<>(Set.of(id));
        if (definition(id).formula() instanceof EditionFormula edition) {
            edition.of().forEach(other -> basis.addAll(basis(other)));
        }
        return basis;
    }

    /** Whether the value of a country is made of the data of other countries too. */
    public boolean readsOtherCountries(String id) {
        return basis(id).stream()
                .anyMatch(each ->
                        definition(each).formula() instanceof EditionFormula edition && edition.readsOtherCountries());
    }

    /** Those with values of countries, each made of the data of its country alone. */
    public List<Definition> ofSingleCountries() {
        return ofEditions().stream()
                .filter(definition -> ((EditionFormula) definition.formula()).isForCountries())
                .filter(definition -> !readsOtherCountries(definition.id()))
                .toList();
    }

    public boolean has(String id) {
        return definitions.containsKey(id);
    }

    public Definition definition(String id) {
        Definition definition = definitions.get(id);
        if (definition == null) {
            throw new IllegalArgumentException("no indicator " + id);
        }
        return definition;
    }

    /** The same catalog without what the given indicators do not build on, and with other definitions in place. */
    public Catalog with(List<Definition> others) {
        Map<String, Definition> changed = new TreeMap<>(definitions);
        others.forEach(other -> changed.put(other.id(), other));
        return new Catalog(changed);
    }

    /** Only the given indicators and those that they build on. */
    public Catalog only(List<String> ids) {
        Map<String, Definition> kept = new TreeMap<>();
        ids.forEach(id -> keep(id, kept));
        return new Catalog(kept);
    }

    private void keep(String id, Map<String, Definition> kept) {
        Definition definition = definition(id);
        kept.put(id, definition);
        if (definition.formula() instanceof EditionFormula edition) {
            edition.of().forEach(other -> keep(other, kept));
        }
    }

    /** SHA-256 over everything that decides the facility values of a dataset. */
    public String firstStageHash(String dataset) {
        StringBuilder text = new StringBuilder(FIRST_STAGE_VERSION);
        ofFacilities(dataset)
                .forEach(definition -> text.append('\n')
                        .append(definition.id())
                        .append(' ')
                        .append(definition.version())
                        .append(' ')
                        .append(definition.formula()));
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Case folders of a definition folder. */
    public static List<Path> cases(Path folder) {
        Path cases = folder.resolve("cases");
        return Presence.isFolder(cases) ? subfolders(cases) : List.of();
    }

    /** Definition folders. */
    public static List<Path> folders(Path indicators) {
        return subfolders(indicators).stream()
                .filter(folder -> Presence.isThere(folder.resolve("indicator.yaml")))
                .toList();
    }

    private static List<Path> subfolders(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return new ArrayList<>(children.filter(Presence::isFolder).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }

    private void check(Definition definition, Contract contract, SparkSession spark) {
        String place = definition.folder() + ": " + definition.id();
        for (String dataset : definition.formula().datasets()) {
            if (contract.dataset(dataset).isEmpty()) {
                throw new IllegalArgumentException(place + ": no dataset " + dataset);
            }
        }
        if (definition.formula() instanceof EditionFormula edition) {
            for (String other : edition.of()) {
                if (!definitions.containsKey(other)) {
                    throw new IllegalArgumentException(place + ": builds on " + other + ", which is not defined");
                }
            }
        }
        definition.formula().conditions().forEach(condition -> resolve(condition, place, contract, spark));
    }

    private static void resolve(Formula.Condition condition, String place, Contract contract, SparkSession spark) {
        plenary.schemas.contract.Dataset dataset =
                contract.dataset(condition.dataset()).orElseThrow();
        DataType type;
        try {
            type = spark.createDataFrame(List.of(), SealedRow.read(dataset))
                    .select(expr(condition.sql()))
                    .schema()
                    .fields()[0]
                    .dataType();
        } catch (Exception e) {
            throw new IllegalArgumentException(
                    "%s: %s '%s': %s".formatted(place, condition.key(), condition.sql(), firstLine(e)), e);
        }
        if (!type.equals(DataTypes.BooleanType)) {
            throw new IllegalArgumentException(
                    "%s: %s '%s' is %s, not boolean".formatted(place, condition.key(), condition.sql(), type.sql()));
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
