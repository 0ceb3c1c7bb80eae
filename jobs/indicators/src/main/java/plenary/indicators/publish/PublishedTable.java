package plenary.indicators.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import plenary.indicators.catalog.Catalog;
import plenary.indicators.formula.Definition;
import plenary.indicators.formula.EditionFormula;
import plenary.indicators.formula.Flags;
import plenary.indicators.formula.Status;
import plenary.indicators.table.Dimension;
import plenary.schemas.archive.Manifest;

/** All cells of the published table, in its order: the values, and the countries that sent nothing for them. */
public final class PublishedTable {

    private final Catalog catalog;
    private final Manifest manifest;
    private final SyntheticAreas synthetic;

    public PublishedTable(Catalog catalog, Manifest manifest, SyntheticAreas synthetic) {
        this.catalog = catalog;
        this.manifest = manifest;
        this.synthetic = synthetic;
    }

    /**
     * @throws IllegalStateException when two values claim one cell
     */
    public List<IndicatorValue> of(List<IndicatorValue> values) {
        List<IndicatorValue> all = new ArrayList<>(values);
        all.addAll(notSubmitted());
        SortedMap<Dimensions, IndicatorValue> sorted = new TreeMap<>();
        Set<String> cells = new HashSet<>();
        for (IndicatorValue value : all) {
            if (sorted.put(value.at(), marked(value)) != null
                    || !cells.add(value.at().cellId())) {
                throw new IllegalStateException(
                        "two values for cell " + value.at().cellId());
            }
        }
        return List.copyOf(sorted.values());
    }

    private IndicatorValue marked(IndicatorValue value) {
        return synthetic.contains(value.at().refArea()) ? value.with(Flags.SYNTHETIC) : value;
    }

    /** One cell an indicator and country of which none of the needed datasets is in force. */
    private List<IndicatorValue> notSubmitted() {
        List<IndicatorValue> missing = new ArrayList<>();
        for (Definition definition : catalog.ofEditions()) {
            Set<String> needed = catalog.datasets(definition.id());
            if (!((EditionFormula) definition.formula()).isForCountries() || needed.isEmpty()) {
                continue;
            }
            for (String country : manifest.countries()) {
                if (manifest.inputs().stream()
                        .noneMatch(input -> input.country().equals(country) && needed.contains(input.dataset()))) {
                    missing.add(notSubmitted(definition, country));
                }
            }
        }
        return missing;
    }

    private static IndicatorValue notSubmitted(Definition definition, String country) {
        String none = Dimension.NOT_APPLICABLE;
        Dimensions at =
                new Dimensions(definition.id(), country, Dimension.TOTAL, none, none, none, none, none, none, none);
        String unit = definition.unit().equals(Definition.UNIT_OF_QUANTITY) ? "" : definition.unit();
        return IndicatorValue.without(at, unit, Status.NOT_SUBMITTED, definition.version());
    }
}
