package plenary.collect.procedures;

import java.util.List;
import java.util.Set;

/**
 * What the words of a procedure mean.
 *
 * @param parts regions, techniques and purposes, as {@code words.csv} names them
 * @param modalities modalities that words name
 * @param isOneSided whether a word says left or right
 * @param understood the words that gave the parts, as the name writes them
 * @param slips words that were taken for another one that differs in a letter, in words
 * @param unknown words that the vocabulary does not have
 */
record Meaning(
        Set<String> parts,
        Set<String> modalities,
        boolean isOneSided,
        List<String> understood,
        List<String> slips,
        List<String> unknown) {

    Meaning {
        parts = Set.copyOf(parts);
        modalities = Set.copyOf(modalities);
        understood = List.copyOf(understood);
        slips = List.copyOf(slips);
        unknown = List.copyOf(unknown);
    }
}
