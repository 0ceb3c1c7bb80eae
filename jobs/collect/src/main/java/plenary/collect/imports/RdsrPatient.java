package plenary.collect.imports;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import plenary.collect.dicom.ContentItem;
import plenary.collect.dicom.ContentItem.Measured;
import plenary.collect.dicom.DataSet;
import plenary.collect.dicom.Tag;

/** What a DICOM dose report says of the patient. */
final class RdsrPatient {

    private static final String SUBJECT_AGE = "121033";
    private static final String HEIGHT = "8302-2";
    private static final String WEIGHT = "29463-7";

    private final DataSet data;
    private final ContentItem root;
    private final Measures measures;

    RdsrPatient(DataSet data, ContentItem root, Measures measures) {
        this.data = data;
        this.root = root;
        this.measures = measures;
    }

    Patient patient(Optional<LocalDate> examination) {
        Map<Quantity, Measure> size = new EnumMap<>(Quantity.class);
        size(Quantity.WEIGHT, Tag.WEIGHT, "kg", WEIGHT).ifPresent(weight -> size.put(Quantity.WEIGHT, weight));
        size(Quantity.HEIGHT, Tag.SIZE, "m", HEIGHT).ifPresent(height -> size.put(Quantity.HEIGHT, height));
        return new Patient(
                Patient.id(data.text(Tag.PATIENT_ID), data.text(Tag.ISSUER_OF_PATIENT_ID)),
                PatientAge.of(data.text(Tag.AGE), Day.of(data.text(Tag.BIRTH_DATE)), examination)
                        .or(() -> measured(SUBJECT_AGE)
                                .flatMap(age -> PatientAge.of(
                                        PatientAge.ageString(age.number(), age.unit()),
                                        Optional.empty(),
                                        examination))),
                Patient.sex(data.text(Tag.SEX)),
                size);
    }

    /** From the header, which has no unit of its own, or from the content. */
    private Optional<Measure> size(Quantity quantity, int tag, String unit, String concept) {
        String stated = data.text(tag);
        return (stated.isEmpty() ? measured(concept) : Optional.of(new Measured(stated, unit)))
                .map(size -> measures.measure(quantity, size.number(), size.unit()));
    }

    private Optional<Measured> measured(String concept) {
        return root.all(concept).flatMap(item -> item.measured().stream()).findFirst();
    }
}
