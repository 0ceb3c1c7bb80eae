package plenary.schemas.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what names somebody in one text, and masks it. */
public final class Identities {

    private static final int LONGEST_UID = 64;
    private static final int LONG_UID = 40;
    /** Components of which a UID that an organisation gave has at least as many. */
    private static final int COMPONENTS = 6;

    private static final Pattern DOTTED =
            Pattern.compile("(?<![0-9A-Za-z.])[0-2](?:\\.(?:0|[1-9][0-9]{0,38})){2,40}(?![0-9A-Za-z])");
    /** ISO member bodies, IANA, Siemens, Philips and Agfa, countries: what UIDs in radiology start with. */
    private static final Pattern ROOT = Pattern.compile(
            "1\\.2\\.\\d{3}\\.|1\\.3\\.6\\.1\\.4\\.1\\.|1\\.3\\.12\\.2\\.|1\\.3\\.46\\.|1\\.3\\.51\\.|2\\.16\\.\\d{3}\\.");
    /** From a random number, after ISO/IEC 9834-8. */
    private static final Pattern RANDOM_UID = Pattern.compile("2\\.25\\.[0-9]{20,39}");
    /** Names kinds of things, not things. */
    private static final String OF_THE_STANDARD = "1.2.840.10008.";
    /** Of HL7: value sets and code systems, which are short, and what hospitals put under it, which is long. */
    private static final String OF_HL7 = "2.16.840.1.113883.";

    private static final String DAY_MONTH = "(?:0?[1-9]|[12][0-9]|3[01])([-./ ])(?:0?[1-9]|[12][0-9]|3[01])";
    private static final Pattern DATE = Pattern.compile("(?<![0-9A-Za-z])(?:"
            + "(?:19|20)[0-9]{2}([-./])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12][0-9]|3[01])"
            + "|" + DAY_MONTH + "\\2(?:19|20)[0-9]{2})(?![0-9A-Za-z])");
    private static final Pattern EIGHT_DIGITS = Pattern.compile(
            "(?<![0-9A-Za-z])(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9A-Za-z])");
    private static final Pattern BORN = Pattern.compile(
            "(?<!\\p{L})(?:dob|d\\.o\\.b\\.?|born|birth|birthdate|birthday|date of birth|geb|geboren|geburtsdatum|geboortedatum"
                    + "|née?|nee|naissance|nacid[oa]|nacimiento|nat[oa]|nascita|nascimento|født|född|ur)(?!\\p{L})"
                    + "[.:]? {0,2}(?:on |am |le |el |il |op )?"
                    + "([0-9]{1,4}[-./ ]{1,2}[0-9]{1,2}[-./ ]{1,2}[0-9]{2,4}|(?:19|20)[0-9]{6})(?![0-9A-Za-z])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern EMAIL = Pattern.compile("(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@"
            + "(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9])");
    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9A-Za-z+])\\+[1-9](?:[ ./()-]{0,2}[0-9]){7,14}(?![0-9A-Za-z])");
    private static final Pattern CALLED_PHONE = Pattern.compile(
            "(?<!\\p{L})(?:tel|telephone|phone|telefon|téléphone|telefono|teléfono|telefoon|tlf)[.:]{0,2} {0,2}"
                    + "(\\(?[0-9](?:[ ./()-]{0,2}[0-9]){5,14})(?![0-9A-Za-z])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])(?:[0-9A-Z]{9,18}"
            + "|[0-9]{1,8}(?:[ ./+-][0-9AB]{1,6}){0,5}[ .+-][0-9]{1,6}[A-Z]?)(?![0-9A-Za-z])");

    private Identities() {}

    /** What names somebody for sure, in the order of the text. */
    public static List<Match> in(String text, Place place) {
        int signs = Signs.of(text.toCharArray(), 0, text.length());
        return in(text, place, signs);
    }

    static List<Match> in(String text, Place place, int signs) {
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
            add(Identity.EMAIL, EMAIL, text, matches);
        }
        if (Signs.has(signs, Signs.PLUS)) {
            add(Identity.PHONE, PHONE, text, matches);
        }
        if (Signs.has(signs, Signs.LETTERS) && place == Place.TEXT) {
            matches.addAll(PersonNames.in(text));
        }
        if (Signs.has(signs, Signs.NUMBER) && Signs.has(signs, Signs.DIGITS | Signs.LETTERS)) {
            addNationalIds(text, matches);
        }
        return matches;
    }

    private static void add(Identity identity, Pattern pattern, String text, List<Match> matches) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            matches.add(new Match(identity, matcher.start(), matcher.end()));
        }
    }

    private static void addUids(String text, List<Match> matches) {
        Matcher matcher = DOTTED.matcher(text);
        while (matcher.find()) {
            if (isUid(matcher.group())) {
                matches.add(new Match(Identity.UID, matcher.start(), matcher.end()));
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

    private static void addNationalIds(String text, List<Match> matches) {
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String number = matcher.group();
            for (NationalId id : NationalId.values()) {
                if (id.isCertain(number) && id.isValid(number)) {
                    matches.add(new Match(Identity.NATIONAL_ID, matcher.start(), matcher.end()));
                    break;
                }
            }
        }
    }

    /** The kinds of national numbers of which a number in a text is asked something and answers yes: a bit for each. */
    static int numbers(String text, BiPredicate<NationalId, String> asked) {
        int kinds = 0;
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            for (NationalId id : NationalId.values()) {
                kinds |= asked.test(id, matcher.group()) ? 1 << id.ordinal() : 0;
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
        List<Match> matches = new ArrayList<>(in(text, Place.CITATION, signs));
        if (Signs.has(signs, Signs.LETTERS)) {
            matches.addAll(PersonNames.in(text));
        }
        Matcher matcher = NUMBER.matcher(text);
        while (Signs.has(signs, Signs.NUMBER) && matcher.find()) {
            String number = matcher.group();
            for (NationalId id : NationalId.values()) {
                if (id.isValid(number)) {
                    matches.add(new Match(Identity.NATIONAL_ID, matcher.start(), matcher.end()));
                }
            }
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
