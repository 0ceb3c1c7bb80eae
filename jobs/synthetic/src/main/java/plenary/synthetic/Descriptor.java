package plenary.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plenary.schemas.contract.Contract;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the {@code datapackage.json} of a package. */
final class Descriptor {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Descriptor() {}

    static void write(Country country, Drop.Sending sending, List<Resource> resources, Path file) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        root.put("name", "synthetic-" + country.code().toLowerCase(Locale.ROOT) + "-" + sending.day());
        root.put("title", "SYNTHETIC: " + country.name() + ", " + country.period());
        root.put(
                "description",
                "Invented by a program, about no real country, facility or patient. This country: "
                        + country.scenario().summary() + ".");
        root.put("country", country.code());
        root.put("period", country.period());
        root.put("registry", country.registry());
        root.put("contractVersion", Contract.VERSION);
        root.put("coverage", Drop.coverage(country));
        root.put("extrapolated", false);
        root.putObject("signoff")
                .put("name", "Synthetic signatory of " + country.code())
                .put("role", "National contact point")
                .put("date", sending.day());
        root.put("synthetic", true);
        for (Resource resource : resources) {
            resource(root.withArray("resources").addObject(), resource);
        }
        Files.writeString(file, json(root) + "\n", StandardCharsets.UTF_8);
    }

    private static void resource(ObjectNode node, Resource resource) {
        Dialect dialect = resource.dialect();
        node.put("name", resource.dataset());
        if (resource.paths().size() == 1) {
            node.put("path", resource.paths().get(0));
        } else {
            resource.paths().forEach(node.putArray("path")::add);
        }
        node.put("format", "csv");
        if (dialect.gzip()) {
            node.put("compression", "gz");
        }
        node.put("encoding", dialect.charset().name().toLowerCase(Locale.ROOT));
        node.putObject("dialect").put("delimiter", String.valueOf(dialect.delimiter()));
        if (dialect.decimal() != '.') {
            node.putObject("numbers").put("decimal", String.valueOf(dialect.decimal()));
        }
        node.put("bytes", resource.bytes());
        node.put("hash", "sha256:" + resource.sha256());
        node.put("rows", resource.rows());
        if (!resource.units().isEmpty()) {
            ObjectNode units = node.putObject("units");
            resource.units().entrySet().stream()
                    .sorted(Comparator.comparing(Map.Entry<String, String>::getKey))
                    .forEach(unit -> units.put(unit.getKey(), unit.getValue()));
        }
    }

    private static String json(ObjectNode root) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JSON.writer().with(printer).writeValueAsString(root);
    }
}
