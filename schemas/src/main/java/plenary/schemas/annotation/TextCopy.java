package plenary.schemas.annotation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import plenary.schemas.Progress;
import plenary.schemas.check.Block;
import plenary.schemas.check.BlockOutcome;
import plenary.schemas.check.Header;
import plenary.schemas.check.KeySink;
import plenary.schemas.check.TableBlock;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.RowStatus;
import plenary.schemas.finding.RowWords;

/** Writes the copy of one file of a table as text; what lies in memory does not grow with the rows. */
final class TextCopy {

    /** As long as the check's own. */
    private static final long BLOCK_BYTES = 16L << 20;

    private static final int BUFFER = 1 << 16;

    /** Blocks that are written side by side before they are joined. */
    private static final int WAVE = 2 * Runtime.getRuntime().availableProcessors();

    private final RowWords words;
    private final CopiedPart part;
    private final Path scratch;
    private final Progress progress;
    private final long blockBytes;
    private final boolean keepsLines;
    private final Set<Integer> hidden;

    /** @param scratch an existing folder */
    TextCopy(RowWords words, CopiedPart part, Path scratch, Progress progress) {
        this(words, part, scratch, progress, BLOCK_BYTES);
    }

    TextCopy(RowWords words, CopiedPart part, Path scratch, Progress progress, long blockBytes) {
        this.blockBytes = blockBytes;
        this.words = words;
        this.part = part;
        this.scratch = scratch;
        this.progress = progress;
        this.keepsLines = !part.file().isConverted();
        this.hidden = part.hidden();
    }

    void write(Path target, boolean gzip) {
        try (OutputStream file = Files.newOutputStream(target);
                OutputStream out = gzip ? new GZIPOutputStream(file, BUFFER) : file) {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + target, e);
        }
    }

    private void write(OutputStream out) throws IOException {
        List<TableBlock> blocks = part.blocks(blockBytes);
        Writer text = writer(out);
        TextRows whole = rows(text, 1);
        Header header = part.header();
        whole.header(header.names(), header.line());
        if (blocks.size() == 1) {
            Optional<Finding> fatal = read(blocks.get(0), whole).result().fatal();
            fatal.ifPresent(why -> end(whole, why));
            text.flush();
            return;
        }
        text.flush();
        join(blocks, whole.line(), out);
    }

    private void join(List<TableBlock> blocks, long firstLine, OutputStream out) throws IOException {
        long line = firstLine;
        for (int from = 0; from < blocks.size(); from += WAVE) {
            progress.at(part.name() + ": annotate", from, blocks.size());
            List<Stretch> wave = blocks.subList(from, Math.min(blocks.size(), from + WAVE)).parallelStream()
                    .map(this::stretch)
                    .toList();
            for (Stretch stretch : wave) {
                Writer text = writer(out);
                TextRows between = rows(text, line);
                between.goTo(stretch.firstLine());
                text.flush();
                Files.copy(stretch.file(), out);
                Files.delete(stretch.file());
                line = stretch.endLine();
                if (stretch.fatal().isPresent()) {
                    end(rows(text, line), stretch.fatal().get());
                    text.flush();
                    return;
                }
            }
        }
    }

    /** The rows of one block, on their way. */
    private record Stretch(Path file, long firstLine, long endLine, Optional<Finding> fatal) {}

    private Stretch stretch(TableBlock block) {
        Path file = scratch.resolve("stretch-" + block.block().index());
        Block here = block.block();
        long firstLine = here.firstRecord() == 0 ? part.header().line() + 1 : here.firstLine();
        try (Writer text = writer(Files.newOutputStream(file))) {
            TextRows rows = rows(text, firstLine);
            BlockOutcome outcome = read(block, rows);
            return new Stretch(file, firstLine, rows.line(), outcome.result().fatal());
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }

    private TextRows rows(Writer text, long firstLine) {
        return new TextRows(
                words, part.settings(), part.header().names().size(), hidden, text, keepsLines ? firstLine : 0);
    }

    private BlockOutcome read(TableBlock block, TextRows rows) {
        return part.read(block, new RowAnnotator(part.isSealable(), rows::row), KeySink.NONE);
    }

    private static void end(TextRows rows, Finding fatal) {
        rows.row(new AnnotatedRow(fatal.line(), "", true, RowStatus.NOT_READ, List.of(fatal)));
    }
}
