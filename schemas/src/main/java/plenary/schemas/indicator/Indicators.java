package plenary.schemas.indicator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;

/**
 * Which indicators are computed from which columns, as {@code schemas/indicators.csv} says it: every column that enters
 * a value, be it as what is measured, counted or divided by, or as what says which rows count and to what they belong;
 * also through another indicator that it builds on. Columns of the key count for every indicator of their dataset, as
 * no row counts without them.
 */
public final class Indicators {

    private final Contract contract;
    private final Map<String, Map<String, SortedSet<Indicator>>> byColumn = new TreeMap<>();

    private Indicators(Contract contract) {
        this.contract = contract;
        for (NamedCsvRecord row : contract.rows("indicators.csv").orElse(List.of())) {
            Indicator indicator = new Indicator(row.getField("indicator"), row.getField("title"));
            Map<String, SortedSet<Indicator>> columns =
                    byColumn.computeIfAbsent(row.getField("dataset"), dataset -> new TreeMap<>());
            for (String column : row.getField("columns").split(" ")) {
                columns.computeIfAbsent(column, absent -> new TreeSet<>()).add(indicator);
            }
        }
    }

    public static Indicators of(Contract contract) {
        return new Indicators(contract);
    }

    public SortedSet<Indicator> all() {
        SortedSet<Indicator> all = new TreeSet<>();
        byColumn.keySet().forEach(dataset -> all.addAll(ofDataset(dataset)));
        return all;
    }

    /** Those that need rows of a dataset; none when it feeds no indicator. */
    public SortedSet<Indicator> ofDataset(String dataset) {
        SortedSet<Indicator> all = new TreeSet<>();
        byColumn.getOrDefault(dataset, Map.of()).values().forEach(all::addAll);
        return all;
    }

    /** Those that need a column; none when the dataset has no such column. */
    public SortedSet<Indicator> ofColumn(String dataset, String column) {
        List<String> key = contract.dataset(dataset).map(Dataset::primaryKey).orElse(List.of());
        return key.contains(column)
                ? ofDataset(dataset)
                : new TreeSet<>(byColumn.getOrDefault(dataset, Map.of()).getOrDefault(column, new TreeSet<>()));
    }
}
