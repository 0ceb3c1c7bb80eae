package plenary.collect.procedures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Suggests categories by what the words of a name mean and by the modality. */
final class MeaningSuggester {

    private static final double FULL = 0.96;
    private static final double UNKNOWN_WORD = 0.88;
    private static final double SLIP = 0.85;
    /** For a side of what has none, such as the chest: the name may be about a part of it. */
    private static final double ODD_SIDE = 0.85;

    private static final double CONTRADICTION = 0.5;
    private static final double WITHOUT_MODALITY = 0.6;
    /** In no category of its modality: all of it, or a part of it. */
    private static final double ELSEWHERE = 0.94;

    private static final double PARTLY_ELSEWHERE = 0.75;
    private static final double UNSEEN_TOGETHER = 0.5;

    private static final Set<String> PAIRED =
            Set.of("EXTREMITY", "HIP", "BREAST", "KIDNEY", "FACE", "ILIAC", "FEMORAL");

    private final Vocabulary vocabulary;
    private final Map<String, List<CategoryPattern>> patterns;
    private final Set<String> categories;

    MeaningSuggester(Vocabulary vocabulary, List<CategoryPattern> patterns, Set<String> categories) {
        this.vocabulary = vocabulary;
        this.patterns = patterns.stream().collect(Collectors.groupingBy(CategoryPattern::family));
        this.categories = categories;
    }

    /**
     * A name as it was understood.
     *
     * @param modality of the examination; empty when it is not known
     * @param family the modality by which categories are looked for: that of the examination, else that of the name
     */
    private record Understood(Meaning meaning, String modality, String family) {

        boolean contradicts() {
            return !meaning.modalities().isEmpty()
                    && meaning.modalities().stream()
                            .noneMatch(named -> Modalities.agree(Modalities.family(modality), named));
        }

        boolean hasOddSide() {
            return meaning.isOneSided()
                    && !meaning.parts().isEmpty()
                    && meaning.parts().stream().noneMatch(PAIRED::contains);
        }

        double factor() {
            return Math.pow(UNKNOWN_WORD, meaning.unknown().size())
                    * Math.pow(SLIP, meaning.slips().size())
                    * (hasOddSide() ? ODD_SIDE : 1)
                    * (contradicts() ? CONTRADICTION : 1)
                    * (family.isEmpty() ? WITHOUT_MODALITY : 1);
        }

        private String with() {
            if (!modality.isEmpty()) {
                return " and modality " + modality;
            }
            return family.isEmpty() ? "; modality unknown" : " and speaks of " + family;
        }

        String reason() {
            List<String> reasons = new ArrayList<>();
            reasons.add("contains "
                    + meaning.understood().stream()
                            .map(word -> "'" + word + "'")
                            .distinct()
                            .collect(Collectors.joining(", "))
                    + with());
            reasons.addAll(meaning.slips());
            if (hasOddSide()) {
                reasons.add("a side, though this has none");
            }
            if (contradicts()) {
                reasons.add("the name speaks of "
                        + meaning.modalities().stream().sorted().collect(Collectors.joining(", ")));
            }
            if (!meaning.unknown().isEmpty()) {
                reasons.add("does not know '" + String.join("', '", meaning.unknown()) + "'");
            }
            return String.join("; ", reasons);
        }
    }

    /** One suggestion a category, in no particular order. */
    List<Suggestion> suggestions(Words words, String modality) {
        Understood name = understood(words, modality);
        Set<String> parts = parts(name);
        Map<String, Suggestion> best = new TreeMap<>();
        for (CategoryPattern pattern : patternsOf(name.family())) {
            double likeness = pattern.likeness(parts);
            if (likeness > 0) {
                keep(
                        best,
                        new Suggestion(
                                pattern.category(),
                                FULL * likeness * name.factor(),
                                name.reason() + excess(pattern, parts)));
            }
        }
        elsewhere(name, parts).ifPresent(other -> keep(best, other));
        return List.copyOf(best.values());
    }

    private Understood understood(Words words, String modality) {
        String stated = Modalities.family(modality);
        Meaning meaning = vocabulary.read(words, stated);
        if (!stated.isEmpty()) {
            return new Understood(meaning, modality, stated);
        }
        // Read again: a word may mean something in the modality that another word names.
        String named = named(meaning);
        return new Understood(vocabulary.read(words, named), "", named);
    }

    private static void keep(Map<String, Suggestion> best, Suggestion suggestion) {
        best.merge(suggestion.code(), suggestion, (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }

    /** The modality that a name names; of a hybrid the one that gives the examination its category. */
    private static String named(Meaning meaning) {
        return Stream.of("PT", "NM", "CBCT", "MG", "PX", "IO", "XA", "RF", "CT", "MR", "US", "BMD", "RG")
                .filter(meaning.modalities()::contains)
                .findFirst()
                .orElse("");
    }

    private List<CategoryPattern> patternsOf(String family) {
        return patterns.entrySet().stream()
                .filter(entry -> Modalities.agree(family, entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** Everything that a pattern of the modality may ask for; a side only where it decides something. */
    private Set<String> parts(Understood name) {
        Set<String> parts = new HashSet<>(name.meaning().parts());
        if (name.meaning().isOneSided() && known(name.family()).contains(Vocabulary.ONE_SIDE)) {
            parts.add(Vocabulary.ONE_SIDE);
        }
        return parts;
    }

    private Set<String> known(String family) {
        return patternsOf(family).stream()
                .flatMap(pattern -> Stream.concat(pattern.required().stream(), pattern.allowed().stream()))
                .collect(Collectors.toSet());
    }

    /** That the name is in none of our categories, when no pattern of its modality is made of its parts. */
    private Optional<Suggestion> elsewhere(Understood name, Set<String> parts) {
        String family = name.family();
        boolean isMet = patternsOf(family).stream().anyMatch(pattern -> pattern.isMadeOf(parts));
        if (family.isEmpty() || parts.isEmpty() || isMet) {
            return Optional.empty();
        }
        Set<String> foreign = new HashSet<>(parts);
        foreign.removeAll(known(family));
        double likeness =
                foreign.isEmpty() ? UNSEEN_TOGETHER : foreign.size() == parts.size() ? ELSEWHERE : PARTLY_ELSEWHERE;
        String own = family + "_OTHER";
        return Optional.of(new Suggestion(
                categories.contains(own) ? own : "OTHER",
                likeness * name.factor(),
                name.reason() + "; no category of this modality is about "
                        + (foreign.isEmpty() ? "these together" : "that")));
    }

    private static String excess(CategoryPattern pattern, Set<String> parts) {
        if (pattern.isMadeOf(parts)) {
            return "";
        }
        return parts.containsAll(pattern.required()) ? "; the name says more" : "; the name does not say all of it";
    }
}
