package plenary.collect.imports;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Units;

/** Turns a number and a unit as devices write them into an amount in the unit of our column. */
final class Measures {

    /** A decimal string (DICOM PS3.5 6.2), and somewhat longer than its 16 characters, as devices make them. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?=[0-9.])[0-9]{0,30}(\\.[0-9]{0,30})?([eE][+-]?[0-9]{1,3})?");

    private static final Pattern ANNOTATION = Pattern.compile("\\{[^}]*\\}");
    private static final Pattern PRINTABLE_UNIT = Pattern.compile("[A-Za-z0-9.%/*]{1,12}");
    /** More decimals than any column keeps; sums are rounded once, in the end. */
    private static final int SCALE = 18;

    private final Units units;
    private final Map<String, String> spellings = new HashMap<>();

    private Measures(Units units) {
        this.units = units;
    }

    static Measures of(Contract contract) {
        Measures measures = new Measures(contract.units());
        contract.codeList("unit").codes().forEach(unit -> measures.spellings.put(spelling(unit.code()), unit.code()));
        return measures;
    }

    /** The UCUM code of a unit as devices and people write it; empty for one that the contract does not have. */
    Optional<String> unit(String text) {
        return Optional.ofNullable(spellings.get(spelling(text.strip())));
    }

    /** Devices write {@code Gym2} and {@code Gy.m2} for the same, and count in {@code {events}}. */
    private static String spelling(String unit) {
        String plain = ANNOTATION
                .matcher(unit)
                .replaceAll("")
                .replaceAll("[.*·^ ]", "")
                .replaceAll("[µμ]", "u");
        return plain.isEmpty() ? "1" : plain;
    }

    Measure measure(Quantity quantity, String number, String unit) {
        if (!NUMBER.matcher(number).matches() || number.chars().noneMatch(Character::isDigit)) {
            return new Measure.Unusable("a number that cannot be read");
        }
        Optional<Units.Factor> factor = unit(unit).flatMap(known -> units.factor(known, quantity.unit()));
        return factor.<Measure>map(to -> new Measure.Amount(to.apply(new BigDecimal(number), SCALE)))
                .orElseGet(() -> new Measure.Unusable(
                        "unit " + (PRINTABLE_UNIT.matcher(unit).matches() ? unit : "that cannot be printed")));
    }
}
