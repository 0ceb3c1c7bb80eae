package plenary.collect.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plenary.collect.dicom.Code;
import plenary.collect.dicom.ContentItem;
import plenary.collect.dicom.DataSet;
import plenary.collect.dicom.Tag;
import plenary.collect.procedures.Procedure;

/** What a DICOM dose report says of its study and its device. */
final class RdsrHeader {

    private static final int[] IDENTITIES = {
        Tag.PATIENT_NAME,
        Tag.OTHER_PATIENT_NAMES,
        Tag.PATIENT_ID,
        Tag.BIRTH_DATE,
        Tag.ACCESSION_NUMBER,
        Tag.REFERRING_PHYSICIAN,
        Tag.PERFORMING_PHYSICIAN,
        Tag.REQUESTING_PHYSICIAN,
        Tag.OPERATORS,
        Tag.INSTITUTION_NAME
    };

    private static final String SERIAL_NUMBER = "121016";
    private static final String DEVICE_UID = "121012";
    private static final String START_OF_IRRADIATION = "113809";
    private static final String EVENT_STARTED = "111526";
    private static final String ADMINISTRATION_STARTED = "123003";

    private final DataSet data;
    private final ContentItem root;

    RdsrHeader(DataSet data, ContentItem root) {
        this.data = data;
        this.root = root;
    }

    String objectUid() {
        return data.text(Tag.SOP_INSTANCE_UID);
    }

    String studyUid() {
        return data.text(Tag.STUDY_INSTANCE_UID);
    }

    String written() {
        return data.text(Tag.CONTENT_DATE) + data.text(Tag.CONTENT_TIME);
    }

    String institution() {
        return data.text(Tag.INSTITUTION_NAME);
    }

    /** Of the study, else of the first irradiation, else of the report. */
    Optional<LocalDate> date() {
        Stream<String> irradiations = root.all(START_OF_IRRADIATION, EVENT_STARTED, ADMINISTRATION_STARTED)
                .map(ContentItem::dateTime);
        return Stream.of(Stream.of(data.text(Tag.STUDY_DATE)), irradiations, Stream.of(data.text(Tag.CONTENT_DATE)))
                .flatMap(stamps -> stamps)
                .flatMap(stamp -> Day.of(stamp).stream())
                .findFirst();
    }

    /** Maker and serial number, or the device's own UID; empty when neither is stated. */
    String device() {
        return firstFilled(Stream.concat(
                        Stream.of(data.text(Tag.DEVICE_SERIAL_NUMBER)),
                        Stream.of(SERIAL_NUMBER, DEVICE_UID)
                                .flatMap(concept ->
                                        root.children(concept).stream().map(ContentItem::uid))))
                .map(serial -> data.text(Tag.MANUFACTURER) + " " + serial)
                .orElse("");
    }

    /** The procedure of the study, else the one performed, else the one requested, else the study's description. */
    Procedure procedure() {
        Stream<Code> codes = Stream.concat(
                        Stream.of(data.code(Tag.PROCEDURE_CODE), data.code(Tag.PERFORMED_PROCEDURE_CODE)),
                        requests().map(request -> request.code(Tag.REQUESTED_PROCEDURE_CODE)))
                .filter(code -> !code.value().isEmpty());
        Stream<String> names = Stream.concat(
                Stream.of(data.text(Tag.STUDY_DESCRIPTION)),
                Stream.concat(
                        requests().map(request -> request.text(Tag.REQUESTED_PROCEDURE)),
                        Stream.of(data.text(Tag.PERFORMED_STEP_DESCRIPTION))));
        return codes.findFirst()
                .map(code -> new Procedure(code.value(), code.meaning()))
                .orElseGet(() -> new Procedure("", firstFilled(names).orElse("")));
    }

    private Stream<DataSet> requests() {
        return Stream.of(Tag.REQUEST_ATTRIBUTES, Tag.REFERENCED_REQUEST).flatMap(tag -> data.items(tag).stream());
    }

    /** Every name of a person, number or place that the report holds outside its measurements. */
    Identities identities() {
        List<String> texts = new ArrayList<>();
        IntStream.of(IDENTITIES).forEach(tag -> texts.add(data.text(tag)));
        root.tree().forEach(item -> texts.add(item.personName()));
        return new Identities(texts);
    }

    private static Optional<String> firstFilled(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).findFirst();
    }
}
