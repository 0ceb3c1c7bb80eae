package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.schemas.Progress;
import plenary.schemas.contract.Contract;
import plenary.schemas.submission.Folders;
import plenary.schemas.template.Format;
import plenary.schemas.template.Template;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Good packages of every form, changed at random: their bytes, the parts of their zips, their cells and keys. Nothing
 * makes the check throw, hang or lose a record, and what is found has a place.
 */
class PackageMutationTest {

    private static final int MUTATIONS = Integer.getInteger("plenary.mutations", 100);
    private static final long SEED = Long.getLong("plenary.mutations.seed", 1);
    private static final long LONGEST_SECONDS = 60;
    private static final String DESCRIPTOR = "datapackage.json";

    private static final List<String> NASTY = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\n",
            "\r",
            "\u0000",
            "{",
            "}",
            "[",
            "]",
            ":",
            "null",
            "true",
            "-",
            "1e999999999",
            "_",
            "_N",
            "0",
            "99999999999999999999",
            "'",
            "<",
            ">",
            "&",
            "&#x0;",
            "]]>",
            "../",
            "\\u0000",
            "\uFEFF",
            "é",
            "𝄞",
            "\u202E",
            "=1+1",
            "2025-02-30",
            "9999-12-31",
            "NaN",
            "%s",
            "\t");

    @TempDir
    private static Path folder;

    private static final Map<String, Map<String, byte[]>> GOOD = new TreeMap<>();

    @BeforeAll
    static void makePackages() throws IOException {
        for (Format format : Format.values()) {
            Path made = folder.resolve("made-" + format);
            Template.of(Contract.load(), "report_timing", format).write(made);
            GOOD.put(format.name(), files(made.resolve("example")));
        }
        Map<String, byte[]> tables = GOOD.getOrDefault("CSV", Map.of());
        GOOD.put("ZIP", Map.of("sent.zip", zip(tables)));
        GOOD.put("JSONL", jsonLines(tables));
    }

    private static Map<String, byte[]> files(Path place) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(place)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** The same tables, a line of JSON a row. Their cells hold no delimiter and no quote. */
    private static Map<String, byte[]> jsonLines(Map<String, byte[]> tables) {
        Map<String, byte[]> files = new TreeMap<>();
        tables.forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
            if (name.equals(DESCRIPTOR)) {
                JsonNode descriptor = JsonMapper.shared().readTree(text);
                for (JsonNode resource : descriptor.path("resources")) {
                    ObjectNode changed = (ObjectNode) resource;
                    changed.remove(List.of("bytes", "hash", "dialect", "encoding"));
                    changed.put("format", "jsonl");
                    changed.put("path", resource.path("path").asString().replace(".csv", ".jsonl"));
                }
                files.put(name, descriptor.toString().getBytes(StandardCharsets.UTF_8));
                return;
            }
            List<String> lines = text.lines().toList();
            String[] columns = lines.get(0).split(",", -1);
            StringBuilder json = new StringBuilder();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                ObjectNode row = JsonMapper.shared().createObjectNode();
                IntStream.range(0, columns.length).forEach(i -> row.put(columns[i], cells[i]));
                json.append(row).append('\n');
            }
            files.put(name.replace(".csv", ".jsonl"), json.toString().getBytes(StandardCharsets.UTF_8));
        });
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "ZIP", "XLSX", "JSONL"})
    void nothingMakesItThrowAndEveryRecordAndFindingHasAPlace(String form) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED + form.hashCode());
        Map<String, Integer> verdicts = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < MUTATIONS; i++) {
            Map<String, byte[]> sent = new TreeMap<>(GOOD.getOrDefault(form, Map.of()));
            String changed = pick(List.copyOf(sent.keySet()), random);
            sent.compute(changed, (name, bytes) -> mutated(name, bytes, random));
            String verdict = verdict(sent, form + " " + i, wrong);
            verdicts.merge(verdict, 1, Integer::sum);
        }

        assertThat(wrong).isEmpty();
        // The mutations are neither harmless nor all deadly.
        assertThat(verdicts).hasSizeGreaterThan(1).containsKey("RETURNED");
    }

    private static String verdict(Map<String, byte[]> sent, String name, List<String> wrong) throws IOException {
        Path place = folder.resolve("sent");
        Path reports = folder.resolve("reports");
        Files.createDirectories(place);
        for (Map.Entry<String, byte[]> file : sent.entrySet()) {
            Files.write(place.resolve(file.getKey()), file.getValue());
        }
        long start = System.nanoTime();
        try {
            Path submission = sent.containsKey("sent.zip") ? place.resolve("sent.zip") : place;
            Preflight.check(submission, reports, Progress.SILENT);
            JsonNode report = JsonMapper.shared().readTree(Files.readString(reports.resolve("findings.json")));
            addWrong(report, name, wrong);
            return report.path("verdict").asString();
        } catch (RuntimeException | Error e) {
            wrong.add(
                    name + ": " + e + " at " + Arrays.asList(e.getStackTrace()).subList(0, 3));
            return "THROWN";
        } finally {
            if (System.nanoTime() - start > LONGEST_SECONDS * 1_000_000_000L) {
                wrong.add(name + " takes too long");
            }
            Folders.delete(place);
        }
    }

    private static void addWrong(JsonNode report, String name, List<String> wrong) {
        for (JsonNode file : report.path("files")) {
            long counted = Stream.of("accepted", "rejected", "quarantined")
                    .mapToLong(count -> file.path(count).asLong())
                    .sum();
            if (counted != file.path("records").asLong()) {
                wrong.add(name + ": records are lost of " + file);
            }
        }
        for (JsonNode finding : report.path("findings")) {
            // Of a zip or a descriptor that cannot be read the place is the submission itself.
            boolean isAboutPackage = finding.path("id").asString().matches("RQ-(ZIP|PKG)-.*");
            if (finding.path("file").asString().isEmpty() && !isAboutPackage) {
                wrong.add(name + ": no place for " + finding);
            }
        }
        boolean isSilent = report.path("findings").isEmpty();
        if (isSilent && !report.path("verdict").asString().equals("ACCEPTED")) {
            wrong.add(name + ": returned without a word");
        }
    }

    private static byte[] mutated(String name, byte[] bytes, SplittableRandom random) {
        boolean isZip = name.endsWith(".zip") || name.endsWith(".xlsx");
        if (isZip && random.nextInt(3) > 0) {
            Map<String, byte[]> parts = unzipped(bytes);
            String part = pick(List.copyOf(parts.keySet()), random);
            parts.compute(part, (inner, content) -> mutated(content, random));
            return zip(parts);
        }
        return mutated(bytes, random);
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        byte[] result = bytes;
        for (int n = random.nextInt(4); n >= 0; n--) {
            int at = random.nextInt(result.length + 1);
            int end = Math.min(result.length, at + random.nextInt(40));
            result = switch (random.nextInt(6)) {
                case 0 -> spliced(result, at, Math.min(result.length, at + 1), new byte[] {(byte) random.nextInt(256)});
                case 1 -> spliced(result, at, at, pick(NASTY, random).getBytes(StandardCharsets.UTF_8));
                case 2 -> spliced(result, at, end, pick(NASTY, random).getBytes(StandardCharsets.UTF_8));
                case 3 -> spliced(result, at, end, new byte[0]);
                case 4 -> spliced(result, at, at, Arrays.copyOfRange(result, at, end));
                default -> random.nextInt(4) == 0 ? Arrays.copyOf(result, at) : result;
            };
        }
        return result;
    }

    /** With other bytes in place of those from {@code start} to {@code end}, which is exclusive. */
    private static byte[] spliced(byte[] bytes, int start, int end, byte[] with) {
        byte[] result = new byte[bytes.length - (end - start) + with.length];
        System.arraycopy(bytes, 0, result, 0, start);
        System.arraycopy(with, 0, result, start, with.length);
        System.arraycopy(bytes, end, result, start + with.length, bytes.length - end);
        return result;
    }

    private static String pick(List<String> choice, SplittableRandom random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
