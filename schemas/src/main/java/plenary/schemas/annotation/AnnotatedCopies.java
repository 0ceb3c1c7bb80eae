package plenary.schemas.annotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import plenary.schemas.Progress;
import plenary.schemas.archive.Presence;
import plenary.schemas.check.CheckedTable;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Report;
import plenary.schemas.finding.RowWords;
import plenary.schemas.submission.DataFile;
import plenary.schemas.submission.TableForm;

/**
 * Writes a copy of each file in whose rows something was found, all of its rows in their order, below {@code annotated/}
 * beside the findings.
 */
public final class AnnotatedCopies {

    /** Name of their folder. */
    public static final String FOLDER = "annotated";

    private static final String NOTES = "notes.txt";
    private static final String PACKED = ".gz";

    private final Report report;
    private final List<CheckedTable> tables;
    private final Path folder;
    private final Path scratch;
    private final Progress progress;
    private final RowWords words;

    private AnnotatedCopies(
            Catalogue catalogue,
            Report report,
            List<CheckedTable> tables,
            Path folder,
            Path scratch,
            Progress progress) {
        this.report = report;
        this.tables = tables;
        this.folder = folder;
        this.scratch = scratch;
        this.progress = progress;
        this.words = new RowWords(catalogue);
    }

    /**
     * Takes away the copies of an earlier check of the same files, and writes new ones.
     *
     * @param tables in the order of the contract
     * @param outDir where the findings go
     * @param scratch an empty folder, made when it is not there; the caller deletes it
     * @return where findings say that rows stand, to the path of the copy beside the findings
     */
    public static Map<String, String> write(
            Catalogue catalogue,
            Report report,
            List<CheckedTable> tables,
            Path outDir,
            Path scratch,
            Progress progress) {
        Path folder = outDir.resolve(FOLDER);
        return new AnnotatedCopies(catalogue, report, tables, folder, scratch, progress).write();
    }

    private Map<String, String> write() {
        try {
            if (holdsWhatWasSent()) {
                return Map.of();
            }
            removeEarlier();
            Map<String, List<CopiedPart>> byFile = CopiedPart.of(tables).stream()
                    .collect(
                            Collectors.groupingBy(part -> part.file().path(), LinkedHashMap::new, Collectors.toList()));
            byFile.values().removeIf(parts -> parts.stream().noneMatch(CopiedPart::hasFindings));
            if (byFile.isEmpty()) {
                return Map.of();
            }
            return write(List.copyOf(byFile.values()));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write annotated copies to " + folder, e);
        }
    }

    /** Who checks a file that lies in such a folder keeps it as it is. */
    private boolean holdsWhatWasSent() throws IOException {
        if (!Presence.isFolder(folder)) {
            return false;
        }
        Path here = folder.toRealPath();
        for (CheckedTable table : tables) {
            for (DataFile file : table.check().table().files()) {
                if (file.sent().toRealPath().startsWith(here)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void removeEarlier() throws IOException {
        for (CheckedTable table : tables) {
            for (DataFile file : table.check().table().files()) {
                Files.deleteIfExists(folder.resolve(name(file)));
            }
        }
        Files.deleteIfExists(folder.resolve(NOTES));
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException others) {
            // What else lies there is not ours.
        }
    }

    private Map<String, String> write(List<List<CopiedPart>> files) throws IOException {
        Map<String, String> copies = new LinkedHashMap<>();
        for (List<CopiedPart> parts : files) {
            String path = FOLDER + "/" + name(parts.get(0).file());
            parts.forEach(part -> copies.put(part.file().place(), path));
        }
        List<String> notes = words.notes(report, copies);
        for (List<CopiedPart> parts : files) {
            CopiedPart first = parts.get(0);
            Path target = folder.resolve(name(first.file()));
            Path ofFile = Files.createDirectories(scratch.resolve("copy-" + files.indexOf(parts)));
            Files.createDirectories(target.resolveSibling(""));
            if (first.file().form() instanceof TableForm.Sheet) {
                progress.at(first.name() + ": annotate", 0, 1);
                new WorkbookCopy(words, ofFile, notes).write(parts, target);
            } else {
                new TextCopy(words, first, ofFile, progress)
                        .write(target, target.toString().endsWith(PACKED));
            }
        }
        Files.writeString(folder.resolve(NOTES), String.join("\n", notes) + "\n");
        return copies;
    }

    /** The path of the file; with an ending more when it does not end as what the copy is. */
    private static String name(DataFile file) {
        String path = file.path();
        if (file.form() instanceof TableForm.Sheet) {
            return endsWith(path, ".xlsx") ? path : path + ".xlsx";
        }
        boolean isPacked = file.gzip() || endsWith(path, PACKED);
        String plain = endsWith(path, PACKED) ? path.substring(0, path.length() - PACKED.length()) : path;
        boolean isText = file.form().equals(TableForm.CSV) && (endsWith(plain, ".csv") || endsWith(plain, ".tsv"));
        return (isText ? plain : plain + ".csv") + (isPacked ? PACKED : "");
    }

    private static boolean endsWith(String path, String ending) {
        return path.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
