package plenary.schemas.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A language in which a check answers. */
public enum Language {
    EN,
    FR,
    DE,
    ES;

    /** As in ISO 639-1; so it stands in names of files and in pages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when we have no words in it */
    public static Language of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findAny()
                .orElseThrow(
                        () -> new IllegalArgumentException("expected one of " + codes() + " but was '" + code + "'"));
    }

    private static String codes() {
        return Arrays.stream(values()).map(Language::code).collect(Collectors.joining(", "));
    }

    /** Whether so many of a thing are named as one is; the French say so of none as well (Unicode CLDR, plural rules). */
    boolean isOne(long count) {
        return count == 1 || count == 0 && this == FR;
    }
}
