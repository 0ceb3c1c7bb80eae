package plenary.schemas.contract;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of codes, each with the days on which it is valid. */
public final class CodeList {

    private final String name;
    private final Map<String, Code> codes = new LinkedHashMap<>();

    CodeList(String name, List<Code> codes) {
        this.name = name;
        for (Code code : codes) {
            if (this.codes.put(code.code(), code) != null) {
                throw new IllegalArgumentException("code list " + name + " has the code " + code.code() + " twice");
            }
        }
    }

    public String name() {
        return name;
    }

    public List<Code> codes() {
        return List.copyOf(codes.values());
    }

    /** Position of a code, counted from 0; a code that is not there was named by the contract itself, so it is a defect. */
    public int indexOf(String code) {
        int index = List.copyOf(codes.keySet()).indexOf(code);
        if (index < 0) {
            throw new IllegalArgumentException("code list " + name + " has no code " + code);
        }
        return index;
    }

    public Optional<Code> code(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /**
     * One code.
     *
     * @param validFrom first day, open when empty
     * @param validTo last day, open when empty
     * @param attributes further columns of the list, such as the modality of an examination category
     */
    public record Code(
            String code,
            String label,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo,
            Map<String, String> attributes) {

        public Code {
            attributes = Map.copyOf(attributes);
        }

        public boolean isValidOn(LocalDate day) {
            return validFrom.filter(day::isBefore).isEmpty()
                    && validTo.filter(day::isAfter).isEmpty();
        }

        /** The value of a further column; empty text when the column is blank or absent. */
        public String attribute(String column) {
            return attributes.getOrDefault(column, "");
        }
    }
}
