package plenary.schemas.workbook;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bytes on the disk that are read here and there, a few pages of them kept in memory. */
final class PagedFile implements Closeable {

    private static final int PAGE = 1 << 16;
    private static final int MOST_PAGES = 32;

    private final FileChannel channel;
    private final Map<Long, byte[]> pages = new LinkedHashMap<>(MOST_PAGES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > MOST_PAGES;
        }
    };

    private PagedFile(FileChannel channel) {
        this.channel = channel;
    }

    static OutputStream writing(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), PAGE);
    }

    static PagedFile reading(Path file) throws IOException {
        return new PagedFile(FileChannel.open(file));
    }

    byte[] bytes(long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            byte[] page = page((from + done) / PAGE);
            int start = (int) ((from + done) % PAGE);
            int here = Math.min(length - done, PAGE - start);
            System.arraycopy(page, start, bytes, done, here);
            done += here;
        }
        return bytes;
    }

    private byte[] page(long number) throws IOException {
        byte[] kept = pages.get(number);
        if (kept != null) {
            return kept;
        }
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        while (page.hasRemaining() && channel.read(page, number * PAGE + page.position()) >= 0) {
            continue;
        }
        pages.put(number, page.array());
        return page.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
