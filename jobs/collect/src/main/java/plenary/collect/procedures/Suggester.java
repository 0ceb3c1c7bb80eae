package plenary.collect.procedures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;

/** Suggests codes for a text that nobody has mapped; the best first, and the same whatever else is unmapped. */
public final class Suggester {

    private static final int MOST = 3;
    private static final double LEAST = 0.1;
    /** What people confirmed says more than what words mean: a hospital's own use of words wins. */
    private static final double CONFIRMED = 0.9;

    private static final double AGAINST_CONFIRMED = 0.6;
    /** Codes that say that a category is not known, or that stand for all of them. */
    private static final Set<String> NO_CATEGORY = Set.of("UNMAPPED", "OTHER", "_T");

    private static final Comparator<Suggestion> BEST_FIRST = Comparator.comparing(
                    Suggestion::confidence, Comparator.reverseOrder())
            .thenComparing(Suggestion::code);

    private final Contract contract;
    private final ProcedureWords words;
    private final MeaningSuggester meanings;
    private final List<KnownName> known;
    private final NameSuggester confirmed;
    private final NameSuggester labels;

    /** One that knows no names but those of the contract. */
    public Suggester(Contract contract, ProcedureWords words) {
        this(contract, words, List.of());
    }

    private Suggester(Contract contract, ProcedureWords words, List<KnownName> known) {
        this.contract = contract;
        this.words = words;
        this.meanings = new MeaningSuggester(
                words.vocabulary(),
                words.patterns(),
                contract.codeList(UnmappedName.CATEGORIES).codes().stream()
                        .map(CodeList.Code::code)
                        .collect(Collectors.toSet()));
        this.known = List.copyOf(known);
        this.confirmed = new NameSuggester(words::isSmall, words::isSide, words::isModality, known);
        this.labels = new NameSuggester(
                words::isSmall, words::isSide, words::isModality, labels(contract, UnmappedName.CATEGORIES));
    }

    /** The same, with names that people have confirmed; their order decides nothing. */
    public Suggester knowing(List<KnownName> names) {
        return new Suggester(contract, words, names);
    }

    /**
     * Categories for a procedure, at most three.
     *
     * @param modality code of the list {@code modality}; empty when it is not known
     */
    public List<Suggestion> categories(Procedure procedure, String modality) {
        Map<String, Suggestion> best = new TreeMap<>();
        List<Suggestion> alike = confirmed.suggestions(procedure.text(), modality);
        alike.forEach(suggestion -> keep(best, suggestion));
        boolean isSettled = alike.stream().anyMatch(suggestion -> suggestion.confidence() >= CONFIRMED);
        Set<String> own = Set.copyOf(best.keySet());
        Stream.of(
                        labels.suggestions(procedure.text(), modality),
                        meanings.suggestions(Words.of(procedure.text()), modality),
                        bySnomed(procedure, modality))
                .flatMap(List::stream)
                .map(suggestion -> isSettled && !own.contains(suggestion.code())
                        ? lowered(suggestion, AGAINST_CONFIRMED)
                        : suggestion)
                .forEach(suggestion -> keep(best, suggestion));
        return ranked(best);
    }

    /** Codes of any other list, by its labels and by the texts that are mapped to it. */
    public List<Suggestion> codes(String list, String text) {
        List<KnownName> names = new ArrayList<>(known);
        names.addAll(labels(contract, list));
        Map<String, Suggestion> best = new TreeMap<>();
        new NameSuggester(word -> false, word -> false, word -> false, names)
                .suggestions(text, "")
                .forEach(suggestion -> keep(best, suggestion));
        return ranked(best);
    }

    private static List<Suggestion> ranked(Map<String, Suggestion> best) {
        return best.values().stream()
                .filter(suggestion -> suggestion.confidence() >= LEAST)
                .sorted(BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    private static void keep(Map<String, Suggestion> best, Suggestion suggestion) {
        best.merge(suggestion.code(), suggestion, (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }

    private static Suggestion lowered(Suggestion suggestion, double factor) {
        return new Suggestion(suggestion.code(), suggestion.confidence() * factor, suggestion.reason());
    }

    private static List<KnownName> labels(Contract contract, String list) {
        return contract.codeList(list).codes().stream()
                .filter(code -> !NO_CATEGORY.contains(code.code()))
                .flatMap(code -> List.of(
                        new KnownName(code.label(), code.attribute("modality"), code.code(), "the label"),
                        new KnownName(code.code(), code.attribute("modality"), code.code(), "the code"))
                        .stream())
                .toList();
    }

    /** A code of SNOMED CT for a region of the body says it in its label, whatever language the name is in. */
    private List<Suggestion> bySnomed(Procedure procedure, String modality) {
        return contract.codeList("region_sct").code(procedure.code()).stream()
                .flatMap(region -> meanings.suggestions(Words.of(region.label()), modality).stream()
                        .map(suggestion -> new Suggestion(
                                suggestion.code(),
                                suggestion.confidence(),
                                "SNOMED CT " + region.code() + " '" + region.label() + "': " + suggestion.reason())))
                .toList();
    }
}
