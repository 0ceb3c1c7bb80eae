package plenary.collect.dicom;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The elements of an object, or of one item of a sequence. */
public final class DataSet {

    private final Map<Integer, byte[]> values = new HashMap<>();
    private final Map<Integer, List<DataSet>> sequences = new HashMap<>();
    private CharacterSet characterSet;

    DataSet(CharacterSet inherited) {
        this.characterSet = inherited;
    }

    CharacterSet characterSet() {
        return characterSet;
    }

    void put(int tag, byte[] value) {
        values.put(tag, value);
        if (tag == Tag.SPECIFIC_CHARACTER_SET) {
            characterSet = CharacterSet.of(List.of(new String(value, StandardCharsets.US_ASCII).split("\\\\")));
        }
    }

    void put(int tag, List<DataSet> items) {
        sequences.put(tag, items);
    }

    /** The text of an element without its padding; empty when it is absent or blank. */
    public String text(int tag) {
        byte[] value = values.get(tag);
        return value == null ? "" : trimmed(characterSet.decode(value));
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(0, end).strip();
    }

    /** The items of a sequence; empty when it is absent. */
    public List<DataSet> items(int tag) {
        return sequences.getOrDefault(tag, List.of());
    }

    /** The code of a sequence of one code; {@link Code#NONE} when it is absent. */
    public Code code(int tag) {
        return items(tag).stream().findFirst().map(Code::of).orElse(Code.NONE);
    }
}
