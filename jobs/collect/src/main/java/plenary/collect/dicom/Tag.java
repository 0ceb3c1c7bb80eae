package plenary.collect.dicom;

import java.util.Set;

/** Tags of the elements that a dose report is read from (DICOM PS3.6). */
public final class Tag {

    static final int TRANSFER_SYNTAX = 0x00020010;
    static final int MEDIA_SOP_CLASS = 0x00020002;
    public static final int SPECIFIC_CHARACTER_SET = 0x00080005;
    static final int ITEM = 0xFFFEE000;
    static final int END_OF_ITEM = 0xFFFEE00D;
    static final int END_OF_SEQUENCE = 0xFFFEE0DD;

    public static final int SOP_INSTANCE_UID = 0x00080018;
    public static final int STUDY_DATE = 0x00080020;
    public static final int CONTENT_DATE = 0x00080023;
    public static final int CONTENT_TIME = 0x00080033;
    public static final int ACCESSION_NUMBER = 0x00080050;
    public static final int MANUFACTURER = 0x00080070;
    public static final int INSTITUTION_NAME = 0x00080080;
    public static final int REFERRING_PHYSICIAN = 0x00080090;
    public static final int CODE_VALUE = 0x00080100;
    public static final int CODING_SCHEME = 0x00080102;
    public static final int CODE_MEANING = 0x00080104;
    public static final int LONG_CODE_VALUE = 0x00080119;
    public static final int STUDY_DESCRIPTION = 0x00081030;
    public static final int PROCEDURE_CODE = 0x00081032;
    public static final int PERFORMING_PHYSICIAN = 0x00081050;
    public static final int OPERATORS = 0x00081070;
    public static final int PATIENT_NAME = 0x00100010;
    public static final int PATIENT_ID = 0x00100020;
    public static final int ISSUER_OF_PATIENT_ID = 0x00100021;
    public static final int BIRTH_DATE = 0x00100030;
    public static final int SEX = 0x00100040;
    public static final int OTHER_PATIENT_NAMES = 0x00101001;
    public static final int AGE = 0x00101010;
    public static final int SIZE = 0x00101020;
    public static final int WEIGHT = 0x00101030;
    public static final int DEVICE_SERIAL_NUMBER = 0x00181000;
    public static final int STUDY_INSTANCE_UID = 0x0020000D;
    public static final int REQUESTING_PHYSICIAN = 0x00321032;
    public static final int REQUESTED_PROCEDURE = 0x00321060;
    public static final int REQUESTED_PROCEDURE_CODE = 0x00321064;
    public static final int PERFORMED_STEP_DESCRIPTION = 0x00400254;
    public static final int REQUEST_ATTRIBUTES = 0x00400275;
    public static final int UNITS = 0x004008EA;
    public static final int VALUE_TYPE = 0x0040A040;
    public static final int CONCEPT_NAME = 0x0040A043;
    public static final int DATE_TIME = 0x0040A120;
    public static final int PERSON_NAME = 0x0040A123;
    public static final int UID = 0x0040A124;
    public static final int TEXT_VALUE = 0x0040A160;
    public static final int CONCEPT_CODE = 0x0040A168;
    public static final int MEASURED_VALUE = 0x0040A300;
    public static final int NUMERIC_VALUE = 0x0040A30A;
    public static final int REFERENCED_REQUEST = 0x0040A370;
    public static final int PERFORMED_PROCEDURE_CODE = 0x0040A372;
    public static final int CONTENT = 0x0040A730;

    /** Implicit encodings do not say which elements are sequences; others of defined length are passed over whole. */
    static final Set<Integer> SEQUENCES = Set.of(
            PROCEDURE_CODE,
            REQUESTED_PROCEDURE_CODE,
            REQUEST_ATTRIBUTES,
            UNITS,
            CONCEPT_NAME,
            CONCEPT_CODE,
            MEASURED_VALUE,
            REFERENCED_REQUEST,
            PERFORMED_PROCEDURE_CODE,
            CONTENT);

    private Tag() {}

    /** As DICOM prints it. */
    static String name(int tag) {
        return String.format("(%04X,%04X)", tag >>> 16, tag & 0xFFFF);
    }
}
