package plenary.collect.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The resources of a FHIR R4 bundle and what they refer to within it. */
final class FhirBundle {

    private static final String DICOM_UID = "urn:dicom:uid";
    private static final String OID = "urn:oid:";

    private final List<JsonNode> resources = new ArrayList<>();
    private final Map<String, JsonNode> byReference = new HashMap<>();

    FhirBundle(JsonNode bundle) {
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode resource = entry.path("resource");
            resources.add(resource);
            byReference.put(entry.path("fullUrl").asString(""), resource);
            byReference.put(type(resource) + "/" + resource.path("id").asString(""), resource);
        }
    }

    List<JsonNode> all(String... types) {
        return resources.stream()
                .filter(resource -> List.of(types).contains(type(resource)))
                .toList();
    }

    static String type(JsonNode resource) {
        return resource.path("resourceType").asString("");
    }

    /** What a reference refers to; empty when it is not in the bundle. */
    Optional<JsonNode> resolve(JsonNode reference) {
        return Optional.ofNullable(byReference.get(reference.path("reference").asString("")));
    }

    /** Whether one of the codings of a concept has the code. */
    static boolean isCoded(JsonNode concept, String code) {
        return concept.path("coding")
                .valueStream()
                .anyMatch(coding -> coding.path("code").asString("").equals(code));
    }

    /** The text of the first of some members that has one; empty when none has. */
    static String text(JsonNode node, String... members) {
        return Stream.of(members)
                .map(member -> node.path(member).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A DICOM UID among identifiers; empty when there is none. */
    static String dicomUid(Stream<JsonNode> identifiers) {
        return identifiers
                .filter(identifier -> text(identifier, "system").equals(DICOM_UID))
                .map(FhirBundle::uid)
                .filter(uid -> !uid.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The value of an identifier, without what says that it is an OID. */
    static String uid(JsonNode identifier) {
        String value = text(identifier, "value");
        return value.startsWith(OID) ? value.substring(OID.length()) : value;
    }
}
