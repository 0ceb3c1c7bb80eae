package plenary.collect.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How a registry's own export becomes a submission; one file of conf/mappings.
 *
 * @param name equal to the file name without its ending
 * @param source citation of the export
 * @param licence under which the publisher gives it
 * @param country default when the caller names none
 * @param registry who made the export; goes into the descriptor
 * @param codes by name, source text to our code
 * @param markers by name, cell texts that are no value
 * @param period of the submission; empty for the span of the rows' periods
 */
record Mapping(
        String name,
        String title,
        String source,
        String licence,
        String country,
        String registry,
        String period,
        Map<String, Map<String, String>> codes,
        Map<String, List<Marker>> markers,
        List<Input> inputs,
        List<Output> outputs) {

    Mapping {
        name = name == null ? "" : name;
        title = title == null ? "" : title;
        source = source == null ? "" : source;
        licence = licence == null ? "" : licence;
        country = country == null ? "" : country;
        registry = registry == null ? "" : registry;
        period = period == null ? "" : period;
        codes = codes == null ? Map.of() : new TreeMap<>(codes);
        markers = markers == null ? Map.of() : new TreeMap<>(markers);
        inputs = inputs == null ? List.of() : List.copyOf(inputs);
        outputs = outputs == null ? List.of() : List.copyOf(outputs);
    }

    /** Whether a column makes pseudonyms. */
    boolean needsKey() {
        return columns().anyMatch(column -> column.hmac() != Hmac.NONE);
    }

    /** Whether a column is filled by the procedure map. */
    boolean namesProcedures() {
        return columns().anyMatch(column -> !column.procedure().isNone());
    }

    private Stream<Column> columns() {
        return outputs.stream()
                .flatMap(output -> output.repeat().stream().map(output::columnsOf))
                .flatMap(columns -> columns.values().stream());
    }

    Provenance provenance() {
        return new Provenance(name, title, source, licence, registry);
    }

    /** The code map that a column names; empty when it names none. */
    Map<String, String> codesOf(Column column) {
        return column.codes().isEmpty() ? Map.of() : codes.getOrDefault(column.codes(), Map.of());
    }

    /** The markers that a column names; empty when it names none. */
    List<Marker> markersOf(Column column) {
        return column.markers().isEmpty() ? List.of() : markers.getOrDefault(column.markers(), List.of());
    }
}
