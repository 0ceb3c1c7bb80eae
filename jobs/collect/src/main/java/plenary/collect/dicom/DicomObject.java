package plenary.collect.dicom;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A file of DICOM (PS3.10): the preamble, what the file says of its data set, and the data set.
 *
 * @param sopClass what kind of object it is
 * @param transferSyntax how the data set is encoded
 * @param start first byte of the data set
 */
public record DicomObject(String sopClass, String transferSyntax, int start) {

    /** A report of some thousand irradiation events takes a few MiB. */
    public static final int MOST_BYTES = 32 << 20;

    /** Enough for what a file says of its data set. */
    public static final int HEAD_BYTES = 4096;

    private static final int PREAMBLE_BYTES = 128;
    private static final byte[] MAGIC = "DICM".getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST_BYTE = PREAMBLE_BYTES + MAGIC.length;

    private static final String IMPLICIT_LITTLE = "1.2.840.10008.1.2";
    private static final String EXPLICIT_LITTLE = "1.2.840.10008.1.2.1";
    private static final String DEFLATED_LITTLE = "1.2.840.10008.1.2.1.99";
    private static final String EXPLICIT_BIG = "1.2.840.10008.1.2.2";
    private static final String STRUCTURED_REPORTS = "1.2.840.10008.5.1.4.1.1.88.";

    /** Whether the bytes are the beginning of a DICOM file. */
    public static boolean isDicom(byte[] bytes) {
        return bytes.length >= FIRST_BYTE && Arrays.equals(bytes, PREAMBLE_BYTES, FIRST_BYTE, MAGIC, 0, MAGIC.length);
    }

    /** What a file says of its data set; its first {@link #HEAD_BYTES} suffice. */
    public static DicomObject of(byte[] bytes) throws DamagedObjectException {
        if (!isDicom(bytes)) {
            throw new DamagedObjectException(PREAMBLE_BYTES, "no DICM after the preamble");
        }
        ElementReader reader = new ElementReader(bytes, FIRST_BYTE, Encoding.EXPLICIT_LITTLE);
        DataSet meta = reader.fileMeta();
        return new DicomObject(meta.text(Tag.MEDIA_SOP_CLASS), meta.text(Tag.TRANSFER_SYNTAX), reader.at());
    }

    public boolean isStructuredReport() {
        return sopClass.startsWith(STRUCTURED_REPORTS);
    }

    /** The data set of the whole file that this was read from. */
    public DataSet dataSet(byte[] bytes) throws DamagedObjectException {
        return switch (transferSyntax) {
            case IMPLICIT_LITTLE -> new ElementReader(bytes, start, Encoding.IMPLICIT_LITTLE).dataSet();
            case EXPLICIT_LITTLE -> new ElementReader(bytes, start, Encoding.EXPLICIT_LITTLE).dataSet();
            case EXPLICIT_BIG -> new ElementReader(bytes, start, Encoding.EXPLICIT_BIG).dataSet();
            case DEFLATED_LITTLE -> new ElementReader(inflated(bytes), 0, Encoding.EXPLICIT_LITTLE).dataSet();
            default -> throw new DamagedObjectException(start, "an encoding that reports do not have");
        };
    }

    private byte[] inflated(byte[] bytes) throws DamagedObjectException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            byte[] result = new byte[Math.min(MOST_BYTES, Math.max(1024, 4 * bytes.length))];
            int length = 0;
            while (!inflater.finished()) {
                if (length == result.length) {
                    if (length == MOST_BYTES) {
                        throw new DamagedObjectException(start, "inflates to more than " + MOST_BYTES + " bytes");
                    }
                    result = Arrays.copyOf(result, (int) Math.min(MOST_BYTES, 2L * length));
                }
                int more = inflater.inflate(result, length, result.length - length);
                if (more == 0 && !inflater.finished()) {
                    throw new DamagedObjectException(bytes.length, "the deflated data set is cut off");
                }
                length += more;
            }
            return Arrays.copyOf(result, length);
        } catch (DataFormatException e) {
            throw new DamagedObjectException(start, "the data set cannot be inflated");
        } finally {
            inflater.end();
        }
    }
}
