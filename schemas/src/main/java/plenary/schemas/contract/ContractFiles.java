package plenary.schemas.contract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that a contract is written in, by their path under {@code schemas/}. */
final class ContractFiles {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String RULES = "rules/";

    private final Source source;
    private final Map<String, CodeList> codeLists = new ConcurrentHashMap<>();

    private ContractFiles(Source source) {
        this.source = source;
    }

    /** Opens a file of the contract; {@code NoSuchFileException} when there is none. */
    private interface Source {
        InputStream open(String path) throws IOException;
    }

    /** Those of this module. */
    static ContractFiles own() {
        return new ContractFiles(path -> {
            InputStream in = ContractFiles.class.getResourceAsStream("/contract/" + path);
            if (in == null) {
                throw new NoSuchFileException(path);
            }
            return in;
        });
    }

    static ContractFiles in(Path folder) {
        return new ContractFiles(path -> Files.newInputStream(folder.resolve(path)));
    }

    /** The same with the rules of a folder; those that it has no file of stay. */
    ContractFiles withRules(Path folder) {
        return new ContractFiles(path -> {
            if (path.startsWith(RULES)) {
                try {
                    return Files.newInputStream(folder.resolve(path.substring(RULES.length())));
                } catch (NoSuchFileException stays) {
                    return source.open(path);
                }
            }
            return source.open(path);
        });
    }

    /** Empty when the contract has no such file. */
    Optional<byte[]> bytesIfAny(String path) {
        try (InputStream in = source.open(path)) {
            return Optional.of(in.readAllBytes());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + path, e);
        }
    }

    byte[] bytes(String path) {
        return bytesIfAny(path).orElseThrow(() -> new IllegalArgumentException("the contract has no file " + path));
    }

    JsonNode json(String path) {
        return JSON.readTree(bytes(path));
    }

    List<NamedCsvRecord> rows(String path) {
        return rows(path, bytes(path));
    }

    /** Empty when the contract has no such file. */
    Optional<List<NamedCsvRecord>> rowsIfAny(String path) {
        return bytesIfAny(path).map(csv -> rows(path, csv));
    }

    private static List<NamedCsvRecord> rows(String path, byte[] csv) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + path, e);
        }
    }

    CodeList codeList(String name) {
        return codeLists.computeIfAbsent(name, this::readCodeList);
    }

    private CodeList readCodeList(String name) {
        List<CodeList.Code> codes = new ArrayList<>();
        for (NamedCsvRecord row : rows("codes/" + name + ".csv")) {
            Map<String, String> attributes = new TreeMap<>(row.getFieldsAsMap());
            attributes.keySet().removeAll(List.of("code", "label", "valid_from", "valid_to"));
            codes.add(new CodeList.Code(
                    row.getField("code"),
                    row.getField("label"),
                    day(row.getField("valid_from")),
                    day(row.getField("valid_to")),
                    attributes));
        }
        return new CodeList(name, codes);
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
