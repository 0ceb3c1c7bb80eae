package plenary.collect.procedures;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;

/**
 * The words of procedure names and what they make: {@code words.csv} and {@code meanings.csv} of
 * {@code conf/mappings/procedures}. A proposal of this project in English, French, German and Spanish.
 */
public final class ProcedureWords {

    static final String WORDS = "words.csv";
    static final String MEANINGS = "meanings.csv";

    private static final List<String> WORD_COLUMNS = List.of("word", "language", "modality", "meanings", "basis");
    private static final List<String> MEANING_COLUMNS = List.of("exam_category", "meanings", "ceiling", "basis");

    private final Vocabulary vocabulary;
    private final List<CategoryPattern> patterns;
    private final Set<String> small;
    private final Set<String> sides;
    private final Set<String> modalities;

    private ProcedureWords(List<Vocabulary.Entry> entries, List<CategoryPattern> patterns) {
        this.vocabulary = new Vocabulary(entries);
        this.patterns = List.copyOf(patterns);
        this.small = wordsThatMean(entries, Set.of(Vocabulary.NOTHING));
        this.sides = wordsThatMean(entries, Set.of(Vocabulary.ONE_SIDE));
        this.modalities = wordsThatMean(entries, Modalities.FAMILIES);
    }

    /** Words that mean nothing but these. */
    private static Set<String> wordsThatMean(List<Vocabulary.Entry> entries, Set<String> meanings) {
        return entries.stream()
                .filter(entry -> meanings.containsAll(entry.meanings()))
                .flatMap(entry -> entry.words().stream())
                .collect(Collectors.toSet());
    }

    /** Reads both files of the folder; what no pattern asks for and no modality is called would be a slip of the pen. */
    public static ProcedureWords read(Path folder, Contract contract) {
        List<CategoryPattern> patterns = rows(
                folder.resolve(MEANINGS),
                MEANING_COLUMNS,
                (row, place) -> pattern(row, place, contract.codeList("exam_category")));
        List<Vocabulary.Entry> entries = rows(folder.resolve(WORDS), WORD_COLUMNS, ProcedureWords::entry);
        refuseTwoMeanings(entries, folder.resolve(WORDS));
        Set<String> said = new TreeSet<>();
        entries.forEach(entry -> said.addAll(entry.meanings()));
        for (CategoryPattern pattern : patterns) {
            Set<String> unsaid = new TreeSet<>(pattern.required());
            unsaid.addAll(pattern.allowed());
            unsaid.removeAll(said);
            if (!unsaid.isEmpty()) {
                throw new IllegalArgumentException(folder.resolve(MEANINGS) + ": " + pattern.category() + " asks for "
                        + unsaid + ", which no word of " + WORDS + " means");
            }
        }
        return new ProcedureWords(entries, patterns);
    }

    /** One spelling in several languages may stand there several times, if it means the same in all. */
    private static void refuseTwoMeanings(List<Vocabulary.Entry> entries, Path file) {
        Map<List<Object>, Vocabulary.Entry> first = new HashMap<>();
        for (Vocabulary.Entry entry : entries) {
            Vocabulary.Entry other = first.putIfAbsent(List.of(entry.words(), entry.isStem(), entry.modality()), entry);
            if (other != null && !other.meanings().equals(entry.meanings())) {
                throw new IllegalArgumentException(file + ": '" + String.join(" ", entry.words()) + "' means "
                        + new TreeSet<>(other.meanings()) + " in one row and " + new TreeSet<>(entry.meanings())
                        + " in another");
            }
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    List<CategoryPattern> patterns() {
        return patterns;
    }

    boolean isSmall(String word) {
        return small.contains(word);
    }

    boolean isSide(String word) {
        return sides.contains(word);
    }

    boolean isModality(String word) {
        return modalities.contains(word);
    }

    private static <T> List<T> rows(Path file, List<String> columns, BiFunction<NamedCsvRecord, String, T> made) {
        List<T> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : records) {
                String place = file + ":" + row.getStartingLineNumber() + ": ";
                if (!row.getHeader().equals(columns)) {
                    throw new IllegalArgumentException(
                            file + ":1: the header must be " + columns + ", was " + row.getHeader());
                }
                rows.add(made.apply(row, place));
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
        return rows;
    }

    private static Vocabulary.Entry entry(NamedCsvRecord row, String place) {
        String word = row.getField("word");
        List<String> words = Words.of(word).plain();
        String modality = row.getField("modality");
        Set<String> meanings = Set.of(row.getField("meanings").split(" "));
        if (words.isEmpty() || !(modality.isEmpty() || Modalities.FAMILIES.contains(modality))) {
            throw new IllegalArgumentException(
                    place + "needs a word and no modality but one of " + new TreeSet<>(Modalities.FAMILIES));
        }
        return new Vocabulary.Entry(words, word.endsWith("*"), modality, meanings);
    }

    private static CategoryPattern pattern(NamedCsvRecord row, String place, CodeList categories) {
        String category = row.getField("exam_category");
        String modality = categories
                .code(category)
                .orElseThrow(() -> new IllegalArgumentException(place + "'" + category + "' is no exam_category"))
                .attribute("modality");
        Set<String> required = new TreeSet<>();
        Set<String> allowed = new TreeSet<>();
        Stream.of(row.getField("meanings").split(" "))
                .forEach(meaning ->
                        (meaning.startsWith("[") ? allowed : required).add(meaning.replaceAll("[\\[\\]]", "")));
        return new CategoryPattern(category, modality, required, allowed, Double.parseDouble(row.getField("ceiling")));
    }
}
