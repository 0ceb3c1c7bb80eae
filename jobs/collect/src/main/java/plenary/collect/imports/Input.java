package plenary.collect.imports;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One table of the export: which file and sheet, where its header is, which rows count.
 *
 * @param name how the outputs of the mapping call it
 * @param file pattern of the file name; {@code *} stands for any text
 * @param sheet pattern of the sheet name, XLSX only; hidden sheets never match
 * @param header texts that stand together in the header row; rows above it are titles
 * @param encoding of a CSV file
 * @param delimiter of a CSV file
 * @param decimal decimal mark of numbers written as text
 * @param group thousands mark of numbers written as text; empty when there is none
 * @param shortRows whether rows of a delimited file may end before the header does; what they lack is blank
 * @param leaveOut rows to leave out, tried in this order
 */
record Input(
        String name,
        String file,
        String sheet,
        List<String> header,
        String encoding,
        String delimiter,
        String decimal,
        String group,
        boolean shortRows,
        List<Filter> leaveOut) {

    Input {
        name = name == null ? "" : name;
        file = file == null ? "" : file;
        sheet = sheet == null ? "*" : sheet;
        header = header == null ? List.of() : List.copyOf(header);
        encoding = encoding == null ? "utf-8" : encoding;
        delimiter = delimiter == null ? "," : delimiter;
        decimal = decimal == null ? "." : decimal;
        group = group == null ? "" : group;
        leaveOut = leaveOut == null ? List.of() : List.copyOf(leaveOut);
    }

    boolean takesFile(String fileName) {
        return matches(file, fileName);
    }

    boolean takesSheet(String sheetName) {
        return matches(sheet, sheetName);
    }

    private static boolean matches(String pattern, String text) {
        return Pattern.compile("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E", Pattern.CASE_INSENSITIVE)
                .matcher(text.strip())
                .matches();
    }
}
