package plenary.schemas.finding;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Sentence.Kind;
import plenary.schemas.finding.Sentence.Part;

/**
 * What checks say about single findings, which they say in English, in the language of a report: the English sentence is
 * the key, as in gettext, so that a check does not know of languages. Of the sentences that a text could be, the one with
 * the most characters of its own is meant.
 */
final class Sentences {

    /** A sentence in a sentence in a sentence is the most that is said. */
    private static final int DEEPEST = 4;

    /** @param findings ids of the findings that say it; empty when any may */
    record Pair(Sentence english, Sentence said, Set<String> findings) {
        Pair {
            findings = Set.copyOf(findings);
        }

        boolean isSaidBy(String finding) {
            return findings.isEmpty() || findings.contains(finding);
        }
    }

    private final List<Pair> pairs;

    Sentences(List<Pair> pairs) {
        this.pairs = pairs.stream()
                .sorted(Comparator.comparing((Pair pair) -> -pair.english().literals()))
                .toList();
    }

    /** What was expected. */
    static Sentences expected(Language language) {
        return load("messages/expected.csv", language);
    }

    /** What was found, where that is said by us; what was sent is never translated. */
    static Sentences found(Language language) {
        return load("messages/found.csv", language);
    }

    /** What is not as it was in the submission before. */
    static Sentences changed(Language language) {
        return load("messages/changed.csv", language);
    }

    /** @throws IllegalStateException when a sentence is not there in the language, or has other places in it */
    private static Sentences load(String file, Language language) {
        List<Pair> pairs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord row : Contract.ownRows(file)) {
            Sentence english = Sentence.of(row.getField("en"));
            Sentence said = Sentence.of(row.getField(language.code()));
            if (!names(english).equals(names(said)) || said.parts().isEmpty()) {
                throw new IllegalStateException(file + " does not say the same in " + language + ": " + row);
            }
            Set<String> findings =
                    row.findField("findings").map(ids -> Set.of(ids.split(" "))).orElse(Set.of());
            if (!seen.add(row.getField("en"))) {
                throw new IllegalStateException(file + " has twice: " + row.getField("en"));
            }
            pairs.add(new Pair(english, said, findings));
        }
        return new Sentences(pairs);
    }

    private static List<String> names(Sentence sentence) {
        return sentence.places().stream().map(Part::text).sorted().toList();
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** The same in the language; empty when it is only known in English. */
    Optional<String> said(String finding, String english) {
        return said(finding, english, DEEPEST);
    }

    private Optional<String> said(String finding, String english, int deepest) {
        if (deepest == 0) {
            return Optional.empty();
        }
        return pairs.stream()
                .filter(pair -> pair.isSaidBy(finding))
                .flatMap(pair -> said(pair, finding, english, deepest).stream())
                .findFirst();
    }

    private Optional<String> said(Pair pair, String finding, String english, int deepest) {
        Optional<Map<String, String>> found = pair.english().values(english);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> values = new TreeMap<>(found.get());
        for (Part place : pair.english().places()) {
            if (place.kind() == Kind.SENTENCE) {
                Optional<String> inner = said(finding, String.valueOf(values.get(place.text())), deepest - 1);
                if (inner.isEmpty()) {
                    return Optional.empty();
                }
                values.put(place.text(), inner.get());
            }
        }
        return Optional.of(pair.said().with(values));
    }
}
