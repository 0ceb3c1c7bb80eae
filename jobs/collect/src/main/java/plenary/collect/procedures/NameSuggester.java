package plenary.collect.procedures;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Suggests the codes of known names that read alike: the same words, or many of them. */
final class NameSuggester {

    private static final double SAME_WORDS = 0.97;
    private static final double SAME_BUT_FOR_SMALL_WORDS = 0.95;
    private static final double SAME_BUT_FOR_THE_SIDE = 0.88;
    private static final double SHARED_WORDS = 0.8;
    private static final double LEAST_SHARE = 0.5;
    /** Where known names of the same words stand for several codes, no code is sure. */
    private static final double DISPUTED = 0.85;

    private final Predicate<String> isSmall;
    private final Predicate<String> isSide;
    private final Predicate<String> isModality;

    /**
     * @param isSmall of a word that never decides, such as that contrast agent was given
     * @param isSide of a word for left or right
     * @param isModality of a word that too many names share for it to make them alike
     */
    NameSuggester(Predicate<String> isSmall, Predicate<String> isSide, Predicate<String> isModality) {
        this.isSmall = isSmall;
        this.isSide = isSide;
        this.isModality = isModality;
    }

    private record Match(KnownName name, double confidence, String how) {}

    /** One suggestion a code, in no particular order. */
    List<Suggestion> suggestions(String text, String modality, List<KnownName> known) {
        List<String> words = Words.of(text).plain();
        List<Match> matches = known.stream()
                .filter(name -> Modalities.agree(Modalities.family(modality), Modalities.family(name.modality())))
                .map(name -> match(words, name))
                .filter(match -> match.confidence() > 0)
                .toList();
        Map<String, Match> best = new TreeMap<>();
        matches.forEach(match -> best.merge(match.name().code(), match, NameSuggester::better));
        List<Match> same = matches.stream()
                .filter(match -> match.confidence() >= SAME_BUT_FOR_SMALL_WORDS)
                .toList();
        boolean isDisputed =
                same.stream().map(match -> match.name().code()).distinct().count() > 1;
        return best.values().stream()
                .map(match -> isDisputed ? disputed(match, same) : suggestion(match, match.confidence(), ""))
                .toList();
    }

    /** Of equals the name that comes first in the alphabet, so that the order of a map decides nothing. */
    private static Match better(Match a, Match b) {
        int order = Double.compare(a.confidence(), b.confidence());
        if (order == 0) {
            order = b.name().text().compareTo(a.name().text());
        }
        return order >= 0 ? a : b;
    }

    private static Suggestion disputed(Match match, List<Match> same) {
        String code = match.name().code();
        long agreeing =
                same.stream().filter(other -> other.name().code().equals(code)).count();
        double share = agreeing / (double) same.size();
        return suggestion(match, Math.min(match.confidence(), DISPUTED * share), ", which is not that everywhere");
    }

    private static Suggestion suggestion(Match match, double confidence, String but) {
        KnownName name = match.name();
        return new Suggestion(
                name.code(), confidence, match.how() + " " + name.origin() + " '" + name.text() + "'" + but);
    }

    private Match match(List<String> words, KnownName name) {
        List<String> others = Words.of(name.text()).plain();
        if (words.equals(others)) {
            return new Match(name, words.isEmpty() ? 0 : SAME_WORDS, "same words as");
        }
        Set<String> all = significant(words);
        Set<String> right = significant(others);
        if (all.isEmpty() || right.isEmpty()) {
            return new Match(name, 0, "");
        }
        if (all.equals(right)) {
            return new Match(name, SAME_BUT_FOR_SMALL_WORDS, "same words, but for order and small ones, as");
        }
        all.removeIf(isSide);
        right.removeIf(isSide);
        if (all.equals(right) && !all.isEmpty()) {
            return new Match(name, SAME_BUT_FOR_THE_SIDE, "same words, but for the side, as");
        }
        all.removeIf(isModality);
        right.removeIf(isModality);
        Set<String> common = new HashSet<>(all);
        common.retainAll(right);
        all.addAll(right);
        double share = common.size() / Math.max(1.0, all.size());
        return share < LEAST_SHARE
                ? new Match(name, 0, "")
                : new Match(name, SHARED_WORDS * share, common.size() + " of " + all.size() + " words of");
    }

    private Set<String> significant(List<String> words) {
        Set<String> significant = new HashSet<>(words);
        significant.removeIf(word -> Words.isNumber(word) || isSmall.test(word));
        return significant;
    }
}
