package plenary.schemas.check;

import java.util.Collection;

/** A set of texts, each with its position, that is asked with characters in a buffer. Open addressing, no objects. */
final class CharTable {

    private final char[][] texts;
    private final int[] slots;
    private final int mask;

    /** @param texts distinct, counted from 0 */
    CharTable(Collection<String> texts) {
        this.texts = texts.stream().map(String::toCharArray).toArray(char[][]::new);
        this.slots = new int[Math.max(16, 4 * Integer.highestOneBit(Math.max(1, texts.size())))];
        this.mask = slots.length - 1;
        for (int i = 0; i < this.texts.length; i++) {
            char[] text = this.texts[i];
            int slot = hash(text, 0, text.length) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = i + 1;
        }
    }

    /** Position of the text; -1 when it is not in the set. */
    int indexOf(char[] text, int start, int end) {
        int slot = hash(text, start, end) & mask;
        while (slots[slot] != 0) {
            int index = slots[slot] - 1;
            if (isEqual(texts[index], text, start, end)) {
                return index;
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    private static boolean isEqual(char[] known, char[] text, int start, int end) {
        if (known.length != end - start) {
            return false;
        }
        for (int i = 0; i < known.length; i++) {
            if (known[i] != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] text, int start, int end) {
        int hash = end - start;
        for (int p = start; p < end; p++) {
            hash = 31 * hash + text[p];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 16;
    }
}
