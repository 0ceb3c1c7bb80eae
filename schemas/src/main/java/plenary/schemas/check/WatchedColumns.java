package plenary.schemas.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import plenary.schemas.identity.Identities;
import plenary.schemas.identity.Place;

/**
 * The columns of a dataset that could hold what names somebody: texts, and ids of a form that lets a UID or a national
 * number through. What else a cell may be, a hash, a code, a number, a day, is refused by its own check.
 */
final class WatchedColumns {

    private static final String CITATIONS = "rules/citations.csv";

    private static final List<String> COULD_STAND_THERE = List.of("1.2.840.113619.2.55.3.4", "9434765919");

    private final List<Integer> watched = new ArrayList<>();
    private final Map<Integer, Place> texts = new TreeMap<>();
    private final Set<Integer> withoutDates = new HashSet<>();

    WatchedColumns(Contract contract, Dataset dataset) {
        Set<String> citations = citations(contract, dataset.name());
        for (int column = 0; column < dataset.fields().size(); column++) {
            Field field = dataset.fields().get(column);
            Place place = place(field, citations);
            boolean isText =
                    field.type() == FieldType.STRING && field.codeList().isEmpty();
            if (isText) {
                texts.put(column, place);
            }
            if (isText && couldNameSomebody(field)) {
                watched.add(column);
            }
            if (!isText && field.type() != FieldType.DATE && field.type() != FieldType.DATETIME) {
                withoutDates.add(column);
            }
            if (isText && place == Place.TEXT) {
                withoutDates.add(column);
            }
        }
    }

    /** Those that are looked at in every row. */
    List<Integer> watched() {
        return watched;
    }

    /** All columns of text, with what each is for. */
    Map<Integer, Place> texts() {
        return texts;
    }

    Place place(int column) {
        return texts.getOrDefault(column, Place.TEXT);
    }

    /** Whether a full date in the column can only be there by mistake. */
    boolean isWithoutDates(int column) {
        return withoutDates.contains(column);
    }

    /** What may be shown of a cell. */
    String shown(int column, String text) {
        return isWithoutDates(column) ? Identities.maskedWithDates(text) : Identities.masked(text);
    }

    private static Place place(Field field, Set<String> citations) {
        if (field.limits().pattern().isPresent()) {
            return Place.ID;
        }
        return citations.contains(field.name()) ? Place.CITATION : Place.TEXT;
    }

    private static boolean couldNameSomebody(Field field) {
        return field.limits()
                .pattern()
                .map(pattern -> COULD_STAND_THERE.stream().anyMatch(text -> text.matches(pattern)))
                .orElse(true);
    }

    private static Set<String> citations(Contract contract, String dataset) {
        return contract.rows(CITATIONS).orElse(List.of()).stream()
                .filter(row -> row.getField("dataset").equals(dataset))
                .map(row -> row.getField("column"))
                .collect(Collectors.toSet());
    }
}
