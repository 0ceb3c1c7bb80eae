package plenary.schemas.finding;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import plenary.schemas.contract.Contract;
import plenary.schemas.indicator.Indicator;

/** What a report says in one language beside its findings. */
public final class Words {

    private final Language language;
    private final Map<Word, Message> messages = new EnumMap<>(Word.class);
    private final Map<String, String> indicators = new HashMap<>();
    private final Optional<Sentences> expected;
    private final Optional<Sentences> found;
    private final Optional<Sentences> changed;

    private Words(Language language) {
        this.language = language;
        boolean isEnglish = language == Language.EN;
        this.expected = isEnglish ? Optional.empty() : Optional.of(Sentences.expected(language));
        this.found = isEnglish ? Optional.empty() : Optional.of(Sentences.found(language));
        this.changed = isEnglish ? Optional.empty() : Optional.of(Sentences.changed(language));
    }

    /** @throws IllegalStateException when a word is missing, or there is one that no report says */
    static Words load(Language language) {
        String file = "messages/report." + language.code() + ".csv";
        Map<String, String> texts = new LinkedHashMap<>();
        for (NamedCsvRecord row : Contract.ownRows(file)) {
            texts.put(row.getField("id"), row.getField("text"));
        }
        Words words = new Words(language);
        for (Word word : Word.values()) {
            String text = texts.remove(word.id());
            if (text == null) {
                throw new IllegalStateException(file + " has no " + word.id());
            }
            words.messages.put(word, Message.of(text));
        }
        if (!texts.isEmpty()) {
            throw new IllegalStateException(file + " has words that no report says: " + texts.keySet());
        }
        if (language != Language.EN) {
            for (NamedCsvRecord row : Contract.ownRows("messages/indicators.csv")) {
                words.indicators.put(row.getField("id"), row.getField(language.code()));
            }
        }
        return words;
    }

    public Language language() {
        return language;
    }

    public String text(Word word) {
        return text(word, Map.of());
    }

    /** @throws IllegalArgumentException when a value that the sentence wants is not there */
    public String text(Word word, Map<String, ?> values) {
        return message(word).text(language, values);
    }

    Message message(Word word) {
        return Objects.requireNonNull(messages.get(word), word.id());
    }

    String of(Verdict verdict) {
        return text(Word.valueOf("VERDICT_" + verdict.name()));
    }

    String of(State state) {
        return text(Word.valueOf("STATE_" + state.name()));
    }

    public String of(Severity severity) {
        return text(Word.valueOf("SEVERITY_" + severity.name()));
    }

    public String of(Family family) {
        return text(Word.valueOf("FAMILY_" + family.name()));
    }

    /** The title of an indicator; in English when there is none in the language. */
    String of(Indicator indicator) {
        return indicators.getOrDefault(indicator.id(), indicator.title());
    }

    /** What was expected; in English when there are no words for it in the language. */
    public String expected(Finding finding) {
        return sayExpected(finding).orElse(finding.expected());
    }

    /** Whether what was expected can be said in the language. */
    boolean saysExpected(Finding finding) {
        return language == Language.EN || sayExpected(finding).isPresent();
    }

    private Optional<String> sayExpected(Finding finding) {
        return expected.flatMap(sentences -> sentences.said(finding.id(), finding.expected()));
    }

    /** What was found: as it was sent, or in words of ours. */
    public String found(Finding finding) {
        return found.flatMap(sentences -> sentences.said(finding.id(), finding.value()))
                .orElse(finding.value());
    }

    /** A sentence about what is not as it was; in English when there are no words for it in the language. */
    public String changed(String english) {
        return changed.flatMap(sentences -> sentences.said("", english)).orElse(english);
    }
}
