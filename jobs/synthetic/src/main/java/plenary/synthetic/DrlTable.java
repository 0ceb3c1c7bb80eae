package plenary.synthetic;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The table national_drl: the reference levels that the country published three years before, a little higher. */
final class DrlTable {

    private DrlTable() {}

    static void write(Country country, TableWriter table) throws IOException {
        // One country in six built its levels on patients: shown by a correct pipeline, and never compared.
        String statistic = country.index() % 6 == 4 ? "Q75_PATIENTS" : "Q75_MEDIANS";
        for (Study study : Plan.studies(country)) {
            for (DoseQuantity quantity : study.quantities()) {
                table.row(cells(country, study, quantity, unit(quantity), statistic));
            }
        }
        if (country.scenario() == Scenario.SPOILED_TABLES) {
            Study study = Study.ADULTS.get(0).of(Patients.HEAVY);
            DoseQuantity quantity = study.quantities().get(0);
            table.spoiled(
                    Fault.NOT_IN_LIST,
                    "unit",
                    "a unit that is not in the list",
                    cells(country, study, quantity, "rad", statistic));
            Object[] cells = cells(country, study, quantity, "mGy", statistic);
            cells[5] = 0;
            table.spoiled(Fault.OUT_OF_RANGE, "value", "a reference level of zero", cells);
        }
    }

    private static Object[] cells(Country country, Study study, DoseQuantity quantity, String unit, String statistic) {
        BigDecimal value = BigDecimal.valueOf(quantity.level() * country.doseLevel() * 1.08)
                .round(new MathContext(2, RoundingMode.HALF_UP));
        return new Object[] {
            study.category(),
            "",
            "",
            study.patients().band(),
            quantity.code(),
            value.stripTrailingZeros()
                    .toPlainString()
                    .replace('.', country.scenario().dialect().decimal()),
            unit,
            study.phantom(),
            statistic,
            country.year() - 3,
            "Registre synthétique de " + country.code() + ", SYNTHETIC, " + (country.year() - 3),
            "PRIMARY",
            "Invented"
        };
    }

    private static String unit(DoseQuantity quantity) {
        return switch (quantity.code()) {
            case "DLP" -> "mGy.cm";
            case "PKA" -> "Gy.cm2";
            case "FLUORO_TIME" -> "min";
            case "IMAGES" -> "1";
            case "ACTIVITY" -> "MBq";
            default -> "mGy";
        };
    }
}
