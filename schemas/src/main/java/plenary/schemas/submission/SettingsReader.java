package plenary.schemas.submission;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;

/** How a resource says that its files are written. */
final class SettingsReader {

    private static final String ENCODINGS = "utf-8, utf-16, iso-8859-1 or windows-1252";

    /** Ways to write a table that we do not read, with the value that Frictionless assumes and we allow. */
    private static final Map<String, String> FIXED = new TreeMap<>(Map.of(
            "header", "true",
            "doubleQuote", "true",
            "skipInitialSpace", "false"));

    private static final Set<String> UNSUPPORTED =
            Set.of("commentChar", "commentRows", "escapeChar", "nullSequence", "property", "table");

    private final Contract contract;

    SettingsReader(Contract contract) {
        this.contract = contract;
    }

    /** @param form what the files are; of other forms than text they become text of the usual kind */
    Settings read(DescriptorObject resource, Dataset dataset, TableForm form) {
        Optional<DescriptorObject> dialect = dialect(resource);
        Optional<DescriptorObject> numbers =
                resource.object("numbers", "an object such as {\"decimal\": \",\", \"group\": \".\"}");
        char delimiter = dialect.map(d -> character(d, "delimiter", ',')).orElse(',');
        char quote = dialect.map(d -> character(d, "quoteChar", '"')).orElse('"');
        if (delimiter == quote) {
            dialect.ifPresent(d -> d.wrong("RQ-RES-010", "delimiter", "another character than quoteChar"));
        }
        numbers.ifPresent(SettingsReader::findOtherKeys);
        char decimal = numbers.map(SettingsReader::decimal).orElse('.');
        boolean isText = form.equals(TableForm.CSV);
        Charset charset = charset(resource);
        if (form instanceof TableForm.JsonLines && !charset.equals(StandardCharsets.UTF_8)) {
            resource.wrong("RQ-RES-009", "encoding", "utf-8, in which JSON is written");
        }
        return new Settings(
                isText ? charset : Settings.DEFAULT.charset(),
                isText ? delimiter : Settings.DEFAULT.delimiter(),
                isText ? quote : Settings.DEFAULT.quote(),
                decimal,
                numbers.flatMap(n -> group(n, decimal)),
                units(resource, dataset));
    }

    private static Charset charset(DescriptorObject resource) {
        String encoding = resource.text("encoding", ENCODINGS).orElse("utf-8").toLowerCase(Locale.ROOT);
        switch (encoding.replace('_', '-')) {
            case "utf-8", "utf8", "utf-8-sig", "ascii", "us-ascii":
                return StandardCharsets.UTF_8;
            case "utf-16", "utf16":
                return StandardCharsets.UTF_16;
            case "utf-16le", "utf-16-le":
                return StandardCharsets.UTF_16LE;
            case "utf-16be", "utf-16-be":
                return StandardCharsets.UTF_16BE;
            case "iso-8859-1", "iso8859-1", "latin1", "latin-1":
                return StandardCharsets.ISO_8859_1;
            case "windows-1252", "cp1252", "cp-1252":
                return Charset.forName("windows-1252");
            default:
                resource.wrong("RQ-RES-009", "encoding", ENCODINGS);
                return StandardCharsets.UTF_8;
        }
    }

    private static Optional<DescriptorObject> dialect(DescriptorObject resource) {
        Optional<DescriptorObject> dialect =
                resource.object("dialect", "an object such as {\"delimiter\": \";\"} in the descriptor itself");
        dialect.ifPresent(object -> {
            object.findMisspelt(Set.of("delimiter", "quoteChar", "sheetName", "headerRows"));
            FIXED.forEach((key, value) -> {
                if (object.has(key) && !object.found(key).equals(value)) {
                    object.wrong("RQ-RES-010", key, value + ", or leave it out");
                }
            });
            UNSUPPORTED.stream()
                    .sorted()
                    .filter(object::has)
                    .forEach(key -> object.wrong("RQ-RES-010", key, "no " + key));
        });
        return dialect;
    }

    private static char character(DescriptorObject dialect, String key, char fallback) {
        String expected = "one ASCII character that is no letter, digit or line break";
        Optional<String> text = dialect.text(key, expected);
        if (text.isEmpty()) {
            return fallback;
        }
        if (text.get().length() != 1 || !isSeparator(text.get().charAt(0))) {
            dialect.wrong("RQ-RES-010", key, expected);
            return fallback;
        }
        return text.get().charAt(0);
    }

    private static boolean isSeparator(char character) {
        return character < 128
                && !Character.isLetterOrDigit(character)
                && (character == '\t' || !Character.isISOControl(character));
    }

    /** The object is ours alone, so a key that we do not know was meant to be one that we do. */
    private static void findOtherKeys(DescriptorObject numbers) {
        for (String key : numbers.keys()) {
            if (!Set.of("decimal", "group").contains(key)) {
                numbers.wrong("RQ-PKG-013", key, key, "decimal or group");
            }
        }
    }

    private static char decimal(DescriptorObject numbers) {
        String expected = "\".\" or \",\"";
        Optional<String> text = numbers.text("decimal", expected);
        if (text.isEmpty() || text.get().equals(".")) {
            return '.';
        }
        if (!text.get().equals(",")) {
            numbers.wrong("RQ-RES-014", "decimal", expected);
            return '.';
        }
        return ',';
    }

    private static Optional<Character> group(DescriptorObject numbers, char decimal) {
        String expected = "a point, comma, apostrophe, blank or no-break blank that is not the decimal separator";
        Optional<String> text = numbers.text("group", expected).filter(group -> !group.isEmpty());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        char group = text.get().charAt(0);
        if (text.get().length() != 1 || group == decimal || ".,'\u2019 \u00A0\u202F".indexOf(group) < 0) {
            numbers.wrong("RQ-RES-014", "group", expected);
            return Optional.empty();
        }
        return Optional.of(group);
    }

    private Map<String, String> units(DescriptorObject resource, Dataset dataset) {
        Map<String, String> units = new TreeMap<>();
        resource.object("units", "an object such as {\"pka_gy_cm2\": \"cGy.cm2\"}")
                .ifPresent(declared -> {
                    for (String column : declared.keys()) {
                        unit(declared, column, dataset).ifPresent(unit -> units.put(column, unit));
                    }
                });
        return units;
    }

    private Optional<String> unit(DescriptorObject declared, String column, Dataset dataset) {
        Optional<String> canonical = dataset.fields().stream()
                .filter(field -> field.name().equals(column))
                .findFirst()
                .flatMap(Field::unit);
        if (canonical.isEmpty()) {
            declared.wrong("RQ-RES-013", column, column, "one of the columns " + measured(dataset));
            return Optional.empty();
        }
        String expected = "the UCUM code of a unit that can be converted to " + canonical.get() + ": "
                + convertible(canonical.get());
        Optional<String> unit = declared.text(column, expected);
        if (unit.isPresent()
                && contract.units().factor(unit.get(), canonical.get()).isEmpty()) {
            declared.wrong("RQ-RES-012", column, expected);
            return Optional.empty();
        }
        return unit;
    }

    private static String measured(Dataset dataset) {
        return String.join(
                ", ",
                dataset.fields().stream()
                        .filter(field -> field.unit().isPresent())
                        .map(Field::name)
                        .toList());
    }

    private String convertible(String canonical) {
        return String.join(
                ", ",
                contract.codeList("unit").codes().stream()
                        .map(unit -> unit.code())
                        .filter(unit -> contract.units().factor(unit, canonical).isPresent())
                        .toList());
    }
}
