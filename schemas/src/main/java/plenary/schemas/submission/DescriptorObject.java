package plenary.schemas.submission;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import plenary.schemas.finding.Spelling;
import tools.jackson.databind.JsonNode;

/** One object of a descriptor, read key by key; a value of the wrong kind is found and then taken as absent. */
final class DescriptorObject {

    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(Long.MAX_VALUE);

    /** Written out, 1e-999999999 would fill the memory. */
    private static final int MOST_PLACES = 40;

    private final DescriptorDocument document;
    private final DescriptorFindings findings;
    private final String pointer;
    private final JsonNode node;

    DescriptorObject(DescriptorDocument document, DescriptorFindings findings, String pointer, JsonNode node) {
        this.document = document;
        this.findings = findings;
        this.pointer = pointer;
        this.node = node;
    }

    JsonNode get(String key) {
        return node.path(key);
    }

    /** Whether the key is there; null counts as not there, as in Frictionless. */
    boolean has(String key) {
        return node.hasNonNull(key);
    }

    String pointer(String key) {
        // RFC 6901: ~ and / inside a key.
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    Optional<String> text(String key, String expected) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!get(key).isString()) {
            wrong("RQ-PKG-006", key, expected);
            return Optional.empty();
        }
        return Optional.of(get(key).asString());
    }

    Optional<BigDecimal> number(String key, String expected) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!get(key).isNumber()) {
            wrong("RQ-PKG-006", key, expected);
            return Optional.empty();
        }
        BigDecimal number = get(key).decimalValue();
        if (Math.abs((long) number.scale()) > MOST_PLACES) {
            wrong("RQ-PKG-006", key, expected);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /** A whole number that is not negative. */
    OptionalLong count(String key) {
        String expected = "a whole number of 0 or more, without quotes";
        Optional<BigDecimal> number = number(key, expected);
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        BigDecimal count = number.get();
        if (count.signum() < 0
                || count.compareTo(LARGEST_COUNT) > 0
                || count.stripTrailingZeros().scale() > 0) {
            wrong("RQ-PKG-006", key, expected);
            return OptionalLong.empty();
        }
        return OptionalLong.of(count.longValueExact());
    }

    boolean flag(String key) {
        if (!has(key)) {
            return false;
        }
        if (!get(key).isBoolean()) {
            wrong("RQ-PKG-006", key, "true or false, without quotes");
            return false;
        }
        return get(key).asBoolean();
    }

    /** The object at the key; empty when there is none. */
    Optional<DescriptorObject> object(String key, String expected) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!get(key).isObject()) {
            wrong("RQ-PKG-006", key, expected);
            return Optional.empty();
        }
        return Optional.of(new DescriptorObject(document, findings, pointer(key), get(key)));
    }

    /** The object at the key; empty when there is none, or something else, which another reading finds. */
    Optional<DescriptorObject> objectIfAny(String key) {
        return get(key).isObject()
                ? Optional.of(new DescriptorObject(document, findings, pointer(key), get(key)))
                : Optional.empty();
    }

    /** The objects of the list at the key; none when there is no list. */
    List<DescriptorObject> objects(String key, String expected) {
        if (!has(key)) {
            return List.of();
        }
        boolean isListOfObjects = get(key).isArray() && get(key).valueStream().allMatch(JsonNode::isObject);
        if (!isListOfObjects) {
            wrong("RQ-PKG-006", key, expected);
            return List.of();
        }
        return IntStream.range(0, get(key).size())
                .mapToObj(i -> element(key, i))
                .toList();
    }

    DescriptorObject element(String key, int index) {
        return new DescriptorObject(document, findings, pointer(key) + "/" + index, get(key).path(index));
    }

    /** Finds keys that look like one of these and are not; nothing when the right one is there as well. */
    void findMisspelt(Set<String> known) {
        for (String key : keys()) {
            Spelling.nearest(key, known)
                    .filter(meant -> !has(meant))
                    .ifPresent(meant -> wrong("RQ-PKG-013", key, key, meant));
        }
    }

    Collection<String> keys() {
        return node.propertyNames();
    }

    /** Line on which it stands. */
    int line() {
        return document.line(pointer);
    }

    boolean isObject() {
        return node.isObject();
    }

    void missing(String key, String expected) {
        findings.wrong("RQ-PKG-005", document, pointer(key), "", expected);
    }

    void wrong(String id, String key, String expected) {
        wrong(id, key, found(key), expected);
    }

    void wrong(String id, String key, String value, String expected) {
        findings.wrong(id, document, pointer(key), value, expected);
    }

    void wrong(String id, String expected) {
        findings.wrong(id, document, pointer, node.toString(), expected);
    }

    /** The object as JSON. */
    String excerpt() {
        return node.toString();
    }

    /** What stands at the key: a text without its quotes, anything else as JSON. */
    String found(String key) {
        JsonNode value = get(key);
        return value.isString() ? value.asString() : value.toString();
    }
}
