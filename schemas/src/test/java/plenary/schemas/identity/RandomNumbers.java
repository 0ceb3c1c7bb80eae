package plenary.schemas.identity;

import java.util.Locale;
import java.util.SplittableRandom;

/** Invented national numbers: a form at random, its last characters tried until the number is valid. */
public final class RandomNumbers {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private RandomNumbers() {}

    static String of(NationalId id, int seed) {
        SplittableRandom random = new SplittableRandom(31L * id.ordinal() + 1009L * seed);
        while (true) {
            String number = attempt(id, random);
            if (id.isValid(number)) {
                return number;
            }
        }
    }

    /** By the name of the kind, for tests of other packages. */
    public static String of(String id, int seed) {
        return of(NationalId.valueOf(id), seed);
    }

    private static String attempt(NationalId id, SplittableRandom random) {
        String day = "%02d%02d%02d".formatted(random.nextInt(30, 100), 1 + random.nextInt(12), 1 + random.nextInt(28));
        String reversed = day.substring(4) + day.substring(2, 4) + day.substring(0, 2);
        return switch (id) {
            case NHS_NUMBER -> digits(random, 10);
            case NIR -> "1" + day.substring(0, 4) + digits(random, 8) + digits(random, 2);
            case CODICE_FISCALE ->
                letters(random, 6) + day.substring(0, 2) + "T" + day.substring(4) + "A" + digits(random, 3)
                        + letters(random, 1);
            case DNI -> digits(random, 8) + letters(random, 1);
            case RIJKSREGISTER -> day + digits(random, 5);
            case BSN -> digits(random, 9);
            case PERSONNUMMER -> day + "-" + digits(random, 4);
            case HETU -> reversed + "-" + digits(random, 3) + letters(random, 1);
            case FODSELSNUMMER -> reversed + digits(random, 5);
            case PESEL -> day + digits(random, 5);
            case CPF -> digits(random, 11);
            case SSN -> digits(random, 3) + "-" + digits(random, 2) + "-" + digits(random, 4);
            case STEUER_ID -> digits(random, 11);
            case AHV -> "756" + digits(random, 10);
            case AADHAAR -> digits(random, 12);
            case RESIDENT_ID -> digits(random, 6) + "19" + day + digits(random, 4);
        };
    }

    private static String digits(SplittableRandom random, int count) {
        return String.format(Locale.ROOT, "%0" + count + "d", random.nextLong((long) Math.pow(10, count)));
    }

    private static String letters(SplittableRandom random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
