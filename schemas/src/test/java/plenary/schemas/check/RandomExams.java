package plenary.schemas.check;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/** Examinations of a made-up registry, with whatever a rule of plausibility may find now and then. */
final class RandomExams {

    private static final String HEADER = "exam_uid_hash,facility_id,exam_date,modality,exam_category,age_years,sex,"
            + "weight_kg,height_cm,ctdi_vol_mgy,ctdi_phantom,dlp_mgy_cm,pka_gy_cm2,fluoro_min,agd_mgy,compressed_mm,"
            + "dose_source\n";
    private static final String[] CATEGORIES = {"CT_HEAD", "CT_CHEST", "XA_CORONARY", "MG_SCREEN", "UNMAPPED"};
    private static final double[] CTDI = {55, 8, 0, 0, 10};

    private final Random random;
    private final int facilities;
    private final int odd;
    private final double oddly;
    private final boolean isHeaped;
    private final LocalDate silent;

    RandomExams(long seed) {
        this.random = new Random(seed);
        this.facilities = 1 + random.nextInt(6);
        this.odd = random.nextInt(facilities);
        this.oddly = random.nextDouble();
        this.isHeaped = random.nextBoolean();
        this.silent = LocalDate.ofYearDay(2025, 1 + random.nextInt(300));
    }

    String csv() {
        StringBuilder csv = new StringBuilder(HEADER);
        int rows = 100 + random.nextInt(500);
        String last = "";
        for (int i = 0; i < rows; i++) {
            // Some rows are sent twice with another key.
            last = last.isEmpty() || random.nextInt(40) > 0 ? row() : last;
            csv.append("%064x,".formatted(i)).append(last).append('\n');
        }
        return csv.toString();
    }

    private String row() {
        int facility = random.nextInt(facilities);
        boolean isOdd = facility == odd && random.nextDouble() < oddly;
        int category = random.nextInt(CATEGORIES.length);
        boolean isCt = CTDI[category] > 0;
        double spread = Math.exp(0.4 * random.nextGaussian()) * (isOdd ? 10 : 1);
        int age = random.nextInt(5) == 0
                ? random.nextInt(18)
                : isHeaped ? 10 * (2 + random.nextInt(6)) : 18 + random.nextInt(70);
        String name = CATEGORIES[category];
        return String.join(
                ",",
                "F" + facility,
                day(isOdd).toString(),
                isCt ? "CT" : name.substring(0, 2),
                name,
                Integer.toString(age),
                random.nextInt(30) == 0 ? "M" : "F",
                maybe(isHeaped ? 10 * (2 + random.nextInt(9)) : 3 + 100 * random.nextDouble()),
                maybe(50 + 140 * random.nextDouble()),
                isCt ? maybe(CTDI[category] * spread) : "_Z",
                isCt ? (random.nextInt(8) == 0 ? "113690" : "113691") : "_Z",
                isCt ? maybe(CTDI[category] * 20 * Math.exp(0.5 * random.nextGaussian()) * (isOdd ? 1 : 1.1)) : "_Z",
                name.startsWith("XA") ? maybe(40 * spread) : "_Z",
                name.startsWith("XA") ? maybe(5 * spread) : "_Z",
                name.startsWith("MG") ? maybe(1.5 * spread) : "_Z",
                name.startsWith("MG") ? maybe(isHeaped ? 50 : 20 + 60 * random.nextDouble()) : "_Z",
                random.nextInt(3) == 0 ? "MANUAL" : "RDSR");
    }

    private LocalDate day(boolean isOdd) {
        if (isOdd) {
            return LocalDate.of(2025, 1 + random.nextInt(3), 1);
        }
        LocalDate day = LocalDate.ofYearDay(2025, 1 + random.nextInt(365));
        return day.isBefore(silent) || day.isAfter(silent.plusDays(20)) ? day : silent.minusDays(1);
    }

    private String maybe(double number) {
        return random.nextInt(6) == 0 ? "_U" : String.format(Locale.ROOT, "%.1f", number);
    }
}
