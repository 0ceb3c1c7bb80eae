package plenary.collect.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/**
 * A DICOM file for tests, in any encoding.
 *
 * @param form how elements are written
 * @param isOpen whether sequences and items end with a mark, instead of stating their length
 * @param charset of the texts; the specific character set is an element like any other
 */
public record WrittenObject(Form form, boolean isOpen, Charset charset) {

    /** Encodings by their transfer syntax. */
    public enum Form {
        IMPLICIT("1.2.840.10008.1.2"),
        EXPLICIT("1.2.840.10008.1.2.1"),
        BIG("1.2.840.10008.1.2.2"),
        DEFLATED("1.2.840.10008.1.2.1.99");

        private final String uid;

        Form(String uid) {
            this.uid = uid;
        }
    }

    public static final WrittenObject PLAIN = new WrittenObject(Form.EXPLICIT, false, StandardCharsets.UTF_8);

    public static final String XRAY_DOSE_SR = "1.2.840.10008.5.1.4.1.1.88.67";

    private static final List<String> LONG = List.of("SQ", "OB", "UN", "UT");

    /** An element with a text, or a sequence with items. */
    public record Element(int tag, String form, String text, List<List<Element>> items) {}

    public static Element text(int tag, String form, String text) {
        return new Element(tag, form, text, List.of());
    }

    public static Element sequence(int tag, List<List<Element>> items) {
        return new Element(tag, "SQ", "", items);
    }

    /** A sequence of one item. */
    public static Element item(int tag, Element... elements) {
        return sequence(tag, List.of(List.of(elements)));
    }

    public static Element code(int tag, String scheme, String value, String meaning) {
        return item(
                tag,
                text(Tag.CODE_VALUE, "SH", value),
                text(Tag.CODING_SCHEME, "SH", scheme),
                text(Tag.CODE_MEANING, "LO", meaning));
    }

    public byte[] file(String sopClass, List<Element> elements) {
        WrittenObject head = new WrittenObject(Form.EXPLICIT, false, StandardCharsets.US_ASCII);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[128]);
        file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(head.bytes(
                List.of(text(Tag.MEDIA_SOP_CLASS, "UI", sopClass), text(Tag.TRANSFER_SYNTAX, "UI", form.uid))));
        byte[] data = bytes(elements);
        file.writeBytes(form == Form.DEFLATED ? deflated(data) : data);
        return file.toByteArray();
    }

    private byte[] bytes(List<Element> elements) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Element element : elements) {
            tag(out, element.tag());
            boolean isSequence = element.form().equals("SQ");
            byte[] value = isSequence ? items(element) : padded(element);
            length(out, element.form(), isSequence && isOpen ? -1 : value.length);
            out.writeBytes(value);
            if (isSequence && isOpen) {
                end(out, Tag.END_OF_SEQUENCE);
            }
        }
        return out.toByteArray();
    }

    private byte[] items(Element element) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (List<Element> item : element.items()) {
            byte[] value = bytes(item);
            tag(out, Tag.ITEM);
            out.writeBytes(buffer(4).putInt(isOpen ? -1 : value.length).array());
            out.writeBytes(value);
            if (isOpen) {
                end(out, Tag.END_OF_ITEM);
            }
        }
        return out.toByteArray();
    }

    private void end(ByteArrayOutputStream out, int tag) {
        tag(out, tag);
        out.writeBytes(new byte[4]);
    }

    /** Values have an even length; UIDs are filled up with a zero byte and texts with a blank. */
    private byte[] padded(Element element) {
        byte[] value = element.text().getBytes(charset);
        if (value.length % 2 == 0) {
            return value;
        }
        byte[] even = Arrays.copyOf(value, value.length + 1);
        even[value.length] = (byte) (element.form().equals("UI") ? 0 : ' ');
        return even;
    }

    private void tag(ByteArrayOutputStream out, int tag) {
        out.writeBytes(
                buffer(4).putShort((short) (tag >>> 16)).putShort((short) tag).array());
    }

    private void length(ByteArrayOutputStream out, String vr, int length) {
        if (form == Form.IMPLICIT) {
            out.writeBytes(buffer(4).putInt(length).array());
            return;
        }
        out.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(
                LONG.contains(vr)
                        ? buffer(6).putShort((short) 0).putInt(length).array()
                        : buffer(2).putShort((short) length).array());
    }

    private ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(form == Form.BIG ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(data);
        deflater.finish();
        byte[] buffer = new byte[data.length + 64];
        int length = deflater.deflate(buffer);
        deflater.end();
        return Arrays.copyOf(buffer, length);
    }
}
