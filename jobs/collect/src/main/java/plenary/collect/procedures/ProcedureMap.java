package plenary.collect.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the procedures of a country are, as its steward has confirmed it. */
public final class ProcedureMap {

    /** The map of a country that has none yet. */
    public static final ProcedureMap NONE = new ProcedureMap("", "", List.of());

    private final String file;
    private final String sha256;
    private final List<ProcedureRow> rows;
    private final Map<Source, List<ProcedureRow>> confirmed = new HashMap<>();

    /** By what rows are found: the rest decides between them. */
    private record Source(Label code, Label name) {
        static Source of(String code, String name) {
            return new Source(Label.of(code), Label.of(name));
        }
    }

    ProcedureMap(String file, String sha256, List<ProcedureRow> rows) {
        this.file = file;
        this.sha256 = sha256;
        this.rows = List.copyOf(rows);
        for (ProcedureRow row : rows) {
            if (row.isConfirmed()) {
                Source source = Source.of(row.source().code(), row.source().name());
                confirmed.computeIfAbsent(source, any -> new ArrayList<>()).add(row);
            }
        }
    }

    /**
     * What the map says of a procedure.
     *
     * @param indication empty when the row names none
     */
    public record Target(String examCategory, String indication) {}

    /**
     * The confirmed row that is most about the procedure: of the facility before the country's, of the modality before
     * one for all, by code and name before by code before by name, and of several the newest that holds on the day.
     */
    public Optional<Target> of(Performed performed) {
        Procedure procedure = performed.procedure();
        List<Source> sources = Stream.of(
                        Source.of(procedure.code(), procedure.name()),
                        Source.of(procedure.code(), ""),
                        Source.of("", procedure.name()))
                .distinct()
                .filter(source -> !source.equals(Source.of("", "")))
                .toList();
        // min takes the first of equals, and the sources stand in their order.
        return sources.stream()
                .flatMap(source -> confirmed.getOrDefault(source, List.of()).stream())
                .filter(row -> isAbout(row, performed))
                .min(Comparator.comparing((ProcedureRow row) -> row.facilityId().isEmpty())
                        .thenComparing(row -> row.modality().isEmpty())
                        .thenComparing(row -> sources.indexOf(
                                Source.of(row.source().code(), row.source().name())))
                        .thenComparing(row -> row.validFrom().orElse(LocalDate.MIN), Comparator.reverseOrder()))
                .map(row -> new Target(row.examCategory(), row.indication()));
    }

    private static boolean isAbout(ProcedureRow row, Performed performed) {
        return (row.facilityId().isEmpty() || row.facilityId().equals(performed.facilityId()))
                && (row.modality().isEmpty() || row.modality().equals(performed.modality()))
                && row.holdsOn(performed.day());
    }

    /** All rows in the order of the file. */
    List<ProcedureRow> rows() {
        return rows;
    }

    /** The confirmed rows as names that somebody knows the meaning of. */
    List<KnownName> known() {
        return rows.stream()
                .filter(ProcedureRow::isConfirmed)
                .map(row -> new KnownName(row.source().text(), row.modality(), row.examCategory(), "mapped name"))
                .toList();
    }

    /** The state of the map, for the account of an import. */
    public MapState state() {
        List<Long> open = rows.stream()
                .filter(row -> !row.isConfirmed())
                .map(ProcedureRow::line)
                .toList();
        return new MapState(file, sha256, rows.size() - open.size(), open);
    }
}
