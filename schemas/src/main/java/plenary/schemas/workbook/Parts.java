package plenary.schemas.workbook;

import java.io.CharConversionException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import plenary.schemas.packed.WatchedChannel;

/** The parts of a workbook that may be damaged or hostile, read as XML: no document types, no entities, no other files. */
final class Parts implements Closeable {

    /** The byte-order mark of UTF-8. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final ZipFile zip;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    private Parts(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    static Parts open(Path file) throws UnreadableWorkbook {
        WatchedChannel bytes;
        try {
            bytes = WatchedChannel.open(file);
        } catch (IOException disk) {
            throw new UncheckedIOException("could not read " + file, disk);
        }
        try {
            return new Parts(
                    file, ZipFile.builder().setSeekableByteChannel(bytes).get());
        } catch (IOException | IllegalArgumentException noZip) {
            close(bytes, file);
            if (bytes.failure().isPresent()) {
                throw new UncheckedIOException(
                        "could not read " + file, bytes.failure().get());
            }
            // The library has no kind of its own for a directory that contradicts itself.
            throw UnreadableWorkbook.damaged("a file that is no XLSX, is cut off, or has a password");
        }
    }

    private static void close(Closeable bytes, Path file) {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not close " + file, e);
        }
    }

    /** What is done with the events of a part. */
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** Reads a part from beginning to end. */
    void read(String part, Reading reading) throws UnreadableWorkbook {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw UnreadableWorkbook.damaged("a workbook without " + part);
        }
        if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            throw UnreadableWorkbook.damaged(part + " packed by method " + entry.getMethod());
        }
        try (InputStream in = new GuardedPart(zip.getInputStream(entry), entry.getCompressedSize())) {
            XMLStreamReader xml = factory.createXMLStreamReader(text(in));
            try {
                reading.read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException damaged) {
            throw because(part, damaged.getNestedException(), damaged);
        } catch (GuardedPart.LimitExceeded tooMuch) {
            throw UnreadableWorkbook.tooLarge(part + ": " + tooMuch.getMessage());
        } catch (ZipException | EOFException | CharConversionException | CharacterCodingException damaged) {
            throw UnreadableWorkbook.damaged("a damaged part " + part);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + part + " of " + file, e);
        }
    }

    /** Decoded here: of bytes that are no characters the parser prints a line before it throws. */
    private static Reader text(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, MARK.length);
        byte[] first = bytes.readNBytes(MARK.length);
        if (!Arrays.equals(first, MARK)) {
            bytes.unread(first);
        }
        // FE FF or FF FE
        boolean isWide = first.length > 1 && Math.min(first[0], first[1]) == -2 && Math.max(first[0], first[1]) == -1;
        return new InputStreamReader(bytes, (isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
    }

    private UnreadableWorkbook because(String part, Throwable cause, XMLStreamException damaged) {
        if (cause instanceof GuardedPart.LimitExceeded tooMuch) {
            return UnreadableWorkbook.tooLarge(part + ": " + tooMuch.getMessage());
        }
        boolean isOfFile = cause instanceof ZipException
                || cause instanceof EOFException
                || cause instanceof CharConversionException
                || cause instanceof CharacterCodingException;
        if (cause instanceof IOException disk && !isOfFile) {
            throw new UncheckedIOException("could not read " + part + " of " + file, disk);
        }
        // A fault in the first bytes has no place.
        String line = damaged.getLocation() == null
                ? ""
                : ", line " + damaged.getLocation().getLineNumber();
        return UnreadableWorkbook.damaged("a damaged part " + part + line);
    }

    @Override
    public void close() {
        close(zip, file);
    }
}
