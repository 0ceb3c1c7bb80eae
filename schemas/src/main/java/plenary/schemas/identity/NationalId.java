package plenary.schemas.identity;

import static plenary.schemas.identity.CheckDigits.digit;
import static plenary.schemas.identity.CheckDigits.weighted;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The national number of a person in one country. Forms and check digits are recalled, not read from the law of the
 * country; each is tested on a number that is published as an example.
 */
enum NationalId {
    NHS_NUMBER("an NHS number (GB)", "[0-9]{10}", 11, NationalId::isNhsNumber),
    NIR(
            "a NIR (FR)",
            "[12][0-9]{2}(0[1-9]|1[0-2]|[2-9][0-9])([0-9]{2}|2[AB])[0-9]{8}",
            "[12] [0-9]{2} [0-9]{2} [0-9][0-9AB] [0-9]{3} [0-9]{3} [0-9]{2}",
            97,
            NationalId::isNir),
    CODICE_FISCALE(
            "a codice fiscale (IT)",
            "[A-Z]{6}[0-9]{2}[ABCDEHLMPRST][0-9]{2}[A-Z][0-9]{3}[A-Z]",
            ".*",
            Integer.MAX_VALUE,
            NationalId::isCodiceFiscale),
    DNI("a DNI or NIE (ES)", "[0-9XYZ][0-9]{7}[A-HJ-NP-TV-Z]", 23, NationalId::isDni),
    RIJKSREGISTER(
            "a national register number (BE)",
            "[0-9]{11}",
            "[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}-[0-9]{3}[.-][0-9]{2}",
            97,
            NationalId::isRijksregister),
    BSN("a BSN (NL)", "[0-9]{9}", 11, NationalId::isBsn),
    PERSONNUMMER("a personnummer (SE)", "([0-9]{2})?[0-9]{10}", 10, NationalId::isPersonnummer),
    HETU(
            "a henkilötunnus (FI)",
            "[0-9]{6}[A-FU-Y]?[0-9]{3}[0-9A-FHJ-NPR-Y]",
            "[0-9]{6}[-+A-FU-Y][0-9]{3}[A-Y]",
            31,
            NationalId::isHetu),
    FODSELSNUMMER("a fødselsnummer (NO)", "[0-9]{11}", 121, NationalId::isFodselsnummer),
    PESEL("a PESEL (PL)", "[0-9]{11}", 10, NationalId::isPesel),
    CPF("a CPF (BR)", "[0-9]{11}", "[0-9]{3}\\.[0-9]{3}\\.[0-9]{3}-[0-9]{2}", 100, NationalId::isCpf),
    /** Has no check digit; its three groups are what tells. */
    SSN("a social security number (US)", "[0-9]{3}-[0-9]{2}-[0-9]{4}", 10, NationalId::isSsn),
    STEUER_ID("a tax id (DE)", "[1-9][0-9]{10}", 10, NationalId::isSteuerId),
    AHV("an AHV number (CH)", "756[0-9]{10}", "756\\.[0-9]{4}\\.[0-9]{4}\\.[0-9]{2}", 10, CheckDigits::ean),
    AADHAAR("an Aadhaar number (IN)", "[2-9][0-9]{11}", 10, CheckDigits::verhoeff),
    RESIDENT_ID("a resident identity number (CN)", "[1-9][0-9]{16}[0-9X]", 11, NationalId::isResidentId);

    private static final String NEVER = "(?!)";
    private static final String BETWEEN = " ./+-";
    private static final String ODD_PLACES = "1,0,5,7,9,13,15,17,19,21,2,4,18,20,11,3,6,8,12,14,16,10,22,25,24,23";
    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String HETU_LETTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final String RESIDENT_LETTERS = "10X98765432";

    /** Of numbers that have the form by chance, how few may have the check digit, so that a column is told for sure. */
    private static final double CHANCE = 1e-9;

    /** Fewer are cells with a mistake, and no column. */
    private static final int LEAST = 5;

    private final String words;
    private final Pattern form;
    private final Pattern peculiar;
    private final int oneIn;
    private final Predicate<String> check;

    NationalId(String words, String form, int oneIn, Predicate<String> check) {
        this(words, form, NEVER, oneIn, check);
    }

    /** @param peculiar how it is written where one number is enough */
    NationalId(String words, String form, String peculiar, int oneIn, Predicate<String> check) {
        this.words = words;
        this.form = Pattern.compile(form);
        this.peculiar = Pattern.compile(peculiar);
        this.oneIn = oneIn;
        this.check = check;
    }

    /** With article and country. */
    String words() {
        return words;
    }

    /** As it is asked for: without blanks, points and hyphens; the American one with its hyphens. */
    private String written(String text) {
        if (this == SSN) {
            return text;
        }
        StringBuilder written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (BETWEEN.indexOf(c) < 0) {
                written.append(c);
            }
        }
        return written.toString();
    }

    boolean hasForm(String text) {
        return form.matcher(written(text)).matches();
    }

    boolean isValid(String text) {
        String written = written(text);
        return form.matcher(written).matches() && check.test(written);
    }

    /** How many different valid numbers a column must have before chance is out of the question. */
    int enough() {
        return Math.max(LEAST, (int) Math.ceil(Math.log(CHANCE) / -Math.log(oneIn)));
    }

    /** Whether the form is so peculiar that one valid number is enough. */
    boolean isCertain(String text) {
        return peculiar.matcher(text).matches();
    }

    private static boolean isNhsNumber(String text) {
        int check = 11 - weighted(text, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check % 11 == digit(text, 9) && !isOneDigit(text);
    }

    /** Corsica's departments 2A and 2B count as 19 and 18. */
    private static boolean isNir(String text) {
        String number = text.substring(0, 13).replace("2A", "19").replace("2B", "18");
        return CheckDigits.mod97(Long.parseLong(number), Long.parseLong(text.substring(13)));
    }

    private static boolean isCodiceFiscale(String text) {
        String[] odd = ODD_PLACES.split(",");
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = text.charAt(i);
            int value = c <= '9' ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? Integer.parseInt(odd[value]) : value;
        }
        return text.charAt(15) == 'A' + sum % 26;
    }

    private static boolean isDni(String text) {
        int first = "XYZ".indexOf(text.charAt(0));
        String number = first < 0 ? text.substring(0, 8) : first + text.substring(1, 8);
        return DNI_LETTERS.charAt(Integer.parseInt(number) % 23) == text.charAt(8);
    }

    /** Months of people without a known sex or with a bis number are 20 or 40 higher. */
    private static boolean isRijksregister(String text) {
        int month = Integer.parseInt(text.substring(2, 4)) % 20;
        long number = Long.parseLong(text.substring(0, 9));
        long check = Long.parseLong(text.substring(9));
        return month <= 12
                && Integer.parseInt(text.substring(4, 6)) <= 31
                && (CheckDigits.mod97(number, check) || CheckDigits.mod97(2_000_000_000L + number, check));
    }

    private static boolean isBsn(String text) {
        return weighted(text, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 && !isOneDigit(text);
    }

    /** The day of a coordination number is 60 higher. */
    private static boolean isPersonnummer(String text) {
        String ten = text.substring(text.length() - 10);
        int day = Integer.parseInt(ten.substring(4, 6)) % 60;
        return isDay(2000 + Integer.parseInt(ten.substring(0, 2)), Integer.parseInt(ten.substring(2, 4)), day)
                && (text.length() == 10 || text.startsWith("19") || text.startsWith("20"))
                && CheckDigits.luhn(ten);
    }

    private static boolean isHetu(String text) {
        String number = text.substring(0, 6) + text.substring(text.length() - 4, text.length() - 1);
        return isDay(
                        2000 + Integer.parseInt(text.substring(4, 6)),
                        Integer.parseInt(text.substring(2, 4)),
                        Integer.parseInt(text.substring(0, 2)))
                && HETU_LETTERS.charAt((int) (Long.parseLong(number) % 31)) == text.charAt(text.length() - 1);
    }

    /** The day of a D number is 40 higher. */
    private static boolean isFodselsnummer(String text) {
        return isDay(
                        2000 + Integer.parseInt(text.substring(4, 6)),
                        Integer.parseInt(text.substring(2, 4)),
                        Integer.parseInt(text.substring(0, 2)) % 40)
                && weighted(text, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
                && weighted(text, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    /** Months of other centuries than the twentieth are 20, 40, 60 or 80 higher. */
    private static boolean isPesel(String text) {
        return isDay(
                        2000 + Integer.parseInt(text.substring(0, 2)),
                        Integer.parseInt(text.substring(2, 4)) % 20,
                        Integer.parseInt(text.substring(4, 6)))
                && weighted(text, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
    }

    private static boolean isCpf(String text) {
        int first = weighted(text, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        int second = weighted(text, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        return first == digit(text, 9) && second == digit(text, 10) && !isOneDigit(text);
    }

    private static boolean isSsn(String text) {
        return !text.startsWith("000")
                && !text.startsWith("666")
                && !text.startsWith("9")
                && !text.startsWith("00", 4)
                && !text.endsWith("0000");
    }

    /** Of the first ten digits one stands there twice or three times, the others at most once. */
    private static boolean isSteuerId(String text) {
        int[] counts = new int[10];
        for (int i = 0; i < 10; i++) {
            counts[digit(text, i)]++;
        }
        long repeated =
                java.util.Arrays.stream(counts).filter(count -> count > 1).count();
        boolean isRare = java.util.Arrays.stream(counts).noneMatch(count -> count > 3);
        return repeated == 1 && isRare && CheckDigits.mod1110(text);
    }

    private static boolean isResidentId(String text) {
        int sum = weighted(text, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
        return isDay(
                        Integer.parseInt(text.substring(6, 10)),
                        Integer.parseInt(text.substring(10, 12)),
                        Integer.parseInt(text.substring(12, 14)))
                && RESIDENT_LETTERS.charAt(sum % 11) == text.charAt(17);
    }

    /** In a century that is not known; 2000 had a 29 February. */
    private static boolean isDay(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException e) {
            return month == 2 && day == 29;
        }
    }

    private static boolean isOneDigit(String text) {
        return text.chars().distinct().count() == 1;
    }
}
