package plenary.schemas.annotation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.RowStatus;
import plenary.schemas.finding.RowWords;

/** What is to be said of the rows of a sheet, in their order: written to a file, then read beside the sheet. */
final class RowNotes {

    private static final long NO_MORE = -1;

    private RowNotes() {}

    /**
     * What is said of one row.
     *
     * @param line row of the sheet, counted from 1
     * @param columns names of the columns that are wrong or strike
     * @param cells what may be shown of the row; empty when all of it may
     */
    record Note(
            long line, RowStatus status, String ids, String toDo, List<String> columns, Optional<List<String>> cells) {}

    /** Writes them. */
    static final class Writer implements Closeable {

        private final RowWords words;
        private final DataOutputStream out;

        Writer(RowWords words, Path file) throws IOException {
            this.words = words;
            this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        }

        /** @param cells what may be shown of the row; empty when all of it may */
        void add(AnnotatedRow row, Optional<List<String>> cells) {
            List<Finding> findings = row.findings();
            try {
                out.writeLong(row.line());
                out.writeByte(row.status().ordinal());
                write(words.ids(findings));
                write(words.toDo(findings));
                write(findings.stream().map(Finding::column).distinct().toList());
                out.writeBoolean(cells.isPresent());
                if (cells.isPresent()) {
                    write(cells.get());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("could not write what is said of rows", e);
            }
        }

        private void write(List<String> texts) throws IOException {
            out.writeInt(texts.size());
            for (String text : texts) {
                write(text);
            }
        }

        private void write(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        @Override
        public void close() throws IOException {
            out.writeLong(NO_MORE);
            out.close();
        }
    }

    /** Reads them. */
    static final class Reader implements Closeable {

        private final DataInputStream in;
        private long line;

        Reader(Path file) throws IOException {
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
            this.line = in.readLong();
        }

        /** What is said of a row; empty when it is no record. Rows are asked for in their order. */
        Optional<Note> of(long number) {
            if (number != line) {
                return Optional.empty();
            }
            try {
                RowStatus status = RowStatus.values()[in.readByte()];
                Note note = new Note(
                        number,
                        status,
                        text(),
                        text(),
                        texts(),
                        in.readBoolean() ? Optional.of(texts()) : Optional.empty());
                line = in.readLong();
                return Optional.of(note);
            } catch (IOException e) {
                throw new UncheckedIOException("could not read what is said of rows", e);
            }
        }

        private List<String> texts() throws IOException {
            int count = in.readInt();
            List<String> texts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                texts.add(text());
            }
            return texts;
        }

        private String text() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
