package plenary.schemas.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plenary.schemas.finding.Language;

/**
 * The command line of the jar. Understands what {@code plenary check} understands and complains in the same words, which
 * are those of picocli, without that library.
 */
final class Arguments {

    private static final String LANGUAGE = "--language";

    /** Options with a value, and what is said of it; {@code --archive} and {@code --conf} choose what a check does without. */
    private static final Map<String, String> VALUES = Map.of(
            "--out", "DIR", "--since", "EARLIER", LANGUAGE, "en|fr|de|es", "--archive", "DIR|URL", "--conf", "DIR");

    private static final Map<String, String> SWITCHES = Map.of(
            "-h",
            "--help",
            "--help",
            "--help",
            "-V",
            "--version",
            "--version",
            "--version",
            "--debug",
            "--debug",
            "--no-annotated",
            "--no-annotated",
            "--profiles",
            "--profiles");

    private static final String END_OF_OPTIONS = "--";

    private final Map<String, String> values = new TreeMap<>();
    private final Set<String> switches = new HashSet<>();
    private final List<String> submissions = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private Language language = Language.EN;

    private Arguments() {}

    /** @throws IllegalArgumentException when an option lacks its value, has a wrong one or stands twice */
    static Arguments of(String... words) {
        Arguments arguments = new Arguments();
        Iterator<String> rest = List.of(words).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals(END_OF_OPTIONS)) {
                rest.forEachRemaining(arguments.submissions::add);
            } else {
                arguments.add(word, rest);
            }
        }
        return arguments;
    }

    private void add(String word, Iterator<String> rest) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (SWITCHES.containsKey(word)) {
            switches.add(SWITCHES.get(word));
        } else if (VALUES.containsKey(name)) {
            put(name, equals < 0 ? next(name, rest) : word.substring(equals + 1));
        } else if (word.startsWith("-") && word.length() > 1) {
            unknown.add("'" + word + "'");
        } else {
            submissions.add(word);
        }
    }

    private static String next(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(
                    "Missing required parameter for option '%s' (%s)".formatted(name, VALUES.get(name)));
        }
        return rest.next();
    }

    private void put(String name, String value) {
        if (name.equals(LANGUAGE)) {
            language = language(value);
        }
        if (values.put(name, value) != null) {
            throw new IllegalArgumentException(
                    "option '%s' (%s) should be specified only once".formatted(name, VALUES.get(name)));
        }
    }

    private static Language language(String code) {
        try {
            return Language.of(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Invalid value for option '%s': %s".formatted(LANGUAGE, e.getMessage()), e);
        }
    }

    /** @throws IllegalArgumentException when there is none, more than one, or an option that nobody knows */
    String submission() {
        if (submissions.isEmpty()) {
            throw new IllegalArgumentException("Missing required parameter: 'SUBMISSION'");
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    (unknown.size() == 1 ? "Unknown option: " : "Unknown options: ") + String.join(", ", unknown));
        }
        if (submissions.size() > 1) {
            throw new IllegalArgumentException("Unmatched argument: '" + submissions.get(1) + "'");
        }
        return submissions.get(0);
    }

    /** Without the option English. */
    Language language() {
        return language;
    }

    /** What stands behind an option. */
    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    boolean has(String option) {
        return switches.contains(option);
    }
}
