package plenary.collect.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plenary.collect.dicom.ContentItem;

/** The measurements of a DICOM dose report (PS3.16, TID 10001, 10011 and 10021 and what they include). */
final class RdsrContent {

    static final String XRAY_REPORT = "113701";
    static final String RADIOPHARMACEUTICAL_REPORT = "113500";
    static final String EVENT_TYPE = "113721";
    static final String[] FLUOROSCOPY = {"P5-06000", "44491008"};

    private static final String CT_TOTALS = "113811";
    private static final String XRAY_TOTALS = "113702";
    private static final String[] EVENTS = {"113819", "113706", "113502"};
    private static final String[] EVENT_UID = {"113769", "113503"};
    private static final String PLANE = "113764";
    private static final String ALL_PLANES = "113890";
    private static final String ACQUISITION_TYPE = "113820";
    private static final String PHANTOM = "113835";
    private static final String REFERENCE_POINT = "113780";
    private static final String IN_DETECTOR_PLANE = "113941";
    private static final String[] AGENT = {"F-61FDB", "349358000"};
    private static final String SOURCE = "113854";

    /** Where the numbers came from before they stood in the report (CID 10020); all else was measured by the device. */
    private static final Map<String, String> SOURCES =
            Map.of("113857", "MANUAL", "113858", "MPPS", "113866", "HEADER", "113867", "HEADER", "113868", "OCR");

    private final ContentItem root;
    private final Measures measures;

    RdsrContent(ContentItem root, Measures measures) {
        this.root = root;
        this.measures = measures;
    }

    List<IrradiationEvent> events() {
        return root.all(EVENTS).map(this::event).toList();
    }

    private IrradiationEvent event(ContentItem event) {
        Map<Quantity, Measure> values = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            event.all(quantity.eventCode())
                    .flatMap(item -> measure(quantity, item, event).stream())
                    .findFirst()
                    .ifPresent(value -> values.put(quantity, value));
        }
        if (!says(event, EVENT_TYPE, FLUOROSCOPY)) {
            values.remove(Quantity.FLUORO);
        }
        return new IrradiationEvent(
                event.child(EVENT_UID).map(ContentItem::uid).orElse(""),
                event.child(ACQUISITION_TYPE).map(type -> type.code().value()).orElse(""),
                phantom(event),
                values);
    }

    /** Totals over the planes of a biplane system; a total that the device itself made over all planes stands alone. */
    Map<Quantity, Measure> totals() {
        List<ContentItem> containers = root.all(CT_TOTALS, XRAY_TOTALS).collect(Collectors.toList());
        if (containers.stream().anyMatch(RdsrContent::isOverAllPlanes)) {
            containers.removeIf(container -> !isOverAllPlanes(container));
        }
        Map<Quantity, Measure> totals = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            List<Measure> parts = new ArrayList<>();
            containers.forEach(container -> container
                    .children(quantity.totalCode())
                    .forEach(item -> measure(quantity, item, container).ifPresent(parts::add)));
            Measure.sum(parts).ifPresent(total -> totals.put(quantity, total));
        }
        return totals;
    }

    private static boolean isOverAllPlanes(ContentItem container) {
        return says(container, PLANE, ALL_PLANES);
    }

    private Optional<Measure> measure(Quantity quantity, ContentItem item, ContentItem container) {
        Optional<Measure> measure =
                item.measured().map(value -> measures.measure(quantity, value.number(), value.unit()));
        // Behind the patient and before the detector is no entrance reference point (IEC 60601-2-43).
        return quantity == Quantity.KA_R && says(container, REFERENCE_POINT, IN_DETECTOR_PLANE)
                ? measure.map(any -> new Measure.Unusable("a reference point in the detector plane"))
                : measure;
    }

    /** Of the whole report. */
    String phantom() {
        return root.all(CT_TOTALS)
                .map(RdsrContent::phantom)
                .filter(phantom -> !phantom.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String phantom(ContentItem container) {
        return container
                .all(PHANTOM)
                .map(item -> item.code().value())
                .findFirst()
                .orElse("");
    }

    String radiopharmaceutical() {
        return root.all(AGENT).map(agent -> agent.code().meaning()).distinct().collect(Collectors.joining("; "));
    }

    String doseSource() {
        return root.child(SOURCE)
                .map(source -> SOURCES.getOrDefault(source.code().value(), "RDSR"))
                .orElse("RDSR");
    }

    String modality() {
        return new RdsrModality(root).code();
    }

    private static boolean says(ContentItem container, String concept, String... values) {
        return container.children(concept).stream().anyMatch(item -> item.code().isOneOf(values));
    }
}
