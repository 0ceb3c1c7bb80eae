package plenary.schemas.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what names somebody in one text, and masks it. */
public final class Identities {

    private static final int LONGEST_UID = 64;
    private static final int LONG_UID = 40;
    /** Components of which a UID that an organisation gave has at least as many. */
    private static final int COMPONENTS = 6;

    private static final String DIGITS = "0123456789";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final Sought DOTTED =
            new Sought("012", "(?<![0-9A-Za-z.])[0-2](?:\\.(?:0|[1-9][0-9]{0,38})){2,40}(?![0-9A-Za-z])");
    /** ISO member bodies, IANA, Siemens, Philips and Agfa, countries: what UIDs in radiology start with. */
    private static final Pattern ROOT = Pattern.compile(
            "1\\.2\\.\\d{3}\\.|1\\.3\\.6\\.1\\.4\\.1\\.|1\\.3\\.12\\.2\\.|1\\.3\\.46\\.|1\\.3\\.51\\.|2\\.16\\.\\d{3}\\.");
    /** From a random number, after ISO/IEC 9834-8. */
    private static final Pattern RANDOM_UID = Pattern.compile("2\\.25\\.[0-9]{20,39}");
    /** Names kinds of things, not things. */
    private static final String OF_THE_STANDARD = "1.2.840.10008.";
    /** Of HL7: value sets and code systems, which are short, and what hospitals put under it, which is long. */
    private static final String OF_HL7 = "2.16.840.1.113883.";

    /** Such as {@code 1.1.2020}. */
    private static final int SHORTEST_DATE = 8;

    private static final String DAY_MONTH = "(?:0?[1-9]|[12][0-9]|3[01])([-./ ])(?:0?[1-9]|[12][0-9]|3[01])";
    private static final Sought DATE = new Sought(
            DIGITS,
            "(?<![0-9A-Za-z])(?:"
                    + "(?:19|20)[0-9]{2}([-./])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12][0-9]|3[01])"
                    + "|" + DAY_MONTH + "\\2(?:19|20)[0-9]{2})(?![0-9A-Za-z])");
    private static final Sought EIGHT_DIGITS = new Sought(
            "12", "(?<![0-9A-Za-z])(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9A-Za-z])");
    private static final Sought BORN = new Sought(
            "dbgnfuDBGNFU",
            "(?<!\\p{L})(?:dob|d\\.o\\.b\\.?|born|birth|birthdate|birthday|date of birth|geb|geboren|geburtsdatum|geboortedatum"
                    + "|née?|nee|naissance|nacid[oa]|nacimiento|nat[oa]|nascita|nascimento|født|född|ur)(?!\\p{L})"
                    + "[.:]? {0,2}(?:on |am |le |el |il |op )?"
                    + "([0-9]{1,4}[-./ ]{1,2}[0-9]{1,2}[-./ ]{1,2}[0-9]{2,4}|(?:19|20)[0-9]{6})(?![0-9A-Za-z])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern EMAIL = Pattern.compile("(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@"
            + "(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9])");
    private static final Sought PHONE =
            new Sought("+", "(?<![0-9A-Za-z+])\\+[1-9](?:[ ./()-]{0,2}[0-9]){7,14}(?![0-9A-Za-z])");
    private static final Sought CALLED_PHONE = new Sought(
            "tpTP",
            "(?<!\\p{L})(?:tel|telephone|phone|telefon|téléphone|telefono|teléfono|telefoon|tlf)[.:]{0,2} {0,2}"
                    + "(\\(?[0-9](?:[ ./()-]{0,2}[0-9]){5,14})(?![0-9A-Za-z])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Sought NUMBER = new Sought(
            DIGITS + CAPITALS,
            "(?<![0-9A-Za-z])(?:[0-9A-Z]{9,18}"
                    + "|[0-9]{1,8}(?:[ ./+-][0-9AB]{1,6}){0,5}[ .+-][0-9]{1,6}[A-Z]?)(?![0-9A-Za-z])");

    private static final List<NationalId> NATIONAL_IDS = List.of(NationalId.values());

    private Identities() {}

    /** What names somebody for sure, in the order of the text. */
    public static List<Match> in(String text, Place place) {
        int signs = Signs.of(text.toCharArray(), 0, text.length());
        return in(text, place, signs);
    }

    static List<Match> in(String text, Place place, int signs) {
        List<Match> matches = withoutNumbers(text, place, signs);
        if (Signs.has(signs, Signs.NUMBER) && Signs.has(signs, Signs.DIGITS | Signs.LETTERS)) {
            addNumbers(text, NationalId::isCertain, matches);
        }
        return matches;
    }

    /** What is not a number of a nation. */
    private static List<Match> withoutNumbers(String text, Place place, int signs) {
        List<Match> matches = new ArrayList<>();
        if (Signs.has(signs, Signs.DOTS)) {
            addUids(text, matches);
        }
        if (Signs.has(signs, Signs.DIGITS)) {
            add(Identity.DATE, BORN, text, matches);
            if (place == Place.TEXT) {
                add(Identity.DATE, DATE, text, matches);
            }
            add(Identity.PHONE, CALLED_PHONE, text, matches);
        }
        if (Signs.has(signs, Signs.AT)) {
            Matcher matcher = EMAIL.matcher(text);
            while (matcher.find()) {
                matches.add(new Match(Identity.EMAIL, matcher.start(), matcher.end()));
            }
        }
        if (Signs.has(signs, Signs.PLUS)) {
            add(Identity.PHONE, PHONE, text, matches);
        }
        if (Signs.has(signs, Signs.LETTERS) && place == Place.TEXT) {
            matches.addAll(PersonNames.in(text));
        }
        return matches;
    }

    private static void add(Identity identity, Sought sought, String text, List<Match> matches) {
        sought.in(text).forEach(match -> matches.add(new Match(identity, match.start(), match.end())));
    }

    private static void addUids(String text, List<Match> matches) {
        for (MatchResult match : DOTTED.in(text)) {
            if (isUid(match.group())) {
                matches.add(new Match(Identity.UID, match.start(), match.end()));
            }
        }
    }

    private static boolean isUid(String dotted) {
        if (dotted.length() > LONGEST_UID || dotted.startsWith(OF_THE_STANDARD)) {
            return false;
        }
        if (dotted.startsWith(OF_HL7) && dotted.length() <= LONG_UID) {
            return false;
        }
        long components = 1 + dotted.chars().filter(c -> c == '.').count();
        return RANDOM_UID.matcher(dotted).matches()
                || components >= COMPONENTS && ROOT.matcher(dotted).lookingAt();
    }

    /** Adds the numbers that are valid, if they are asked for. */
    private static void addNumbers(String text, BiPredicate<NationalId, String> asked, List<Match> matches) {
        for (MatchResult match : NUMBER.in(text)) {
            String number = match.group();
            for (NationalId id : NATIONAL_IDS) {
                if (asked.test(id, number) && id.isValid(number)) {
                    matches.add(new Match(Identity.NATIONAL_ID, match.start(), match.end()));
                    break;
                }
            }
        }
    }

    /** The kinds of national numbers of which a number in a text is asked something and answers yes: a bit for each. */
    static int numbers(String text, BiPredicate<NationalId, String> asked) {
        int kinds = 0;
        for (MatchResult match : NUMBER.in(text)) {
            String number = match.group();
            for (NationalId id : NATIONAL_IDS) {
                kinds |= asked.test(id, number) ? 1 << id.ordinal() : 0;
            }
        }
        return kinds;
    }

    /** The text with everything masked that might name somebody. */
    public static String masked(String text) {
        int signs = Signs.of(text.toCharArray(), 0, text.length());
        if (signs == 0 || isHash(text)) {
            return text;
        }
        List<Match> matches = withoutNumbers(text, Place.CITATION, signs);
        if (Signs.has(signs, Signs.LETTERS)) {
            matches.addAll(PersonNames.in(text));
        }
        if (Signs.has(signs, Signs.NUMBER)) {
            addNumbers(text, (id, number) -> true, matches);
        }
        return Mask.over(text, matches);
    }

    /** The form of a text that is somebody's number as a whole. */
    public static String hidden(String text) {
        return Mask.over(text, List.of(new Match(Identity.NATIONAL_ID, 0, text.length())));
    }

    /** 64 hexadecimal digits: the most common text of all, and the one that names nobody. */
    private static boolean isHash(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** The same, and every full date, for a column that has none. */
    public static String maskedWithDates(String text) {
        return masked(withoutDatesOf(text, text));
    }

    /** A text in which the full dates of a cell are masked wherever they stand. */
    public static String withoutDatesOf(String cell, String text) {
        if (cell.length() < SHORTEST_DATE || isHash(cell)) {
            return text;
        }
        List<Match> dates = new ArrayList<>();
        add(Identity.DATE, DATE, cell, dates);
        add(Identity.DATE, EIGHT_DIGITS, cell, dates);
        String masked = text;
        for (Match date : dates) {
            String written = cell.substring(date.start(), date.end());
            masked =
                    masked.replace(written, Mask.over(written, List.of(new Match(Identity.DATE, 0, written.length()))));
        }
        return masked;
    }
}
