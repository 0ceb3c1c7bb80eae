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
    private final List<Known> known;

    /**
     * @param isSmall of a word that never decides, such as that contrast agent was given
     * @param isSide of a word for left or right
     * @param isModality of a word that too many names share for it to make them alike
     */
    NameSuggester(
            Predicate<String> isSmall, Predicate<String> isSide, Predicate<String> isModality, List<KnownName> known) {
        this.isSmall = isSmall;
        this.isSide = isSide;
        this.isModality = isModality;
        this.known = known.stream()
                .map(name -> new Known(name, read(name.text()), Modalities.family(name.modality())))
                .toList();
    }

    /** A text in words: all in their order, those that may decide, and of these those of no side and no modality. */
    private record Read(List<String> words, Set<String> significant, Set<String> sideless, Set<String> telling) {}

    private record Known(KnownName name, Read read, String family) {}

    private Read read(String text) {
        List<String> words = Words.of(text).plain();
        Set<String> significant = new HashSet<>(words);
        significant.removeIf(word -> Words.isNumber(word) || isSmall.test(word));
        Set<String> sideless = new HashSet<>(significant);
        sideless.removeIf(isSide);
        Set<String> telling = new HashSet<>(sideless);
        telling.removeIf(isModality);
        return new Read(words, significant, sideless, telling);
    }

    private record Match(KnownName name, double confidence, String how) {}

    /** One suggestion a code, in no particular order. */
    List<Suggestion> suggestions(String text, String modality) {
        Read read = read(text);
        String family = Modalities.family(modality);
        List<Match> matches = known.stream()
                .filter(name -> Modalities.agree(family, name.family()))
                .map(name -> match(read, name))
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

    private static Match match(Read read, Known known) {
        KnownName name = known.name();
        Read other = known.read();
        if (read.words().equals(other.words())) {
            return new Match(name, read.words().isEmpty() ? 0 : SAME_WORDS, "same words as");
        }
        if (!read.significant().isEmpty() && read.significant().equals(other.significant())) {
            return new Match(name, SAME_BUT_FOR_SMALL_WORDS, "same words, but for order and small ones, as");
        }
        if (!read.sideless().isEmpty() && read.sideless().equals(other.sideless())) {
            return new Match(name, SAME_BUT_FOR_THE_SIDE, "same words, but for the side, as");
        }
        long common = read.telling().stream().filter(other.telling()::contains).count();
        long all = read.telling().size() + other.telling().size() - common;
        double share = common / Math.max(1.0, all);
        return share < LEAST_SHARE
                ? new Match(name, 0, "")
                : new Match(name, SHARED_WORDS * share, common + " of " + all + " words of");
    }
}
