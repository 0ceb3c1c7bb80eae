package plenary.collect.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Age at an examination in years: completed years from 2 on, with three decimals below. */
final class PatientAge {

    private static final Pattern AGE_STRING = Pattern.compile("([0-9]{1,3})([DWMY])");
    private static final BigDecimal DAYS_A_YEAR = new BigDecimal("365.25");
    private static final int INFANCY_YEARS = 2;
    private static final int OLDEST_YEARS = 120;

    private PatientAge() {}

    /**
     * The stated age; the birth date is asked only where no age is stated, or whole years of an infant, for whom months
     * matter. A birth date after the examination, or one that makes the patient older than 120, is none.
     *
     * @param ageString such as 060Y, 018M, 003W, 005D (DICOM PS3.5, AS)
     */
    static Optional<BigDecimal> of(String ageString, Optional<LocalDate> birth, Optional<LocalDate> examination) {
        Optional<BigDecimal> stated = stated(ageString);
        Optional<BigDecimal> counted = birth.flatMap(born -> examination.flatMap(day -> between(born, day)));
        boolean isWholeYearsOfInfant = ageString.endsWith("Y")
                && stated.filter(age -> age.intValue() < INFANCY_YEARS).isPresent();
        return isWholeYearsOfInfant ? counted.or(() -> stated) : stated.or(() -> counted);
    }

    /** An age as DICOM writes it, from whole UCUM years, months, weeks or days; empty of anything else. */
    static String ageString(String number, String unit) {
        String whole = number.replaceFirst("\\.0*$", "");
        return switch (unit) {
            case "a" -> whole + "Y";
            case "mo" -> whole + "M";
            case "wk" -> whole + "W";
            case "d" -> whole + "D";
            default -> "";
        };
    }

    private static Optional<BigDecimal> stated(String ageString) {
        Matcher age = AGE_STRING.matcher(ageString);
        if (!age.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(age.group(1));
        return Optional.of(
                switch (age.group(2)) {
                    case "D" -> years(number);
                    case "W" -> years(number.multiply(BigDecimal.valueOf(7)));
                    case "M" -> number.divide(BigDecimal.valueOf(12), 3, RoundingMode.HALF_UP);
                    default -> number;
                });
    }

    private static Optional<BigDecimal> between(LocalDate birth, LocalDate examination) {
        long years = ChronoUnit.YEARS.between(birth, examination);
        if (birth.isAfter(examination) || years > OLDEST_YEARS) {
            return Optional.empty();
        }
        return Optional.of(
                years < INFANCY_YEARS
                        ? years(BigDecimal.valueOf(ChronoUnit.DAYS.between(birth, examination)))
                        : BigDecimal.valueOf(years));
    }

    private static BigDecimal years(BigDecimal days) {
        return days.divide(DAYS_A_YEAR, 3, RoundingMode.HALF_UP);
    }
}
