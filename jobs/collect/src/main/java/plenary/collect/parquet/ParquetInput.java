package plenary.collect.parquet;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.ByteBufferReleaser;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** Reads Parquet files of our own making, checksums of pages verified, without Hadoop's configuration. */
public final class ParquetInput {

    private ParquetInput() {}

    /** How many rows a file has, as its footer says. */
    public static long rows(Path file) {
        try (ParquetFileReader reader = open(file)) {
            return reader.getRecordCount();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    /** Reads every page of a file, whose checksums tell whether it is what was written. */
    public static void verifyPages(Path file) {
        try (ParquetFileReader reader = open(file)) {
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                for (ColumnDescriptor column :
                        reader.getFooter().getFileMetaData().getSchema().getColumns()) {
                    PageReader each = pages.getPageReader(column);
                    while (each.readPage() != null) {
                        continue;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    /** The different values of one text column. */
    public static Set<String> values(Path file, String column) {
        Set<String> values = new TreeSet<>();
        try (ParquetFileReader reader = open(file)) {
            MessageType wanted = new MessageType(
                    "wanted", reader.getFooter().getFileMetaData().getSchema().getType(column));
            reader.setRequestedSchema(wanted);
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Group> rows = new ColumnIOFactory()
                        .getColumnIO(wanted)
                        .getRecordReader(pages, new GroupRecordConverter(wanted));
                for (long i = 0; i < pages.getRowCount(); i++) {
                    Group row = rows.read();
                    if (row.getFieldRepetitionCount(0) > 0) {
                        values.add(row.getString(0, 0));
                    }
                }
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    static ParquetFileReader open(Path file) throws IOException {
        return ParquetFileReader.open(
                new ChannelInput(file),
                ParquetReadOptions.builder(new PlainParquetConfiguration())
                        .withCodecFactory(new Zstandard())
                        .usePageChecksumVerification()
                        .build());
    }

    /** The one codec of our files. */
    private static final class Zstandard
            implements CompressionCodecFactory, CompressionCodecFactory.BytesInputDecompressor {

        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            throw new IllegalStateException("a reader compresses nothing");
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            if (codec != CompressionCodecName.ZSTD) {
                throw new IllegalArgumentException("our files have ZSTD pages only, was " + codec);
            }
            return this;
        }

        @Override
        public BytesInput decompress(BytesInput page, int size) {
            try (ByteBufferReleaser releaser = new ByteBufferReleaser(new HeapByteBufferAllocator())) {
                ByteBuffer packed = page.toByteBuffer(releaser);
                byte[] plain = new byte[size];
                Zstd.decompressByteArray(
                        plain, 0, size, packed.array(), packed.arrayOffset() + packed.position(), packed.remaining());
                return BytesInput.from(plain);
            }
        }

        @Override
        public void decompress(ByteBuffer packed, int packedSize, ByteBuffer plain, int size) {
            throw new IllegalStateException("pages are read on the heap");
        }

        @Override
        public void release() {}
    }
}
