package plenary.schemas.workbook;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts that cells of a workbook share, which may be as many as there are rows. They lie on the disk: their bytes in
 * one file, and in another where each begins.
 */
final class SharedTexts implements Closeable {

    private static final String PART = "sharedStrings.xml";

    private final PagedFile texts;
    private final PagedFile starts;
    private final long count;

    private SharedTexts(PagedFile texts, PagedFile starts, long count) {
        this.texts = texts;
        this.starts = starts;
        this.count = count;
    }

    /**
     * @param part name of the part of the workbook; a workbook may lack it
     * @param scratch a folder of their own
     */
    static SharedTexts read(Parts parts, String part, Path scratch) throws UnreadableWorkbook {
        Path texts = scratch.resolve("texts");
        Path starts = scratch.resolve("starts");
        long[] count = new long[1];
        try {
            try (OutputStream textBytes = PagedFile.writing(texts);
                    DataOutputStream startBytes = new DataOutputStream(PagedFile.writing(starts))) {
                startBytes.writeLong(0);
                if (parts.has(part)) {
                    parts.read(part, xml -> count[0] = write(xml, textBytes, startBytes));
                }
            }
            return new SharedTexts(PagedFile.reading(texts), PagedFile.reading(starts), count[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("could not keep the texts of a workbook in " + scratch, e);
        }
    }

    static String partBeside(String workbookPart) {
        return workbookPart.substring(0, workbookPart.lastIndexOf('/') + 1) + PART;
    }

    private static long write(XMLStreamReader xml, OutputStream texts, DataOutputStream starts)
            throws XMLStreamException, IOException {
        long count = 0;
        long end = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                byte[] text = RichText.read(xml, "si").getBytes(StandardCharsets.UTF_8);
                texts.write(text);
                end += text.length;
                starts.writeLong(end);
                count++;
            }
        }
        return count;
    }

    /** Empty when there is no such text. */
    Optional<String> text(long index) {
        if (index < 0 || index >= count) {
            return Optional.empty();
        }
        try {
            ByteBuffer place = ByteBuffer.wrap(starts.bytes(index * Long.BYTES, 2 * Long.BYTES));
            long from = place.getLong();
            return Optional.of(new String(texts.bytes(from, (int) (place.getLong() - from)), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the texts of a workbook", e);
        }
    }

    @Override
    public void close() {
        try {
            texts.close();
            starts.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not close the texts of a workbook", e);
        }
    }
}
