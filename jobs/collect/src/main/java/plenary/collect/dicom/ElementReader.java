package plenary.collect.dicom;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads elements from memory, one after the other, with every length held against what is there. */
final class ElementReader {

    private static final int UNDEFINED = -1;
    private static final int DEEPEST = 64;
    /** Some 3000 irradiation events; an element of no length takes 8 bytes of the file and 100 of memory. */
    private static final int MOST_ELEMENTS = 2_000_000;
    /** Value representations whose length takes four bytes (PS3.5 7.1.2). */
    private static final Set<String> LONG_FORMS =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

    private final ByteBuffer bytes;
    private Encoding encoding;
    private int elements;

    ElementReader(byte[] bytes, int start, Encoding encoding) {
        this.bytes = ByteBuffer.wrap(bytes).position(start);
        use(encoding);
    }

    private void use(Encoding other) {
        encoding = other;
        bytes.order(other.order());
    }

    int at() {
        return bytes.position();
    }

    DataSet dataSet() throws DamagedObjectException {
        DataSet data = new DataSet(CharacterSet.DEFAULT);
        while (bytes.hasRemaining()) {
            element(data, tag(), bytes.limit(), 0);
        }
        return data;
    }

    /** The elements of group 2, which stand before the data set; what follows them is left. */
    DataSet fileMeta() throws DamagedObjectException {
        DataSet data = new DataSet(CharacterSet.DEFAULT);
        while (bytes.remaining() >= 8) {
            int before = at();
            int tag = tag();
            if (tag >>> 16 != 2) {
                bytes.position(before);
                break;
            }
            element(data, tag, bytes.limit(), 0);
        }
        return data;
    }

    private void element(DataSet data, int tag, int end, int depth) throws DamagedObjectException {
        int before = at() - 4;
        if (++elements > MOST_ELEMENTS) {
            throw new DamagedObjectException(before, "more than " + MOST_ELEMENTS + " elements");
        }
        String form = encoding.isExplicit() ? form(before) : "";
        int length = length(form, end);
        if (isSequence(tag, form, length)) {
            data.put(tag, items(data, form, length == UNDEFINED ? end : at() + length, length == UNDEFINED, depth));
        } else if (length == UNDEFINED) {
            throw new DamagedObjectException(before, Tag.name(tag) + " " + form + " has no length");
        } else {
            byte[] value = new byte[length];
            bytes.get(value);
            data.put(tag, value);
        }
    }

    private static boolean isSequence(int tag, String form, int length) {
        return switch (form) {
            case "SQ" -> true;
            case "" -> length == UNDEFINED || Tag.SEQUENCES.contains(tag);
            // A sequence of a private element that its writer did not know (PS3.5 6.2.2).
            default -> form.equals("UN") && length == UNDEFINED;
        };
    }

    private List<DataSet> items(DataSet parent, String form, int end, boolean isOpen, int depth)
            throws DamagedObjectException {
        if (depth == DEEPEST) {
            throw new DamagedObjectException(at(), "sequences nested more than " + DEEPEST + " deep");
        }
        Encoding outside = encoding;
        if (form.equals("UN")) {
            use(Encoding.IMPLICIT_LITTLE);
        }
        List<DataSet> items = new ArrayList<>();
        while (at() < end) {
            int before = at();
            int tag = tag(end);
            int length = length("", end);
            if (tag == Tag.END_OF_SEQUENCE && isOpen) {
                use(outside);
                return items;
            }
            if (tag != Tag.ITEM) {
                throw new DamagedObjectException(before, "an item was expected, there is " + Tag.name(tag));
            }
            items.add(item(parent, length == UNDEFINED ? end : at() + length, length == UNDEFINED, depth + 1));
        }
        if (isOpen) {
            throw new DamagedObjectException(at(), "a sequence without its end");
        }
        use(outside);
        return items;
    }

    private DataSet item(DataSet parent, int end, boolean isOpen, int depth) throws DamagedObjectException {
        if (++elements > MOST_ELEMENTS) {
            throw new DamagedObjectException(at(), "more than " + MOST_ELEMENTS + " elements");
        }
        DataSet item = new DataSet(parent.characterSet());
        while (at() < end) {
            int tag = tag(end);
            if (tag == Tag.END_OF_ITEM && isOpen) {
                length("", end);
                return item;
            }
            element(item, tag, end, depth);
        }
        if (isOpen) {
            throw new DamagedObjectException(at(), "an item without its end");
        }
        return item;
    }

    private int tag() throws DamagedObjectException {
        return tag(bytes.limit());
    }

    private int tag(int end) throws DamagedObjectException {
        need(4, end);
        return (bytes.getShort() & 0xFFFF) << 16 | (bytes.getShort() & 0xFFFF);
    }

    private String form(int before) throws DamagedObjectException {
        need(2, bytes.limit());
        byte[] form = new byte[2];
        bytes.get(form);
        if (form[0] < 'A' || form[0] > 'Z' || form[1] < 'A' || form[1] > 'Z') {
            throw new DamagedObjectException(before, "an element without a value representation");
        }
        return new String(form, StandardCharsets.US_ASCII);
    }

    /** Length of a value in bytes, at most up to the end, or {@link #UNDEFINED}. */
    private int length(String form, int end) throws DamagedObjectException {
        int before = at();
        boolean isShort = !form.isEmpty() && !LONG_FORMS.contains(form);
        need(isShort ? 2 : form.isEmpty() ? 4 : 6, end);
        if (isShort) {
            return checked(before, bytes.getShort() & 0xFFFF, end);
        }
        if (!form.isEmpty()) {
            bytes.getShort();
        }
        int length = bytes.getInt();
        return length == UNDEFINED ? length : checked(before, length, end);
    }

    private int checked(int before, int length, int end) throws DamagedObjectException {
        if (length < 0 || length > end - at()) {
            throw new DamagedObjectException(
                    before, "a length of " + Integer.toUnsignedString(length) + " where " + (end - at()) + " are left");
        }
        return length;
    }

    private void need(int wanted, int end) throws DamagedObjectException {
        if (end - at() < wanted) {
            throw new DamagedObjectException(at(), "ends in the middle of an element");
        }
    }
}
