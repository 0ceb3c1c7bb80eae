package plenary.schemas.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;

/** Does what a steward does with a blank workbook: rows typed below the names of the columns, nothing else touched. */
final class FilledWorkbook {

    private static final String SHEET = "xl/worksheets/sheet%d.xml";

    private FilledWorkbook() {}

    static void fill(Path file, Contract contract, Example example) throws IOException {
        Map<String, String> parts = parts(file);
        int sheet = 1;
        for (Dataset dataset : contract.datasets()) {
            StringBuilder rows = new StringBuilder();
            for (List<String> row : example.rows(dataset)) {
                rows.append("<row>");
                for (int i = 0; i < row.size(); i++) {
                    rows.append(cell(dataset.fields().get(i), row.get(i)));
                }
                rows.append("</row>");
            }
            // The sheet Read me comes first.
            parts.computeIfPresent(
                    SHEET.formatted(++sheet), (name, xml) -> xml.replace("</sheetData>", rows + "</sheetData>"));
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static String cell(Field field, String value) {
        if (value.isEmpty()) {
            return "<c/>";
        }
        String text = value.replace("&", "&amp;").replace("<", "&lt;");
        boolean isAbsent = Absence.of(value).isPresent();
        return switch (field.type()) {
            case NUMBER -> isAbsent ? text(text) : "<c><v>" + stored(value) + "</v></c>";
            case INTEGER -> isAbsent ? text(text) : "<c><v>" + value + "</v></c>";
            case BOOLEAN -> isAbsent ? text(text) : "<c t='b'><v>" + (value.equals("true") ? 1 : 0) + "</v></c>";
            // The look of days in the styles of the template.
            case DATE -> isAbsent ? text(text) : "<c s='2'><v>" + serial(value) + "</v></c>";
            case STRING, DATETIME -> text(text);
        };
    }

    /** With the 17 digits by which programs store a binary number. */
    private static String stored(String number) {
        return new java.math.BigDecimal(Double.parseDouble(number))
                .round(new java.math.MathContext(17))
                .toPlainString();
    }

    private static long serial(String day) {
        return LocalDate.parse(day).toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
    }

    private static String text(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
