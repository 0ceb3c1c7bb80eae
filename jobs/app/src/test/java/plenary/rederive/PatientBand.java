package plenary.rederive;

import java.util.function.Function;

/** Bands of patients who can be compared: domain.md section 2.4. */
final class PatientBand {

    private PatientBand() {}

    static String of(SealedRecord exam, String scheme) {
        if (scheme.equals("BREAST")) {
            return among(exam, "compressed_mm", PatientBand::breast);
        }
        double age = exam.number("age_years").orElseThrow().doubleValue();
        if (age >= 18) {
            return exam.number("weight_kg")
                    .map(kg -> kg.doubleValue() >= 50 && kg.doubleValue() <= 90 ? "ADULT" : "ADULT_OTHER")
                    .orElse("ADULT");
        }
        return scheme.equals("HEAD") ? head(age) : among(exam, "weight_kg", PatientBand::body);
    }

    private static String among(SealedRecord exam, String column, Function<Double, String> bands) {
        return exam.number(column)
                .map(number -> bands.apply(number.doubleValue()))
                .orElse("UNBANDED");
    }

    private static String breast(double mm) {
        if (mm < 50) {
            return "T_LT50";
        }
        return mm <= 60 ? "T_50_60" : "T_GT60";
    }

    private static String head(double years) {
        if (years < 0.25) {
            return "A_0_3M";
        }
        if (years < 1) {
            return "A_3M_1Y";
        }
        return years < 6 ? "A_1_6Y" : "A_GE6Y";
    }

    private static String body(double kg) {
        if (kg < 5) {
            return "W_LT5";
        }
        if (kg < 15) {
            return "W_5_15";
        }
        if (kg < 30) {
            return "W_15_30";
        }
        if (kg < 50) {
            return "W_30_50";
        }
        return kg < 80 ? "W_50_80" : "OUT_OF_BANDS";
    }

    static boolean isOfChildren(String band) {
        return band.startsWith("W_") || band.startsWith("A_");
    }
}
