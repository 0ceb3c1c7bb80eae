package plenary.schemas.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenary.schemas.Progress;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.ContractVersion;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.Waiver;

/** Reads a descriptor, and what its files say of themselves, into a submission. */
final class DescriptorReader {

    private final Contract contract;
    private final Catalogue catalogue;
    private final DescriptorFindings problems;
    private final Path work;
    private final Progress progress;

    /**
     * @param work a folder for tables that are converted to text
     * @param findings where everything wrong goes
     */
    DescriptorReader(Contract contract, Catalogue catalogue, Path work, Findings findings, Progress progress) {
        this.contract = contract;
        this.catalogue = catalogue;
        this.problems = new DescriptorFindings(catalogue, findings, DescriptorDocument.NAME);
        this.work = work;
        this.progress = progress;
    }

    /** The submission that a descriptor describes; empty when the descriptor cannot be read. */
    Optional<Submission> read(Path file) {
        if (Presence.isLink(file)) {
            problems.link();
            return Optional.empty();
        }
        Optional<DescriptorDocument> document = DescriptorDocument.read(file, problems);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        DescriptorObject root = new DescriptorObject(
                document.get(), problems, "", document.get().root());
        if (!root.isObject()) {
            problems.unreadable(1, root.excerpt(), "an object: { \"country\": ..., \"resources\": [ ... ] }");
            return Optional.empty();
        }
        long errorsBefore = problems.errors();
        for (String twice : document.get().twice().stream().sorted().toList()) {
            problems.wrong("RQ-PKG-014", document.get(), twice, DescriptorFindings.way(twice), "each key once");
        }
        Header header = Header.read(root, contract);
        List<Waiver> waivers = new WaiverReader(contract, catalogue).read(root, header.period());
        boolean hasResources = hasResources(root);
        boolean sealable = hasResources && problems.errors() == errorsBefore;
        FileNames names = new FileNames(folderOf(file));
        Set<String> paths = new HashSet<>();
        Contract followed = ContractVersion.parse(header.contractVersion())
                .map(contract::at)
                .orElse(contract);
        List<Table> tables = hasResources ? tables(root, followed, names, paths) : List.of();
        if (hasResources) {
            new UnnamedFiles(names, root).find(paths, problems);
        }
        return Optional.of(submission(names.folder(), header, waivers, tables, sealable));
    }

    /** The submission of a table that has no descriptor; it may not be sealed. */
    Submission alone(TableAlone table, Path file) {
        FileNames names = new FileNames(folderOf(file));
        List<Table> tables = tables(table.descriptor(problems), contract, names, new HashSet<>());
        return submission(names.folder(), Header.NONE, List.of(), tables, false);
    }

    /** Without links, so that a path can be told to lie inside it. */
    private static Path folderOf(Path file) {
        try {
            return file.toAbsolutePath().resolveSibling("").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("could not resolve the folder of " + file, e);
        }
    }

    private static boolean hasResources(DescriptorObject root) {
        String expected = "an array with an object for each table";
        if (!root.has("resources")) {
            root.missing("resources", expected);
            return false;
        }
        if (!root.get("resources").isArray() || root.get("resources").isEmpty()) {
            root.wrong("RQ-PKG-006", "resources", expected);
            return false;
        }
        return true;
    }

    /**
     * @param followed the contract in the version that the tables follow
     * @param paths paths of the files read so far; those of the tables are added
     */
    private List<Table> tables(DescriptorObject root, Contract followed, FileNames names, Set<String> paths) {
        Set<String> datasets = new HashSet<>();
        List<Table> tables = new ArrayList<>();
        try (Converter converter = new Converter(problems, work.resolve("converted"), progress)) {
            ResourceReader reader = new ResourceReader(followed, names, problems, converter, progress);
            for (int i = 0; i < root.get("resources").size(); i++) {
                DescriptorObject resource = root.element("resources", i);
                if (resource.isObject()) {
                    reader.read(resource, datasets, paths).ifPresent(tables::add);
                } else {
                    resource.wrong("RQ-PKG-006", "an object with name and path");
                }
            }
            converter.findWithoutRecords(!tables.isEmpty());
        }
        List<String> order = followed.datasetNames();
        tables.sort(
                Comparator.comparingInt(table -> order.indexOf(table.dataset().name())));
        return tables;
    }

    private static Submission submission(
            Path folder, Header header, List<Waiver> waivers, List<Table> tables, boolean sealable) {
        return new Submission(
                folder,
                header.country(),
                header.period(),
                header.registry().name(),
                header.registry().description(),
                header.contractVersion(),
                header.coverage(),
                header.extrapolated(),
                header.signoff(),
                header.supersedes(),
                header.synthetic(),
                header.contributors(),
                waivers,
                tables,
                sealable);
    }
}
