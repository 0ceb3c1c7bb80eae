package plenary.faults;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** Hadoop's files of the machine, seen through a {@link Disk}: what Spark reads and writes. */
public final class DiskHadoop extends LocalFileSystem {

    private static volatile Disk current = new Disk();

    /** Named by {@code fs.file.impl}; Hadoop calls it. */
    public DiskHadoop() {
        super(new Raw());
    }

    /** Spark keeps one file system for as long as it lives, so the disk behind it changes. */
    public static void use(Disk disk) {
        current = disk;
    }

    private static Disk.Order ask(Operation operation, Path path) throws IOException {
        return current.order(operation, local(path));
    }

    private static java.nio.file.Path local(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }

    private static final class Raw extends RawLocalFileSystem {

        @Override
        public FSDataInputStream open(Path file, int bufferBytes) throws IOException {
            ask(Operation.OPEN, file);
            return super.open(file, bufferBytes);
        }

        @Override
        public FSDataOutputStream create(
                Path file,
                boolean overwrite,
                int bufferBytes,
                short replication,
                long blockBytes,
                Progressable progress)
                throws IOException {
            ask(Operation.CREATE, file);
            return seen(file, super.create(file, overwrite, bufferBytes, replication, blockBytes, progress));
        }

        @Override
        public FSDataOutputStream create(
                Path file,
                FsPermission permission,
                boolean overwrite,
                int bufferBytes,
                short replication,
                long blockBytes,
                Progressable progress)
                throws IOException {
            ask(Operation.CREATE, file);
            return seen(
                    file, super.create(file, permission, overwrite, bufferBytes, replication, blockBytes, progress));
        }

        private static FSDataOutputStream seen(Path file, FSDataOutputStream out) throws IOException {
            current.written(local(file));
            return new FSDataOutputStream(new Seen(file, out), null);
        }

        @Override
        public boolean rename(Path from, Path to) throws IOException {
            ask(Operation.MOVE, to);
            return super.rename(from, to);
        }

        @Override
        public boolean delete(Path path, boolean recursive) throws IOException {
            ask(Operation.DELETE, path);
            return super.delete(path, recursive);
        }

        @Override
        public boolean mkdirs(Path folder, FsPermission permission) throws IOException {
            ask(Operation.CREATE_FOLDER, folder);
            return super.mkdirs(folder, permission);
        }

        @Override
        public boolean mkdirs(Path folder) throws IOException {
            ask(Operation.CREATE_FOLDER, folder);
            return super.mkdirs(folder);
        }

        @Override
        public FileStatus[] listStatus(Path folder) throws IOException {
            ask(Operation.LIST, folder);
            return super.listStatus(folder);
        }

        @Override
        public FileStatus getFileStatus(Path path) throws IOException {
            ask(Operation.ATTRIBUTES, path);
            return super.getFileStatus(path);
        }
    }

    /** A file being written; Hadoop's own stream under it has a buffer, so an operation here is a piece of any size. */
    private static final class Seen extends FilterOutputStream {

        private final Path file;

        Seen(Path file, OutputStream out) {
            super(out);
            this.file = file;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (ask(Operation.WRITE, file) == Disk.Order.WRITE_HALF) {
                out.write(bytes, offset, length / 2);
                throw Disk.failure(local(file));
            }
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.close();
            ask(Operation.CLOSE_WRITTEN, file);
        }
    }
}
