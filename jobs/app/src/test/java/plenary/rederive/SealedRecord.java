package plenary.rederive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One accepted record of a sealed submission.
 *
 * @param positions where each column stands in {@code values}, shared by all records of a file
 * @param values text, number, day, instant or boolean; an empty Optional where there is none
 * @param absences why there is none, for the columns that say so: {@code weight_kg=_N;kv=_S}
 */
record SealedRecord(Map<String, Integer> positions, Object[] values, String absences) {

    String text(String column) {
        return value(column).map(Object::toString).orElse("");
    }

    Optional<BigDecimal> number(String column) {
        return value(column).map(BigDecimal.class::cast);
    }

    Optional<LocalDate> day(String column) {
        return value(column).map(LocalDate.class::cast);
    }

    Optional<Instant> instant(String column) {
        return value(column).map(Instant.class::cast);
    }

    boolean isTrue(String column) {
        return value(column).filter(Boolean.TRUE::equals).isPresent();
    }

    boolean has(String column) {
        return value(column).isPresent();
    }

    /** The absence code of a column without a value; empty for one that was left blank. */
    String absence(String column) {
        for (String said : absences.split(";")) {
            if (said.startsWith(column + "=")) {
                return said.substring(column.length() + 1);
            }
        }
        return "";
    }

    private Optional<Object> value(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("the sealed file has no column " + column);
        }
        return values[position] instanceof Optional<?> ? Optional.empty() : Optional.of(values[position]);
    }
}
