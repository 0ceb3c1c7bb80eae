package plenary.collect.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenary.collect.procedures.Procedure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One radiation dose summary and the patient, study, device and irradiation events that it refers to. */
final class FhirSummary {

    private static final String PROCEDURE_REPORTED = "121058";
    private static final String CT = "77477000";
    private static final String MAMMOGRAPHY = "71651007";
    private static final String ADMINISTRATION = "113502";
    private static final String AGENT = "349358000";
    private static final String PHANTOM = "113835";
    private static final String[] REPORT_UID = {"sop-instance-uid", "sr-sop-instance-uid"};

    private final FhirBundle bundle;
    private final JsonNode summary;
    private final Measures measures;
    private final JsonNode patient;
    private final JsonNode study;
    private final JsonNode device;

    FhirSummary(FhirBundle bundle, JsonNode summary, Measures measures) {
        this.bundle = bundle;
        this.summary = summary;
        this.measures = measures;
        this.patient = resolved(summary.path("subject"));
        this.study = resolved(summary.path("partOf").path(0));
        this.device = resolved(summary.path("device"));
    }

    private JsonNode resolved(JsonNode reference) {
        return bundle.resolve(reference).orElse(MissingNode.getInstance());
    }

    DoseReport report() {
        Map<Quantity, Measure> totals = measures(summary);
        return new DoseReport(
                objectUid(),
                studyUid(),
                FhirBundle.text(summary, "issued", "effectiveDateTime"),
                date(),
                modality(totals),
                patient(),
                procedure(),
                FhirBundle.text(device.path("owner"), "display"),
                device(),
                totals,
                events(),
                "",
                radiopharmaceutical(),
                "RDSR",
                identities());
    }

    /** Of the report that the summary was made from, else its own id. */
    private String objectUid() {
        return summary.path("identifier")
                .valueStream()
                .filter(identifier -> isOfType(identifier, REPORT_UID))
                .map(FhirBundle::uid)
                .findFirst()
                .orElseGet(() -> studyUid() + " " + FhirBundle.text(summary, "id", "effectiveDateTime"));
    }

    private String studyUid() {
        return FhirBundle.dicomUid(Stream.concat(
                summary.path("partOf").valueStream().map(part -> part.path("identifier")),
                study.path("identifier").valueStream()));
    }

    private static boolean isOfType(JsonNode identifier, String... types) {
        return Stream.of(types)
                .anyMatch(type -> FhirBundle.isCoded(identifier.path("type"), type)
                        || FhirBundle.text(identifier, "system").equals(type));
    }

    private Optional<LocalDate> date() {
        return Stream.of(
                        FhirBundle.text(study, "started"),
                        FhirBundle.text(summary, "effectiveDateTime"),
                        FhirBundle.text(summary.path("effectivePeriod"), "start"))
                .flatMap(stamp -> Day.of(stamp).stream())
                .findFirst();
    }

    /** That of the device, else what the procedure reported and the doses say. */
    private String modality(Map<Quantity, Measure> totals) {
        Optional<String> ofDevice = device.path("type")
                .path("coding")
                .valueStream()
                .map(coding -> FhirBundle.text(coding, "code"))
                .filter(Examination.MODALITIES::contains)
                .findFirst();
        if (ofDevice.isPresent()) {
            return ofDevice.get();
        }
        if (isReported(CT)) {
            return "CT";
        }
        if (isReported(MAMMOGRAPHY)) {
            return "MG";
        }
        if (isReported(ADMINISTRATION)) {
            return "NM";
        }
        return totals.containsKey(Quantity.FLUORO) ? "RF" : "DX";
    }

    private boolean isReported(String code) {
        return components(summary, PROCEDURE_REPORTED)
                .anyMatch(component -> FhirBundle.isCoded(component.path("valueCodeableConcept"), code));
    }

    private Patient patient() {
        JsonNode identifier = patient.path("identifier").path(0);
        return new Patient(
                Patient.id(FhirBundle.text(identifier, "value"), FhirBundle.text(identifier, "system")),
                PatientAge.of("", Day.of(FhirBundle.text(patient, "birthDate")), date()),
                Patient.sex(FhirBundle.text(patient, "gender")),
                Map.of());
    }

    private Procedure procedure() {
        JsonNode coding = study.path("procedureCode").path(0).path("coding").path(0);
        String code = FhirBundle.text(coding, "code");
        return code.isEmpty()
                ? new Procedure("", FhirBundle.text(study, "description"))
                : new Procedure(code, FhirBundle.text(coding, "display"));
    }

    private String device() {
        String serial = FhirBundle.text(device, "serialNumber");
        return serial.isEmpty() ? "" : FhirBundle.text(device, "manufacturer") + " " + serial;
    }

    /** All of them or none: where one is not in the bundle, nothing can be said of the largest. */
    private List<IrradiationEvent> events() {
        List<IrradiationEvent> events = new ArrayList<>();
        for (JsonNode reference : summary.path("hasMember")) {
            Optional<JsonNode> event = bundle.resolve(reference);
            if (event.isEmpty()) {
                return List.of();
            }
            events.add(new IrradiationEvent(
                    FhirBundle.uid(event.get().path("identifier").path(0)),
                    "",
                    phantom(event.get()),
                    measures(event.get())));
        }
        return events;
    }

    private static String phantom(JsonNode event) {
        return components(event, PHANTOM)
                .flatMap(component ->
                        component.path("valueCodeableConcept").path("coding").valueStream())
                .map(coding -> FhirBundle.text(coding, "code"))
                .findFirst()
                .orElse("");
    }

    private Map<Quantity, Measure> measures(JsonNode observation) {
        Map<Quantity, Measure> found = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            Stream.of(quantity.totalCode(), quantity.eventCode())
                    .flatMap(code -> components(observation, code))
                    .map(component -> component.path("valueQuantity"))
                    .filter(value -> value.path("value").isNumber())
                    .findFirst()
                    .ifPresent(value -> found.put(
                            quantity,
                            measures.measure(
                                    quantity, value.path("value").asString(), FhirBundle.text(value, "code", "unit"))));
        }
        return found;
    }

    private String radiopharmaceutical() {
        return components(summary, AGENT)
                .map(component -> {
                    JsonNode concept = component.path("valueCodeableConcept");
                    String display = FhirBundle.text(concept.path("coding").path(0), "display");
                    return display.isEmpty()
                            ? FhirBundle.text(concept, "text") + FhirBundle.text(component, "valueString")
                            : display;
                })
                .findFirst()
                .orElse("");
    }

    private static Stream<JsonNode> components(JsonNode observation, String code) {
        return observation
                .path("component")
                .valueStream()
                .filter(component -> !code.isEmpty() && FhirBundle.isCoded(component.path("code"), code));
    }

    private Identities identities() {
        List<String> texts = new ArrayList<>();
        for (JsonNode who : bundle.all("Patient", "Practitioner", "Organization")) {
            texts.add(FhirBundle.text(who, "birthDate"));
            texts.add(FhirBundle.text(who, "name"));
            who.path("identifier").valueStream().forEach(identifier -> texts.add(FhirBundle.text(identifier, "value")));
            for (JsonNode name : who.path("name")) {
                texts.add(FhirBundle.text(name, "family"));
                texts.add(FhirBundle.text(name, "text"));
                name.path("given").forEach(given -> texts.add(given.asString("")));
            }
        }
        study.path("identifier").valueStream().forEach(identifier -> texts.add(FhirBundle.text(identifier, "value")));
        texts.add(FhirBundle.text(summary.path("subject"), "display"));
        summary.path("performer").forEach(performer -> texts.add(FhirBundle.text(performer, "display")));
        texts.add(FhirBundle.text(device.path("owner"), "display"));
        return new Identities(texts);
    }
}
