package plenary.schemas.submission;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.Contract;
import plenary.schemas.workbook.UnreadableWorkbook;
import plenary.schemas.workbook.WorkbookReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file that came without a descriptor: a table of which the beginning of the name says which dataset it is, or a
 * workbook of which the names of the sheets say it.
 */
record TableAlone(Path file, List<Part> parts) {

    /** @param sheet of a workbook, when its name does not say what it is */
    private record Part(String dataset, Optional<String> sheet) {}

    static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean isKnown = name.matches(".*\\.(csv|jsonl|ndjson)(\\.gz)?") || isWorkbook(name);
        return isKnown && Presence.isFile(file);
    }

    private static boolean isWorkbook(String name) {
        return FormReader.ofName(name).equals("xlsx");
    }

    /**
     * Empty when nothing says which dataset it is.
     *
     * @param scratch a folder to look into a workbook with
     */
    static Optional<TableAlone> of(Path file, Contract contract, Path scratch) {
        String name = String.valueOf(file.getFileName());
        Optional<String> named = contract.datasetNames().stream()
                .filter(dataset ->
                        name.startsWith(dataset) && !Character.isLetterOrDigit(name.charAt(dataset.length())))
                .max(Comparator.comparingInt(String::length));
        List<String> sheets = isWorkbook(name) ? sheets(file, scratch) : List.of();
        List<Part> bySheet = contract.datasetNames().stream()
                .filter(sheets::contains)
                .map(dataset -> new Part(dataset, Optional.empty()))
                .toList();
        if (!bySheet.isEmpty()) {
            return Optional.of(new TableAlone(file, bySheet));
        }
        return named.map(dataset ->
                new TableAlone(file, List.of(new Part(dataset, sheets.stream().findFirst()))));
    }

    /** None when the workbook cannot be read, which is found once more when its table is. */
    private static List<String> sheets(Path file, Path scratch) {
        try (WorkbookReader workbook = WorkbookReader.open(file, scratch)) {
            return workbook.sheets();
        } catch (UnreadableWorkbook unreadable) {
            return List.of();
        }
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    String expected() {
        return "a file named datapackage.json; without one, the rows were checked as "
                + parts.stream().map(Part::dataset).collect(Collectors.joining(", "))
                + " in the usual form, and none can be taken";
    }

    DescriptorObject descriptor(DescriptorFindings findings) {
        DescriptorDocument document =
                DescriptorDocument.ofTables(parts.stream().map(this::resource).toList());
        return new DescriptorObject(document, findings, "", document.root());
    }

    private ObjectNode resource(Part part) {
        ObjectNode resource = JsonMapper.shared()
                .createObjectNode()
                .put("name", part.dataset())
                .put("path", name());
        part.sheet().ifPresent(sheet -> resource.putObject("dialect").put("sheetName", sheet));
        return resource;
    }
}
