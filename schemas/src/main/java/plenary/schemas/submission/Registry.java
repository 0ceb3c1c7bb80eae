package plenary.schemas.submission;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import plenary.schemas.archive.RegistryDescription;

/**
 * The key {@code registry} of a descriptor: the name of a registry, or an object that describes it.
 *
 * @param name or its id; empty when neither is given
 */
record Registry(String name, Optional<RegistryDescription> description) {

    static final String KEY = "registry";
    static final Registry NONE = new Registry("", Optional.empty());

    private static final Set<String> KEYS = Set.of(
            "name",
            "id",
            "coverage",
            "participation",
            "sampling",
            "samplingMethod",
            "facilitiesCovered",
            "facilitiesTotal");

    static Registry read(DescriptorObject root) {
        String expected = "the name or id of the registry in quotes, or an object that describes it";
        if (!root.has(KEY)) {
            root.wrong("RQ-PKG-015", KEY, "", expected);
            return NONE;
        }
        return object(root)
                .map(Registry::described)
                .orElseGet(() -> new Registry(root.text(KEY, expected).orElse(""), Optional.empty()));
    }

    /** The object that describes the registry; empty when it is named alone. */
    static Optional<DescriptorObject> object(DescriptorObject root) {
        return root.get(KEY).isObject() ? root.object(KEY, "") : Optional.empty();
    }

    private static Registry described(DescriptorObject registry) {
        registry.findMisspelt(KEYS);
        String name = text(registry, "name");
        String id = text(registry, "id");
        if (!registry.has("name") && !registry.has("id")) {
            registry.missing("name", "the name of the registry, in quotes");
        }
        String sampling = oneOf(registry, "sampling", List.of("all", "sample"));
        if (sampling.equals("sample") && !registry.has("samplingMethod")) {
            registry.missing("samplingMethod", "how the sample was drawn, in words");
        }
        Optional<Long> covered = count(registry, "facilitiesCovered");
        Optional<Long> total = count(registry, "facilitiesTotal");
        if (covered.isPresent() && total.isPresent() && covered.get() > total.get()) {
            registry.wrong(
                    "RQ-PKG-017", "facilitiesCovered", "at most %s, as facilitiesTotal says".formatted(total.get()));
        }
        return new Registry(
                name.isEmpty() ? id : name,
                Optional.of(new RegistryDescription(
                        name,
                        id,
                        oneOf(registry, "participation", List.of("mandatory", "voluntary")),
                        sampling,
                        text(registry, "samplingMethod"),
                        covered,
                        total)));
    }

    private static String text(DescriptorObject registry, String key) {
        return registry.text(key, "a text in quotes").orElse("");
    }

    private static String oneOf(DescriptorObject registry, String key, List<String> words) {
        String expected = "\"" + String.join("\" or \"", words) + "\"";
        String word = registry.text(key, expected).orElse("");
        if (!word.isEmpty() && !words.contains(word)) {
            registry.wrong("RQ-PKG-016", key, expected);
        }
        return word;
    }

    private static Optional<Long> count(DescriptorObject registry, String key) {
        OptionalLong count = registry.count(key);
        return count.isPresent() ? Optional.of(count.getAsLong()) : Optional.empty();
    }
}
