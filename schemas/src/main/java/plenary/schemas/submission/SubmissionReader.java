package plenary.schemas.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import plenary.schemas.Progress;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Findings;

/** Opens submissions that may be damaged or hostile; everything wrong becomes a finding. */
public final class SubmissionReader {

    private final Contract contract;
    private final Catalogue catalogue;
    private final ZipLimits limits;

    public SubmissionReader(Contract contract, Catalogue catalogue) {
        this(contract, catalogue, ZipLimits.STANDARD);
    }

    SubmissionReader(Contract contract, Catalogue catalogue, ZipLimits limits) {
        this.contract = contract;
        this.catalogue = catalogue;
        this.limits = limits;
    }

    /**
     * The submission; empty when it has no descriptor that can be read, and then there is an error among the findings.
     *
     * @param source a folder, a zip, a {@code datapackage.json}, or a table alone; never changed
     * @param work a folder for the files of a zip, and for tables that are not text; the caller deletes it when all rows
     *     are read
     * @param findings where everything wrong goes
     */
    public Optional<Submission> open(Path source, Path work, Findings findings, Progress progress) {
        if (!Presence.isThere(source)) {
            throw new IllegalArgumentException("there is no submission at " + source);
        }
        Path sent = sent(source);
        if (TableAlone.isTable(sent)) {
            return alone(sent, work, findings, progress);
        }
        return folder(sent, work, findings, progress)
                .flatMap(folder -> descriptor(folder, findings))
                .flatMap(file -> descriptors(work, findings, progress).read(file));
    }

    /** What there is to open: the package of a table, the only file of a folder, or else what was named. */
    public static Path sent(Path source) {
        if (!Presence.isFolder(source)) {
            Path beside = source.toAbsolutePath().resolveSibling(DescriptorDocument.NAME);
            return TableAlone.isTable(source) && Presence.isFile(beside) ? beside : source;
        }
        try (Stream<Path> children = Files.list(source)) {
            List<Path> visible = children.filter(
                            child -> !child.getFileName().toString().startsWith("."))
                    .limit(2)
                    .toList();
            boolean isAlone = visible.size() == 1
                    && Presence.isFile(visible.get(0))
                    && !visible.get(0).endsWith(DescriptorDocument.NAME);
            return isAlone ? visible.get(0) : source;
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + source, e);
        }
    }

    /** A table without a descriptor: its rows are checked, and nothing of it may be sealed. */
    private Optional<Submission> alone(Path file, Path work, Findings findings, Progress progress) {
        Optional<TableAlone> table = TableAlone.of(file, contract, work.resolve("alone"));
        if (table.isEmpty()) {
            noSubmission(String.valueOf(file.getFileName()), findings);
            return Optional.empty();
        }
        findings.add(catalogue.failed(
                "RQ-PKG-002", "", 0, "", "", table.get().name(), table.get().expected()));
        return Optional.of(descriptors(work, findings, progress).alone(table.get(), file));
    }

    private DescriptorReader descriptors(Path work, Findings findings, Progress progress) {
        return new DescriptorReader(contract, catalogue, work, findings, progress);
    }

    private void noSubmission(String name, Findings findings) {
        findings.add(catalogue.failed(
                "RQ-PKG-001",
                "",
                0,
                "",
                "",
                name,
                "a folder, a file that ends in .zip, datapackage.json, or a table whose name begins with its dataset,"
                        + " such as exam_dose.csv, or a workbook with a sheet named as a dataset"));
    }

    private Optional<Path> folder(Path source, Path work, Findings findings, Progress progress) {
        String name = String.valueOf(source.getFileName());
        if (Presence.isFolder(source)) {
            return Optional.of(source);
        }
        if (name.equals(DescriptorDocument.NAME)) {
            return Optional.of(source.toAbsolutePath().resolveSibling(""));
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return new ZipPackage(catalogue, limits, findings, progress).unpack(source, work);
        }
        noSubmission(name, findings);
        return Optional.empty();
    }

    /** The descriptor of the folder, or of the only folder in it that has one: people zip the folder, not its files. */
    private Optional<Path> descriptor(Path folder, Findings findings) {
        Path own = folder.resolve(DescriptorDocument.NAME);
        if (Presence.isFile(own)) {
            return Optional.of(own);
        }
        List<Path> inside = descriptorsInside(folder);
        if (inside.size() == 1) {
            return Optional.of(inside.get(0));
        }
        if (inside.isEmpty()) {
            List<String> names = new FileNames(folder).names();
            String found = names.isEmpty() ? "no file" : String.join(", ", names);
            findings.add(catalogue.failed("RQ-PKG-002", "", 0, "", "", found, "a file named datapackage.json"));
            return Optional.empty();
        }
        String found = String.join(
                ", ", inside.stream().map(new FileNames(folder)::path).toList());
        findings.add(catalogue.failed("RQ-PKG-004", "", 0, "", "", found, "one datapackage.json"));
        return Optional.empty();
    }

    private static List<Path> descriptorsInside(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Presence::isFolder)
                    .map(child -> child.resolve(DescriptorDocument.NAME))
                    .filter(Presence::isFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }
}
