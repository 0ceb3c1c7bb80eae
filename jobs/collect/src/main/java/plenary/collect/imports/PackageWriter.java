package plenary.collect.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a submission package: one CSV file a dataset and the descriptor that names and hashes them. */
final class PackageWriter {

    static final String DESCRIPTOR = "datapackage.json";
    static final String ACCOUNT = "import.json";

    /** Two spaces and LF on every system, so that the same import gives the same bytes. */
    private static final ObjectWriter JSON = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private final Path folder;

    PackageWriter(Path folder) {
        this.folder = folder;
    }

    List<Account.Written> writeTables(Collection<DatasetRows> datasets) {
        List<Account.Written> written = new ArrayList<>();
        for (DatasetRows rows : datasets) {
            if (rows.size() > 0) {
                String path = rows.dataset().name() + ".csv";
                byte[] bytes = csv(rows).getBytes(StandardCharsets.UTF_8);
                write(path, bytes);
                written.add(new Account.Written(rows.dataset().name(), path, rows.size(), sha256(bytes)));
            }
        }
        return written;
    }

    private static String csv(DatasetRows rows) {
        StringWriter text = new StringWriter();
        Dataset dataset = rows.dataset();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(dataset.fieldNames());
            rows.sorted().forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the rows of " + dataset.name(), e);
        }
        return text.toString();
    }

    void writeDescriptor(Provenance from, String country, String period, List<Account.Written> datasets) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        descriptor.put("name", from.name() + "-" + country.toLowerCase(Locale.ROOT));
        descriptor.put("title", from.title());
        descriptor.put("sources", List.of(Map.of("title", from.source())));
        if (!from.licence().isEmpty()) {
            descriptor.put("licenses", List.of(Map.of("title", from.licence(), "name", licenceName(from))));
        }
        descriptor.put("country", country);
        descriptor.put("period", period);
        if (!from.registry().isEmpty()) {
            descriptor.put("registry", from.registry());
        }
        descriptor.put("contractVersion", Contract.VERSION);
        descriptor.put("resources", datasets.stream().map(this::resource).toList());
        writeJson(DESCRIPTOR, descriptor);
    }

    /** Frictionless wants a name of letters, digits, points and hyphens beside the title. */
    private static String licenceName(Provenance from) {
        return from.licence().replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
    }

    private Map<String, Object> resource(Account.Written written) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", written.name());
        resource.put("type", "table");
        resource.put("path", written.path());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", size(written.path()));
        resource.put("hash", "sha256:" + written.sha256());
        resource.put("rows", written.rows());
        return resource;
    }

    void writeAccount(Object account) {
        writeJson(ACCOUNT, account);
    }

    private void writeJson(String path, Object value) {
        write(path, (JSON.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, byte[] bytes) {
        try {
            Files.write(folder.resolve(path), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + folder.resolve(path), e);
        }
    }

    private long size(String path) {
        try {
            return Files.size(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException("could not measure " + folder.resolve(path), e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
