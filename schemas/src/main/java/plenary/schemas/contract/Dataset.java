package plenary.schemas.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * One dataset of the contract in one version: what a country sends in one table.
 *
 * @param version version of the contract that brought this form of it, such as 1.0.0
 * @param file path of its schema under {@code schemas/}
 * @param references columns whose values must stand in another dataset of the same country
 */
public record Dataset(
        String name,
        String version,
        String file,
        Tier tier,
        String title,
        String description,
        List<Field> fields,
        List<String> primaryKey,
        List<RowRule> rules,
        List<Reference> references) {

    public Dataset {
        fields = List.copyOf(fields);
        primaryKey = List.copyOf(primaryKey);
        rules = List.copyOf(rules);
        references = List.copyOf(references);
    }

    /** Which rows of the other dataset a reference may mean. */
    public enum Scope {
        /** Those of the newest table of the country, sent now or earlier. */
        COUNTRY,
        /** Those of the same submission; when it has no such table, nothing is to be checked. */
        SUBMISSION
    }

    /** A column whose values must stand in a column of another dataset. */
    public record Reference(String field, String dataset, String column, Scope scope) {}

    /** The same with further references. */
    Dataset with(List<Reference> further) {
        List<Reference> all = new ArrayList<>(references);
        all.addAll(further);
        return new Dataset(name, version, file, tier, title, description, fields, primaryKey, rules, all);
    }

    public Field field(String name) {
        return fields.get(indexOf(name));
    }

    /** Position of a field, counted from 0. */
    public int indexOf(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new NoSuchElementException("dataset " + this.name + " has no field " + name);
    }

    public List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }
}
