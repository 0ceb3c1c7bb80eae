package plenary.collect.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.collect.procedures.Label;
import plenary.collect.procedures.Procedure;
import plenary.schemas.contract.CodeList;

/** Which examination category a hospital's procedures are: a CSV file that the registry keeps. */
final class Categories {

    static final Categories NONE = new Categories(Map.of());

    private static final List<String> COLUMNS = List.of("local_code", "local_name", "exam_category");

    private final Map<List<Label>, String> categories;

    private Categories(Map<List<Label>, String> categories) {
        this.categories = categories;
    }

    /**
     * Reads {@code local_code,local_name,exam_category}. A row with a code and no name, or a name and no code, is for all
     * procedures that have it; case and spaces do not matter.
     */
    static Categories read(Path file, CodeList known) {
        Map<List<Label>, String> categories = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                String place = file + ":" + row.getStartingLineNumber() + ": ";
                if (!row.getHeader().containsAll(COLUMNS)) {
                    throw new IllegalArgumentException(file + ": the header must have " + COLUMNS);
                }
                String category = row.getField("exam_category").strip();
                if (known.code(category).isEmpty()) {
                    throw new IllegalArgumentException(place + "'" + category + "' is no exam_category");
                }
                List<Label> procedure = key(row.getField("local_code"), row.getField("local_name"));
                if (categories.put(procedure, category) != null) {
                    throw new IllegalArgumentException(place + "the procedure stands twice");
                }
            }
            return new Categories(categories);
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    /** By code and name, else by code, else by name. */
    Optional<String> of(Procedure procedure) {
        return List.of(key(procedure.code(), procedure.name()), key(procedure.code(), ""), key("", procedure.name()))
                .stream()
                .filter(key -> !key.equals(key("", "")))
                .flatMap(key -> Optional.ofNullable(categories.get(key)).stream())
                .findFirst();
    }

    private static List<Label> key(String code, String name) {
        return List.of(Label.of(code), Label.of(name));
    }
}
