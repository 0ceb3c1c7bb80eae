package plenary.schemas.submission;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Files that lie in the folder but are not part of the submission, as nothing names them. */
final class UnnamedFiles {

    /** What the command import read and could not use; it travels with the package that it explains. */
    private static final String ACCOUNT_OF_IMPORT = "import.json";

    private final FileNames names;
    private final DescriptorObject root;

    UnnamedFiles(FileNames names, DescriptorObject root) {
        this.names = names;
        this.root = root;
    }

    void find(Set<String> read, DescriptorFindings findings) {
        Set<String> named = new HashSet<>(read);
        named.add(DescriptorDocument.NAME);
        named.add(ACCOUNT_OF_IMPORT);
        for (JsonNode resource : root.get("resources")) {
            // Also the files that could not be read for another reason, and the schema, which is ours anyway.
            resource.path("path").forEach(path -> named.add(path.asString("")));
            named.add(resource.path("path").asString(""));
            named.add(resource.path("schema").asString(""));
        }
        for (String name : names.names()) {
            if (!named.contains(name)) {
                findings.unnamed(name);
            }
        }
    }
}
