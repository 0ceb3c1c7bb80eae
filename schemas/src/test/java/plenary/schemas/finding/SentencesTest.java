package plenary.schemas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plenary.schemas.finding.Sentence.Kind;
import plenary.schemas.finding.Sentence.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a check says of a finding can be said in each language, in one way, and about the same things. */
class SentencesTest {

    /** What nobody translates: numbers, columns, codes, names of files, units. */
    private static final Pattern NAMES = Pattern.compile("[0-9][-0-9.:+TZ/]*(?<![-.:+/])|\\w*_\\w+|\\b[A-Z][A-Z0-9]+\\b"
            + "|\\w+\\.(?:csv|json|xlsx|zip)\\b|\\{ .*}|\\b(?:[mucd]?Gy|MBq|mSv|kV|kg|cm|mm|h|min)\\b[\\w./]*");

    /** Abbreviations that each language has its own for. */
    private static final Set<String> ABBREVIATIONS = Set.of("CT", "AHV");

    /** Sentences that are the same in some language. */
    private static final Set<String> MAY_BE_AS_IN_ENGLISH = Set.of("JSON in UTF-8");

    /** Kinds that tell what stands in the submission, at times with blanks in it. */
    private static final Pattern AS_SENT = Pattern.compile(
            "RQ-(?:IDENT-00[1-6]|(?:PKG|RES|ZIP|HEAD|JSON|XLSX|TAT|TEXT|NUM|DATE|TIME|CODE|KEY|WAIV)-\\d+)");

    /** @param isFound whether it is what was found, else what was expected */
    private record Said(String finding, String text, boolean isFound) {}

    @ParameterizedTest
    @EnumSource(names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void everythingThatIsSaidIsSaidInTheLanguageAndKeepsWhatNobodyTranslates(Language language) throws Exception {
        Sentences expected = Sentences.expected(language);
        Sentences found = Sentences.found(language);
        List<Said> missing = new ArrayList<>();
        for (Said one : all()) {
            String said = (one.isFound() ? found : expected)
                    .said(one.finding(), one.text())
                    .orElse("");
            if (said.isEmpty()) {
                missing.add(one);
                continue;
            }
            List<String> names = names(one.text());
            names.removeAll(ABBREVIATIONS);
            assertThat(names(said)).as(one + ": " + said).containsAll(names);
        }
        assertThat(missing)
                .as("no sentence of messages/expected.csv or found.csv is")
                .isEmpty();
    }

    @Test
    void noTextIsTwoSentencesAlikeAndNoSentenceIsSaidByNobody() throws Exception {
        Sentences expected = Sentences.expected(Language.FR);
        Sentences found = Sentences.found(Language.FR);
        Set<String> used = new TreeSet<>();
        for (Said one : all()) {
            use(one.isFound() ? found : expected, one.finding(), one.text(), used);
        }

        assertThat(Stream.of(expected, found)
                        .flatMap(sentences -> sentences.pairs().stream())
                        .map(pair -> plain(pair.english()))
                        .filter(sentence -> !used.contains(sentence)))
                .as("a sentence that no case provokes stands with its reason in sentences-of-no-case.csv")
                .isEmpty();
    }

    private static void use(Sentences sentences, String finding, String text, Set<String> used) {
        List<Sentences.Pair> fitting = sentences.pairs().stream()
                .filter(pair ->
                        pair.isSaidBy(finding) && pair.english().values(text).isPresent())
                .toList();
        Sentence meant = fitting.get(0).english();
        assertThat(fitting.stream().filter(pair -> pair.english().literals() == meant.literals()))
                .as(text)
                .hasSize(1);
        used.add(plain(meant));
        Map<String, String> values = meant.values(text).orElseThrow();
        for (Part place : meant.places()) {
            if (place.kind() == Kind.SENTENCE) {
                use(sentences, finding, String.valueOf(values.get(place.text())), used);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void noSentenceIsLeftInEnglish(Language language) {
        for (Sentences sentences :
                List.of(Sentences.expected(language), Sentences.found(language), Sentences.changed(language))) {
            assertThat(sentences.pairs())
                    .filteredOn(pair -> pair.english().parts().stream().anyMatch(part -> !part.isPlace()))
                    .filteredOn(pair -> plain(pair.english()).equals(plain(pair.said())))
                    .extracting(pair -> plain(pair.english()))
                    .isSubsetOf(MAY_BE_AS_IN_ENGLISH);
        }
    }

    private static String plain(Sentence sentence) {
        StringBuilder plain = new StringBuilder();
        sentence.parts().forEach(part -> plain.append(part.isPlace() ? "{" + part.text() + "}" : part.text()));
        return plain.toString();
    }

    @Test
    void whatWasSentIsNeverTranslated() throws Exception {
        Sentences found = Sentences.found(Language.FR);

        assertThat(found.said("RQ-CODE-001", "no records")).isEmpty();
        assertThat(found.said("RQ-HEAD-007", "only a header")).isEmpty();
        assertThat(found.said("RQ-FILE-002", "only a header")).contains("seulement un en-tête");
    }

    private static Set<Said> all() throws IOException {
        Set<Said> all = new LinkedHashSet<>();
        all.addAll(ofCases());
        all.addAll(ofRules());
        for (Finding finding : List.of(Examples.tooLong(2, ""), Examples.zeroDose(2))) {
            all.add(new Said(finding.id(), finding.expected(), false));
        }
        for (NamedCsvRecord row :
                rows(Path.of("src/test/resources/plenary/schemas/finding/sentences-of-no-case.csv"))) {
            assertThat(row.getField("reason")).isNotBlank();
            all.add(new Said(
                    row.getField("finding"),
                    row.getField("text"),
                    row.getField("as").equals("found")));
        }
        return all;
    }

    private static List<Said> ofCases() throws IOException {
        Sentences found = Sentences.found(Language.FR);
        List<Said> said = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("submission"))) {
            for (Path file : files.filter(
                            path -> path.endsWith("expected-findings.csv") || path.endsWith("expected-changes.csv"))
                    .sorted()
                    .toList()) {
                for (NamedCsvRecord row : rows(file)) {
                    String id = row.getField("id");
                    String value = row.getField("value");
                    said.add(new Said(id, row.getField("expected"), false));
                    if (found.said(id, value).isPresent()
                            || value.contains(" ") && !AS_SENT.matcher(id).matches()) {
                        said.add(new Said(id, value, true));
                    }
                }
            }
        }
        assertThat(said).hasSizeGreaterThan(500);
        return said;
    }

    /** The words of every rule of plausibility, with limits of each kind. */
    private static List<Said> ofRules() throws IOException {
        List<Said> said = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                for (JsonNode rule : JsonMapper.shared().readTree(file.toFile()).path("rows")) {
                    said.addAll(ofRule(rule));
                }
            }
        }
        assertThat(said).hasSizeGreaterThan(50);
        return said;
    }

    private static List<Said> ofRule(JsonNode rule) {
        String id = rule.path("id").asString();
        String name = rule.path("name").asString("");
        List<Said> said = new ArrayList<>();
        if (!name.isEmpty()) {
            String unit = rule.path("unit").asString("");
            for (String limits : List.of("from 0.5 to 2", "at least 0.5", "at most 2")) {
                said.add(new Said(id, (name + " " + limits + " " + unit).strip(), false));
            }
        }
        if (rule.has("what")) {
            said.add(new Said(id, "3 of 10 rows (30 %) " + rule.path("what").asString(), true));
        } else if (rule.has("codes")) {
            List<String> codes =
                    rule.path("codes").valueStream().map(JsonNode::asString).toList();
            said.add(new Said(id, String.join(" or ", codes), false));
        }
        return said;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    private static List<String> names(String text) {
        return new ArrayList<>(
                NAMES.matcher(text).results().map(MatchResult::group).toList());
    }
}
