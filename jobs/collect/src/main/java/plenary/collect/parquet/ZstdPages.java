package plenary.collect.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Compresses pages with Zstandard. parquet-java's own codec goes through Hadoop's configuration, which costs a third of
 * a second to load and serves nothing here.
 */
final class ZstdPages implements BytesInputCompressor {

    // Level 3 is a tenth smaller and takes twice the time: collect is bound by it, the archive is not.
    private static final int LEVEL = 1;

    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);
    private final PlainBytes plain = new PlainBytes();
    private byte[] packed = new byte[0];

    /** Bytes that can be read where they were written. */
    private static final class PlainBytes extends ByteArrayOutputStream {

        byte[] array() {
            return buf;
        }
    }

    /** The result holds until the next call: the store of pages copies it at once. */
    @Override
    public BytesInput compress(BytesInput page) throws IOException {
        plain.reset();
        page.writeAllTo(plain);
        int bound = (int) Zstd.compressBound(plain.size());
        if (packed.length < bound) {
            packed = new byte[bound];
        }
        int size = context.compressByteArray(packed, 0, packed.length, plain.array(), 0, plain.size());
        return BytesInput.from(packed, 0, size);
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {
        context.close();
    }
}
