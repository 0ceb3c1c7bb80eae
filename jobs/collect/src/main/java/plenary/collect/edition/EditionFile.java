package plenary.collect.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Period;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What people decided about an edition: {@code conf/editions/<edition>.yaml}.
 *
 * @param id name of the file without its ending
 * @param firstDay first day of the window in which a submission's period must at least partly lie
 * @param lastDay last day of the window, inclusive
 * @param deadline last day for submissions; empty when there is none
 * @param embargo before this instant only reviewers may read; empty for none
 * @param consultation first and last day on which countries may object to their numbers; empty for none
 * @param requireSignOff whether only submissions count that a second person has signed off
 * @param countries everybody who is asked
 * @param groups ids of country groups to compute, without the prefix {@code G_}
 */
public record EditionFile(
        String id,
        String title,
        LocalDate firstDay,
        LocalDate lastDay,
        Optional<LocalDate> deadline,
        Optional<Instant> embargo,
        Optional<Days> consultation,
        boolean requireSignOff,
        List<String> countries,
        List<String> groups) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** First and last day, inclusive. */
    public record Days(LocalDate from, LocalDate to) {

        public Days {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("the last day " + to + " is before the first, " + from);
            }
        }
    }

    /** The keys of the file; those that may be left out are said in conf/README.md. */
    private record Keys(
            Optional<String> id,
            Optional<String> title,
            Optional<LocalDate> firstDay,
            Optional<LocalDate> lastDay,
            Optional<LocalDate> deadline,
            Optional<Instant> embargo,
            Optional<Days> consultation,
            Optional<Boolean> requireSignOff,
            Optional<List<String>> countries,
            Optional<List<String>> groups) {}

    public EditionFile {
        countries = List.copyOf(countries);
        groups = List.copyOf(groups);
    }

    /**
     * That of an edition.
     *
     * @param conf the folder of the configuration
     * @throws IllegalArgumentException when there is none of that name
     */
    static EditionFile named(Path conf, String edition) {
        if (!edition.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("edition must be the name of a file in conf/editions, was " + edition);
        }
        Path file = conf.resolve("editions").resolve(edition + ".yaml");
        if (!Presence.isFile(file)) {
            throw new IllegalArgumentException("there is no edition " + edition + ": " + file + " does not exist");
        }
        return read(file);
    }

    /** Reads the file; whatever is wrong in it is said with its place, all at once where possible. */
    public static EditionFile read(Path file) {
        Keys keys = keys(file);
        List<String> wrong = new ArrayList<>();
        String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        LocalDate firstDay = required(keys.firstDay(), "first-day", LocalDate.MIN, wrong);
        LocalDate lastDay = required(keys.lastDay(), "last-day", LocalDate.MAX, wrong);
        List<String> countries = required(keys.countries(), "countries", List.of(), wrong);
        String id = required(keys.id(), "id", name, wrong);
        String title = required(keys.title(), "title", "", wrong);
        if (!id.equals(name)) {
            wrong.add("id is '" + id + "', expected the name of the file, '" + name + "'");
        }
        if (lastDay.isBefore(firstDay)) {
            wrong.add("last-day " + lastDay + " is before first-day " + firstDay);
        }
        CodeList known = Contract.load().codeList("country");
        for (String country : countries) {
            if (known.code(country).isEmpty()) {
                wrong.add("unknown country '" + country + "', expected a code of the code list country");
            }
        }
        if (new LinkedHashSet<>(countries).size() < countries.size()) {
            wrong.add("countries names one country twice");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(file + ": " + String.join("; ", wrong));
        }
        return new EditionFile(
                id,
                title,
                firstDay,
                lastDay,
                keys.deadline(),
                keys.embargo(),
                keys.consultation(),
                keys.requireSignOff().orElse(false),
                countries,
                keys.groups().orElse(List.of()));
    }

    private static Keys keys(Path file) {
        try {
            return YAML.readValue(Files.readAllBytes(file), Keys.class);
        } catch (UnrecognizedPropertyException e) {
            String key = e.getPropertyName();
            String known =
                    e.getKnownPropertyIds().stream().map(Object::toString).collect(Collectors.joining(", "));
            throw new IllegalArgumentException(
                    file + ":" + line(file, key) + ": unknown key '" + key + "', expected one of " + known, e);
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            String where = place == null ? "" : ":" + place.getLineNr() + ":" + place.getColumnNr();
            throw new IllegalArgumentException(file + where + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    // The parser has read on to the next key when it meets one that it does not know.
    private static int line(Path file, String key) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(key + ":")) {
                    return i + 1;
                }
            }
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private static <T> T required(Optional<T> value, String key, T otherwise, List<String> wrong) {
        if (value.isEmpty()) {
            wrong.add("key '" + key + "' is missing");
        }
        return value.orElse(otherwise);
    }

    public boolean overlaps(Period period) {
        return !period.last().isBefore(firstDay) && !period.first().isAfter(lastDay);
    }

    /** The same for a period as it was written; false when it cannot be read. */
    public boolean overlaps(String period) {
        return Period.parse(period).filter(this::overlaps).isPresent();
    }

    /** As people write it: {@code 2025-01-01 to 2025-12-31}. */
    public String window() {
        return firstDay + " to " + lastDay;
    }
}
