package plenary.schemas.submission;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.Contract;

/** A table that came without a descriptor; the beginning of its name says which dataset it is. */
record TableAlone(Path file, String dataset) {

    static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".csv") || name.endsWith(".csv.gz")) && Presence.isFile(file);
    }

    static Optional<TableAlone> of(Path file, Contract contract) {
        String name = String.valueOf(file.getFileName());
        return contract.datasetNames().stream()
                .filter(dataset ->
                        name.startsWith(dataset) && !Character.isLetterOrDigit(name.charAt(dataset.length())))
                .max(Comparator.comparingInt(String::length))
                .map(dataset -> new TableAlone(file, dataset));
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    String expected() {
        return "a file named datapackage.json; without one, the rows were checked as " + dataset
                + " in the usual form, and none can be taken";
    }

    DescriptorObject descriptor(DescriptorFindings findings) {
        DescriptorDocument document = DescriptorDocument.ofTable(dataset, name());
        return new DescriptorObject(document, findings, "", document.root());
    }
}
