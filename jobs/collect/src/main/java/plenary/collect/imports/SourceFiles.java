package plenary.collect.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which file of an export goes to which input of its mapping. */
final class SourceFiles {

    private final Mapping mapping;

    SourceFiles(Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * The files in order of their paths, each with the inputs that take it. A file that was named and that no input
     * takes is refused, for it would be lost in silence; other files of a named folder are none of our business.
     */
    Map<Path, List<Input>> taken(List<Path> files) {
        Map<Path, List<Input>> taken = new TreeMap<>();
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                children(file).forEach(child -> put(taken, child));
            } else if (!put(taken, file)) {
                throw new IllegalArgumentException("mapping " + mapping.name() + " has no input for "
                        + file.getFileName() + ", it takes " + patterns());
            }
        }
        if (taken.isEmpty()) {
            throw new IllegalArgumentException(
                    "mapping " + mapping.name() + " found none of its files " + patterns() + " in " + files);
        }
        return taken;
    }

    private boolean put(Map<Path, List<Input>> taken, Path file) {
        List<Input> inputs = mapping.inputs().stream()
                .filter(input -> input.takesFile(file.getFileName().toString()))
                .toList();
        if (!inputs.isEmpty()) {
            taken.put(file, inputs);
        }
        return !inputs.isEmpty();
    }

    private List<String> patterns() {
        return mapping.inputs().stream().map(Input::file).distinct().toList();
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }

    /** The sheets of a workbook that the input wants, or the one table of a delimited file. */
    static List<Grid> grids(Path file, Input input) {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return Workbook.read(file, input);
        }
        return List.of(Delimited.read(file, input));
    }
}
