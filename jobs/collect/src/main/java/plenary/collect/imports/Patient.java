package plenary.collect.imports;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a report says of the patient. The id leaves this machine only behind the registry's key; the birth date was
 * turned into an age.
 *
 * @param id with its issuer where the report names one; empty when it is not stated
 * @param age in years, at the examination
 * @param sex code of the list {@code sex}; empty when it is not stated
 * @param size weight and height
 */
record Patient(String id, Optional<BigDecimal> age, String sex, Map<Quantity, Measure> size) {

    Patient {
        size = Map.copyOf(size);
    }

    /** Numbers of two issuers may be the same: {@code id^^^issuer}, or the id alone where no issuer is named. */
    static String id(String id, String issuer) {
        return id.isEmpty() || issuer.isEmpty() ? id : id + "^^^" + issuer;
    }

    /** {@code F}, {@code M} or {@code O} from the first letter of what is stated; anything else is unknown, U. */
    static String sex(String stated) {
        if (stated.isEmpty()) {
            return "";
        }
        String letter = stated.substring(0, 1).toUpperCase(Locale.ROOT);
        return "FMO".contains(letter) ? letter : "U";
    }
}
