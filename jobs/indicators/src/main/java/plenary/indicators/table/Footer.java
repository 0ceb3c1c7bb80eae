package plenary.indicators.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts the footer of a Parquet file into one order. parquet-java lists the encodings of a column in the order of a hash
 * set of enum constants, which differs from one run of Java to the next; equal rows could not be equal bytes.
 *
 * <p>Module collect has the same class: the two modules may share formats but no code, and schemas, which both stand
 * on, must stay free of Parquet.
 */
final class Footer {

    /** Length of the footer and the magic number, at the end of every file. */
    private static final int TAIL_BYTES = 8;

    private Footer() {}

    static void sort(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size() - TAIL_BYTES;
            int length = read(channel, end, Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt();
            byte[] written = read(channel, end - length, length).array();
            FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(written));
            for (RowGroup group : footer.getRow_groups()) {
                for (ColumnChunk column : group.getColumns()) {
                    Collections.sort(column.getMeta_data().getEncodings());
                }
            }
            ByteArrayOutputStream sorted = new ByteArrayOutputStream(length);
            Util.writeFileMetaData(footer, sorted);
            if (sorted.size() != length) {
                throw new IllegalStateException(
                        "a sorted footer has %d bytes, the file %d".formatted(sorted.size(), length));
            }
            ByteBuffer bytes = ByteBuffer.wrap(sorted.toByteArray());
            while (bytes.hasRemaining()) {
                channel.write(bytes, end - bytes.remaining());
            }
        }
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("the file ends in its footer");
            }
        }
        return bytes.flip();
    }
}
