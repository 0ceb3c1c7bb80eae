package plenary.schemas.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import plenary.schemas.Progress;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.finding.Spelling;
import tools.jackson.databind.JsonNode;

/** Reads one resource of a descriptor and looks at its files, but not at their rows. */
final class ResourceReader {

    private static final Pattern HASH = Pattern.compile("sha256:[0-9A-Fa-f]{64}");

    private static final Set<String> KEYS = Set.of(
            "name",
            "path",
            "format",
            "encoding",
            "compression",
            "dialect",
            "numbers",
            "units",
            "bytes",
            "hash",
            "rows");

    private final Contract contract;
    private final FileNames names;
    private final DescriptorFindings findings;
    private final Converter converter;
    private final Progress progress;

    ResourceReader(
            Contract contract, FileNames names, DescriptorFindings findings, Converter converter, Progress progress) {
        this.contract = contract;
        this.names = names;
        this.findings = findings;
        this.converter = converter;
        this.progress = progress;
    }

    /**
     * The table; empty when its rows cannot be read at all.
     *
     * @param datasets names of the datasets read so far; the one of this resource is added
     * @param paths paths of the files read so far; those of this resource are added
     */
    Optional<Table> read(DescriptorObject resource, Set<String> datasets, Set<String> paths) {
        long errorsBefore = findings.errors();
        resource.findMisspelt(KEYS);
        Optional<Dataset> dataset = dataset(resource, datasets);
        if (dataset.isEmpty()) {
            return Optional.empty();
        }
        TableForm form = FormReader.read(resource, dataset.get().name());
        Settings settings = new SettingsReader(contract).read(resource, dataset.get(), form);
        List<Path> files = files(resource, form, paths);
        OptionalLong rows = resource.count("rows");
        if (findings.errors() > errorsBefore) {
            // Rows read with a wrong encoding or unit would only give findings that are not the steward's fault.
            findings.notRun(dataset.get().name());
            return Optional.empty();
        }
        List<DataFile> hashed = hashed(resource, dataset.get().name(), files);
        Table table = new Table(dataset.get(), settings, hashed, rows, findings.errors() == errorsBefore);
        return form.equals(TableForm.CSV) ? Optional.of(table) : converter.converted(table, form);
    }

    private Optional<Dataset> dataset(DescriptorObject resource, Set<String> datasets) {
        String expected = "one of " + String.join(", ", contract.datasetNames());
        if (!resource.has("name")) {
            resource.missing("name", expected);
            return Optional.empty();
        }
        Optional<String> name = resource.text("name", expected);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Dataset> dataset = contract.dataset(name.get());
        if (dataset.isEmpty()) {
            String meant = contract.since(name.get())
                    .map(version -> "; it came with contractVersion " + version)
                    .or(() -> Spelling.nearest(name.get(), contract.datasetNames())
                            .map(near -> "; perhaps " + near))
                    .orElse("");
            resource.wrong("RQ-RES-001", "name", expected + meant);
            findings.notRun(name.get());
        } else if (!datasets.add(name.get())) {
            resource.wrong("RQ-RES-002", "name", "each dataset once");
            findings.notRun(name.get());
            return Optional.empty();
        }
        return dataset;
    }

    private List<Path> files(DescriptorObject resource, TableForm form, Set<String> paths) {
        String expected = "the name of a file in quotes, or an array of names";
        JsonNode path = resource.get("path");
        List<Path> files = new ArrayList<>();
        if (path.isString()) {
            file(path.asString(), resource, form, paths).ifPresent(files::add);
        } else if (path.isArray() && !path.isEmpty()) {
            for (int i = 0; i < path.size(); i++) {
                if (path.path(i).isString()) {
                    file(path.path(i).asString(), resource, form, paths).ifPresent(files::add);
                } else {
                    resource.element("path", i).wrong("RQ-PKG-006", expected);
                }
            }
        } else if (resource.has("path") && !path.isArray()) {
            resource.wrong("RQ-PKG-006", "path", expected);
        } else {
            resource.wrong("RQ-RES-003", "path", "", expected);
        }
        return files;
    }

    private Optional<Path> file(String path, DescriptorObject resource, TableForm form, Set<String> paths) {
        Optional<Path> file = names.file(path, resource, "path");
        // A workbook may hold many tables, a sheet only one.
        boolean isNew = paths.add(form instanceof TableForm.Sheet sheet ? path + "#" + sheet.name() : path);
        if (file.isPresent() && !isNew) {
            resource.wrong("RQ-RES-005", "path", path, "each file once");
        }
        return file;
    }

    /** Size and hash of each file; those declared are of all parts put together, as in Frictionless. */
    private List<DataFile> hashed(DescriptorObject resource, String dataset, List<Path> files) {
        MessageDigest whole = sha256();
        List<DataFile> hashed = new ArrayList<>();
        boolean gzip = resource.found("compression").equals("gz");
        long bytes = 0;
        for (Path file : files) {
            DataFile one = hashed(file, gzip, dataset, whole);
            hashed.add(one);
            bytes += one.bytes();
        }
        compare(resource, bytes, "sha256:" + HexFormat.of().formatHex(whole.digest()));
        return hashed;
    }

    private static void compare(DescriptorObject resource, long bytes, String hash) {
        OptionalLong declared = resource.count("bytes");
        if (declared.isPresent() && declared.getAsLong() != bytes) {
            resource.wrong("RQ-RES-006", "bytes", Long.toString(bytes), declared.getAsLong() + ", as declared");
        }
        Optional<String> declaredHash = resource.text("hash", "\"sha256:\" and 64 hexadecimal digits");
        if (declaredHash.isEmpty()) {
            return;
        }
        if (!HASH.matcher(declaredHash.get()).matches()) {
            resource.wrong("RQ-RES-015", "hash", "sha256: and 64 hexadecimal digits");
        } else if (!declaredHash.get().equalsIgnoreCase(hash)) {
            resource.wrong("RQ-RES-007", "hash", hash, declaredHash.get() + ", as declared");
        }
    }

    private DataFile hashed(Path file, boolean gzip, String dataset, MessageDigest whole) {
        MessageDigest own = sha256();
        byte[] buffer = new byte[1 << 20];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                own.update(buffer, 0, n);
                whole.update(buffer, 0, n);
                bytes += n;
                progress.at(dataset + ": hash", bytes, size);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
        String path = names.path(file);
        return new DataFile(
                path, file, gzip || path.endsWith(".gz"), bytes, HexFormat.of().formatHex(own.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
