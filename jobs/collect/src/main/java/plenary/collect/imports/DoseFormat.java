package plenary.collect.imports;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The formats of dose reports that have a reader of their own, beside the mappings. */
public enum DoseFormat {
    RDSR(
            "rdsr",
            "Dose reports, DICOM",
            "Radiation dose structured reports of the registry's hospitals (DICOM PS3.16, TID 10001, 10011, 10021)",
            RdsrSource::new),
    FHIR_RDS(
            "fhir-rds",
            "Dose reports, FHIR",
            "Radiation dose summaries of the registry's hospitals (HL7 FHIR Radiation Dose Summary 1.0.0)",
            FhirSource::new);

    private final String word;
    private final String title;
    private final String citation;
    private final Function<Measures, DoseSource> sources;

    DoseFormat(String word, String title, String citation, Function<Measures, DoseSource> sources) {
        this.word = word;
        this.title = title;
        this.citation = citation;
        this.sources = sources;
    }

    /** The format that the command calls so; empty when none is called so. */
    public static Optional<DoseFormat> of(String word) {
        return Stream.of(values()).filter(format -> format.word.equals(word)).findFirst();
    }

    String title() {
        return title;
    }

    Provenance provenance(String registry) {
        return new Provenance(word, title, citation, "", registry);
    }

    DoseSource source(Measures measures) {
        return sources.apply(measures);
    }
}
