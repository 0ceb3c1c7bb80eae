package plenary.collect.procedures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Words of procedure names in several languages and what they mean: {@code words.csv}. */
final class Vocabulary {

    /** A side of a pair, and the two together. */
    static final String ONE_SIDE = "ONE_SIDE";
    /** Of a word that says nothing of the category, such as that contrast agent was given. */
    static final String NOTHING = "-";

    /** Shorter words are other words when a letter differs: head, hand. */
    private static final int SHORTEST_WITH_SLIP = 6;

    private static final int SHORTEST_STEM_IN_COMPOUND = 4;
    private static final int SHORTEST_REST = 3;

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final List<Entry> stems = new ArrayList<>();
    private final List<Entry> single = new ArrayList<>();
    private final int longest;

    /**
     * A word or phrase.
     *
     * @param words as {@link Words} spells them
     * @param isStem whether the last word may go on
     * @param modality family in which it means that; empty for any
     */
    record Entry(List<String> words, boolean isStem, String modality, Set<String> meanings) {

        String last() {
            return words.get(words.size() - 1);
        }

        boolean fits(List<String> text, String family) {
            int before = words.size() - 1;
            return text.size() >= words.size()
                    && isFor(family)
                    && text.subList(0, before).equals(words.subList(0, before))
                    && (isStem
                            ? text.get(before).startsWith(last())
                            : text.get(before).equals(last()));
        }

        boolean isFor(String family) {
            return modality.isEmpty() || modality.equals(family);
        }
    }

    Vocabulary(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.words().size() == 1) {
                single.add(entry);
            }
            if (entry.words().size() == 1 && entry.isStem()) {
                stems.add(entry);
            } else {
                byFirstWord
                        .computeIfAbsent(entry.words().get(0), any -> new ArrayList<>())
                        .add(entry);
            }
        }
        this.longest =
                entries.stream().mapToInt(entry -> entry.words().size()).max().orElse(0);
    }

    /** Reads a name; {@code family} is the modality by which a word of two meanings is decided, empty when unknown. */
    Meaning read(Words words, String family) {
        Reading reading = new Reading(words, family);
        int at = 0;
        while (at < words.plain().size()) {
            at += reading.take(at);
        }
        return reading.meaning();
    }

    /** One name on its way through the vocabulary. */
    private final class Reading {

        private final Words words;
        private final String family;
        private final Set<String> meanings = new TreeSet<>();
        private final List<String> understood = new ArrayList<>();
        private final List<String> slips = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();

        Reading(Words words, String family) {
            this.words = words;
            this.family = family;
        }

        /** Takes the longest phrase that begins at a position and gives how many words it has. */
        int take(int at) {
            List<String> ahead =
                    words.plain().subList(at, Math.min(words.plain().size(), at + longest));
            Optional<Entry> phrase = phrase(ahead);
            if (phrase.isPresent()) {
                int end = at + phrase.get().words().size();
                understand(phrase.get(), words.written(at, end));
                takeRest(
                        words.plain().get(end - 1).substring(phrase.get().last().length()));
                return end - at;
            }
            takeOther(words.plain().get(at), words.written(at, at + 1));
            return 1;
        }

        private void takeOther(String word, String written) {
            if (takeParts(word)) {
                understood.add(written);
            } else if (!Words.isNumber(word) && word.length() > 1) {
                slip(word).ifPresentOrElse(near -> takeSlip(written, near), () -> unknown.add(written));
            }
        }

        /** A compound of known words (Hirnschädel, Thoraxaufnahme); false when a part of it is not known. */
        private boolean takeParts(String word) {
            for (int end = word.length() - SHORTEST_REST; end >= SHORTEST_STEM_IN_COMPOUND; end--) {
                Optional<Entry> first = phrase(List.of(word.substring(0, end)));
                String rest = word.substring(end);
                Optional<Entry> second = phrase(List.of(rest))
                        .filter(entry -> !entry.isStem() || entry.last().length() >= SHORTEST_STEM_IN_COMPOUND);
                if (first.isPresent() && second.isPresent()) {
                    meanings.addAll(first.get().meanings());
                    meanings.addAll(second.get().meanings());
                    takeRest(rest.substring(second.get().last().length()));
                    return true;
                }
            }
            return false;
        }

        private void takeSlip(String written, Entry near) {
            understand(near, written);
            slips.add("'" + written + "' read as '" + near.last() + "'");
        }

        private Optional<Entry> phrase(List<String> words) {
            List<Entry> found = new ArrayList<>(byFirstWord.getOrDefault(words.get(0), List.of()));
            found.addAll(stems);
            return found.stream()
                    .filter(entry -> entry.fits(words, family))
                    .max(Comparator.comparing((Entry entry) -> entry.words().size())
                            .thenComparing(entry -> !entry.isStem())
                            .thenComparing(entry -> entry.last().length())
                            .thenComparing(entry -> !entry.modality().isEmpty()));
        }

        /** A compound goes on after its first part (Thoraxaufnahme, abdominopelvien); an ending means nothing. */
        private void takeRest(String rest) {
            for (int from = 0; from <= 2 && rest.length() - from >= SHORTEST_REST; from++) {
                String word = rest.substring(from);
                Optional<Entry> part = phrase(List.of(word))
                        .filter(entry -> !entry.isStem() || entry.last().length() >= SHORTEST_STEM_IN_COMPOUND);
                if (part.isPresent()) {
                    meanings.addAll(part.get().meanings());
                    takeRest(word.substring(part.get().last().length()));
                    return;
                }
            }
        }

        private Optional<Entry> slip(String word) {
            if (word.length() < SHORTEST_WITH_SLIP) {
                return Optional.empty();
            }
            return single.stream()
                    .filter(entry -> entry.last().length() >= SHORTEST_WITH_SLIP - 1)
                    .filter(entry -> entry.isFor(family) && Words.areOneSlipApart(word, entry.last()))
                    .min(Comparator.comparing(Entry::last).thenComparing(Entry::modality));
        }

        private void understand(Entry entry, String written) {
            meanings.addAll(entry.meanings());
            Set<String> parts = new TreeSet<>(entry.meanings());
            parts.removeAll(Modalities.FAMILIES);
            parts.removeAll(Set.of(NOTHING, ONE_SIDE));
            if (!parts.isEmpty()) {
                understood.add(written);
            }
        }

        Meaning meaning() {
            Set<String> parts = new TreeSet<>(meanings);
            Set<String> modalities = new TreeSet<>(meanings);
            modalities.retainAll(Modalities.FAMILIES);
            parts.removeAll(Modalities.FAMILIES);
            parts.removeAll(Set.of(NOTHING, ONE_SIDE));
            return new Meaning(parts, modalities, meanings.contains(ONE_SIDE), understood, slips, unknown);
        }
    }
}
