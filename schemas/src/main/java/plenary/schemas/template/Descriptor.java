package plenary.schemas.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import plenary.schemas.archive.Hash;
import plenary.schemas.contract.Contract;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The {@code datapackage.json} of a template. */
final class Descriptor {

    private static final String NAME = "datapackage.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private Descriptor() {}

    /** One in which the check refuses every key until the country has written its own word. */
    static void blank(Path folder, List<Resource> resources) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        root.put("name", "fill-in");
        root.put("country", "FILL IN: ISO 3166-1 code of two letters");
        root.put("period", "FILL IN: such as 2025 or 2025-Q1");
        root.put("registry", "FILL IN: name of the registry");
        root.put("contractVersion", Contract.VERSION);
        root.putObject("signoff")
                .put("name", "FILL IN: who answers for the numbers")
                .put("role", "FILL IN: role")
                .put("date", "FILL IN: day, such as 2026-03-02");
        resources.forEach(resource -> add(root, resource));
        write(root, folder);
    }

    /** That of the example, with these resources in place of its own, and what their files hold. */
    static void filled(Path folder, Example example, List<Resource> resources) {
        ObjectNode root = example.descriptor();
        root.remove("resources");
        for (Resource resource : resources) {
            byte[] bytes = bytes(folder.resolve(resource.path()));
            add(root, resource)
                    .put("bytes", bytes.length)
                    .put("hash", "sha256:" + Hash.of(bytes))
                    .put("rows", resource.rows());
        }
        write(root, folder);
    }

    private static ObjectNode add(ObjectNode root, Resource resource) {
        ObjectNode node = root.withArray("resources").addObject();
        node.put("name", resource.dataset());
        node.put("type", "table");
        node.put("path", resource.path());
        resource.headerRow()
                .ifPresentOrElse(
                        row -> {
                            node.put("format", "xlsx");
                            ObjectNode dialect = node.putObject("dialect").put("sheetName", resource.dataset());
                            dialect.putArray("headerRows").add(row);
                        },
                        () -> node.put("format", "csv").put("encoding", "utf-8"));
        return node;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private static void write(ObjectNode root, Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Files.writeString(
                    file,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n",
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }
}
