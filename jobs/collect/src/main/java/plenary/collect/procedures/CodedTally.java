package plenary.collect.procedures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts, for every column that a map fills, which texts it has and which it lacks. */
public final class CodedTally {

    private final Map<Place, Counts> columns =
            new TreeMap<>(Comparator.comparing(Place::dataset).thenComparing(Place::column));

    private record Place(String dataset, String column) {}

    private record NameKey(String text, String modality) {}

    private static final class Counts {
        private final String codeList;
        private final MapKind kind;
        private final Map<String, String> known = new TreeMap<>();
        private final Map<NameKey, Name> names =
                new TreeMap<>(Comparator.comparing(NameKey::text).thenComparing(NameKey::modality));
        private long rows;
        private long mapped;
        private long unnamed;

        Counts(String codeList, MapKind kind) {
            this.codeList = codeList;
            this.kind = kind;
        }

        boolean isOfCategories() {
            return codeList.equals(UnmappedName.CATEGORIES);
        }

        List<KnownName> knownNames(ProcedureMap map) {
            List<KnownName> names = new ArrayList<>(isOfCategories() ? map.known() : List.of());
            known.forEach((text, code) -> names.add(new KnownName(text, "", code, "mapped text")));
            return names;
        }
    }

    /** What is known of one text in one modality. */
    private static final class Name {
        private String text;
        private final String first;
        private final TreeSet<String> codes = new TreeSet<>();
        private final TreeSet<String> facilities = new TreeSet<>();
        private long mapped;
        private long unmapped;

        Name(String text, String first) {
            this.text = text;
            this.first = first;
        }
    }

    /** Makes a column known that the procedure map fills, also when no row will need it. */
    public void openProcedures(String dataset, String column) {
        counts(dataset, column, column, MapKind.PROCEDURE_MAP);
    }

    /**
     * Makes a column known that a code map of a mapping fills.
     *
     * @param codeList of the column; empty when its values are free
     * @param known texts that the code map lists, with their codes
     */
    public void openCodes(String dataset, String column, String codeList, Map<String, String> known) {
        counts(dataset, column, codeList, MapKind.CODE_MAP).known.putAll(known);
    }

    private Counts counts(String dataset, String column, String codeList, MapKind kind) {
        return columns.computeIfAbsent(new Place(dataset, column), any -> new Counts(codeList, kind));
    }

    /** Adds one row. */
    public void add(String dataset, CodedText text, String modality, String facilityId, String place) {
        Counts counts = columns.get(new Place(dataset, text.column()));
        if (counts == null) {
            throw new IllegalStateException(dataset + "." + text.column() + " was not opened");
        }
        counts.rows++;
        if (text.code().isPresent()) {
            counts.mapped++;
        }
        if (text.source().isNone()) {
            counts.unnamed += text.code().isPresent() ? 0 : 1;
            return;
        }
        NameKey key = new NameKey(Label.of(text.source().text()).normal(), modality);
        Name name =
                counts.names.computeIfAbsent(key, any -> new Name(text.source().text(), place));
        // Of spellings that differ in case the first in the alphabet, so that the order of rows decides nothing.
        if (text.source().text().compareTo(name.text) < 0) {
            name.text = text.source().text();
        }
        name.codes.add(text.source().code());
        if (text.code().isPresent()) {
            name.mapped++;
        } else {
            name.unmapped++;
            name.facilities.add(facilityId);
        }
    }

    /** By dataset and column. */
    public List<Coverage> coverage() {
        List<Coverage> coverage = new ArrayList<>();
        columns.forEach((place, counts) -> coverage.add(new Coverage(
                place.dataset(),
                place.column(),
                counts.rows,
                counts.mapped,
                counts.unnamed,
                counts.names.size(),
                counts.names.values().stream()
                        .filter(name -> name.unmapped == 0)
                        .count())));
        return coverage;
    }

    /** What no map has, most rows first, with suggestions where there is somebody to make them. */
    public List<UnmappedName> unmapped(ProcedureMap map, Optional<Suggester> suggester) {
        List<UnmappedName> unmapped = new ArrayList<>();
        columns.forEach((place, counts) -> {
            Optional<Suggester> knowing = suggester.map(any -> any.knowing(counts.knownNames(map)));
            counts.names.forEach((key, name) -> {
                if (name.unmapped > 0) {
                    unmapped.add(unmapped(place, counts, key, name, knowing));
                }
            });
        });
        unmapped.sort(UnmappedName.MOST_ROWS_FIRST);
        return unmapped;
    }

    private static UnmappedName unmapped(
            Place place, Counts counts, NameKey key, Name name, Optional<Suggester> suggester) {
        String code = name.codes.size() == 1 ? name.codes.first() : "";
        boolean isNamed = !name.codes.contains(name.text);
        Procedure source = new Procedure(code, isNamed ? name.text : "");
        List<Suggestion> suggestions = suggester
                .filter(known -> !counts.codeList.isEmpty())
                .map(known -> counts.isOfCategories()
                        ? known.categories(source, key.modality())
                        : known.codes(counts.codeList, source.text()))
                .orElse(List.of());
        return new UnmappedName(
                place.dataset(),
                place.column(),
                counts.kind,
                source,
                key.modality(),
                List.copyOf(name.facilities),
                name.unmapped,
                name.first,
                suggestions);
    }
}
