package plenary.collect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.CodeList;
import plenary.schemas.submission.SubmissionReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The country that a submission names, read with no more trust than is needed to choose a folder of the inbox; what the
 * submission is worth is decided when it is opened there.
 */
record StatedCountry(CodeList countries) {

    private static final String DESCRIPTOR = "datapackage.json";
    private static final int MOST_BYTES = 1 << 20;
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxDocumentLength(MOST_BYTES)
                    .build())
            .build());

    /** A code of the list of countries; empty when the submission does not say, or cannot be read. */
    Optional<String> of(Path submission) {
        try {
            Path sent = SubmissionReader.sent(submission);
            return (Presence.isFolder(sent) ? inFolder(sent) : inZip(sent))
                    .filter(country -> countries.code(country).isPresent());
        } catch (ZipException | EOFException | JacksonException | IllegalArgumentException damaged) {
            return Optional.empty();
        } catch (IOException e) {
            // Taken for damaged it would lie among those of no country for ever.
            throw new UncheckedIOException("could not read " + submission, e);
        }
    }

    private static Optional<String> inFolder(Path folder) throws IOException {
        Path own = folder.resolve(DESCRIPTOR);
        Optional<Path> descriptor = Presence.isFile(own)
                ? Optional.of(own)
                : Durable.foldersOf(folder).stream()
                        .map(inner -> inner.resolve(DESCRIPTOR))
                        .filter(Presence::isFile)
                        .findFirst();
        if (descriptor.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(descriptor.get())) {
            return country(in);
        }
    }

    private static Optional<String> inZip(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            // The one of the outermost folder counts, as it does when the zip is opened.
            Optional<ZipArchiveEntry> descriptor = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> entry.getName().matches("([^/]+/)?" + DESCRIPTOR))
                    .min(Comparator.comparingInt(entry -> entry.getName().length()));
            if (descriptor.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(descriptor.get())) {
                return country(in);
            }
        }
    }

    private static Optional<String> country(InputStream in) throws IOException {
        return Optional.of(
                JSON.readTree(in.readNBytes(MOST_BYTES)).path("country").asString(""));
    }
}
