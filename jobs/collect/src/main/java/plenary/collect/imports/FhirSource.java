package plenary.collect.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import plenary.collect.dicom.DicomObject;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bundles of radiation dose summaries in JSON (HL7 FHIR Radiation Dose Summary 1.0.0, on FHIR R4). */
final class FhirSource implements DoseSource {

    private static final String DOSE_SUMMARY = "73569-6";

    /** Decimals as they are written: a dose of 0.1 is no binary fraction. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Measures measures;

    FhirSource(Measures measures) {
        this.measures = measures;
    }

    @Override
    public DoseFile read(SourceObject file) throws IOException {
        byte[] bytes = file.first(DicomObject.MOST_BYTES + 1);
        if (bytes.length > DicomObject.MOST_BYTES) {
            return new DoseFile.Unreadable("larger than " + DicomObject.MOST_BYTES + " bytes", "");
        }
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JacksonException e) {
            return new DoseFile.Unreadable("no JSON", String.valueOf(e.getOriginalMessage()));
        }
        return FhirBundle.type(root).equals("Bundle")
                ? reports(new FhirBundle(root))
                : new DoseFile.NoReport("no FHIR bundle");
    }

    private DoseFile reports(FhirBundle bundle) {
        List<DoseReport> reports = new ArrayList<>();
        for (JsonNode observation : bundle.all("Observation")) {
            if (FhirBundle.isCoded(observation.path("code"), DOSE_SUMMARY)) {
                DoseReport report = new FhirSummary(bundle, observation, measures).report();
                if (report.studyUid().isEmpty()) {
                    return new DoseFile.Unreadable("a dose summary that names no study", "");
                }
                reports.add(report);
            }
        }
        return reports.isEmpty()
                ? new DoseFile.NoReport("a bundle without a dose summary")
                : new DoseFile.Reports(reports);
    }
}
